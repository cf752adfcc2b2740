/** Records for insights: single ones to change, and a lively quarter of the shipped guides, the same on every run. */
import type { Guide } from '../../src/core/guide.ts';
import type { CountedReport, CountedTriage } from '../../src/core/insights/record.ts';
import type { Outcome } from '../../src/core/triage.ts';
import { makeDice } from '../bench/random.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Takes a step's outcomes in order, ten minutes apart, and returns a triage of two steps with them. */
export function aCounted(outcomes: readonly Outcome[], change: Partial<CountedTriage> = {}): CountedTriage {
  const openedAt = new Date('2026-06-01T10:00:00Z');
  const steps = [
    { id: 'one', title: 'First' },
    { id: 'two', title: 'Second' },
  ];
  const records = outcomes.map((outcome, at) => ({
    step: steps[at]?.id ?? `more-${at}`,
    outcome,
    at: new Date(openedAt.getTime() + (at + 1) * 10 * MINUTE),
  }));
  const last = records.at(-1);
  const isFixed = last?.outcome === 'fixed';
  return {
    guide: 'small',
    title: 'Small guide',
    cause: 'refused',
    error: 'Refused',
    state: isFixed ? 'fixed' : 'open',
    openedAt,
    closedAt: isFixed ? last.at : null,
    touchedAt: last?.at ?? openedAt,
    steps,
    records,
    left: [],
    turnedAway: false,
    helpful: null,
    ticketHelpful: null,
    ...change,
  };
}

export interface Quarter {
  readonly triages: readonly CountedTriage[];
  readonly reports: readonly CountedReport[];
}

/** How thirteen weeks before `now` may have gone with these guides. The numbers are made up; their order is not: later weeks are better. */
export function aQuarter(guides: readonly Guide[], now: Date): Quarter {
  const dice = makeDice(8);
  const random = () => dice(1_000_000) / 1_000_000;
  const triages: CountedTriage[] = [];
  const reports: CountedReport[] = [];
  for (let count = 0; count < 420; count += 1) {
    const openedAt = new Date(now.getTime() - random() * 91 * DAY);
    const guide = pick(guides, random);
    triages.push(oneTriage(guide, guides, { openedAt, now, random }));
    const offered = guide.causes.slice(0, 3).map(({ id }) => ({ guide: guide.id, cause: id }));
    reports.push({ at: openedAt, tier: 'ambiguous', offered, rejected: random() < 0.12 });
  }
  return { triages, reports };
}

interface Luck {
  readonly openedAt: Date;
  readonly now: Date;
  readonly random: () => number;
}

function pick<One>(from: readonly One[], random: () => number): One {
  // The first are the most frequent, as errors are.
  const found = from[Math.floor(random() ** 1.6 * from.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}

function oneTriage(guide: Guide, guides: readonly Guide[], { openedAt, now, random }: Luck): CountedTriage {
  const cause = pick(guide.causes, random);
  const steps = cause.steps.flatMap((id) => guide.steps.filter((step) => step.id === id));
  const records: CountedTriage['records'][number][] = [];
  let at = openedAt.getTime();
  for (const [place, { id }] of steps.entries()) {
    if (random() < 0.08) break;
    at += (2 + random() * 12) * MINUTE;
    // Every second step of a list is the good one, so that there is something to advise.
    const fixes = random() < (place % 2 === 1 ? 0.62 : 0.16);
    const outcome: Outcome = fixes ? 'fixed' : random() < 0.1 ? 'blocked' : 'no_change';
    records.push({ step: id, outcome, at: new Date(at) });
    if (fixes) break;
  }
  const isFixed = records.at(-1)?.outcome === 'fixed';
  const state = isFixed ? 'fixed' : random() < 0.6 ? 'escalated' : random() < 0.7 ? 'closed' : 'open';
  const wrong = pick(guides, random);
  const left = random() < 0.07 ? [named(wrong, wrong.causes[0] ?? cause)] : [];
  return {
    ...named(guide, cause),
    state,
    openedAt,
    closedAt: state === 'open' ? null : new Date(Math.min(at, now.getTime())),
    touchedAt: new Date(Math.min(at, now.getTime())),
    steps: steps.map(({ id, title }) => ({ id, title })),
    records,
    left,
    turnedAway: state === 'closed' && random() < 0.15,
    helpful: isFixed && random() < 0.5 ? random() < 0.9 : null,
    ticketHelpful: state === 'escalated' && random() < 0.4 ? random() < 0.8 : null,
  };
}

function named(guide: Guide, cause: Guide['causes'][number]) {
  return { guide: guide.id, title: guide.title, cause: cause.id, error: cause.error };
}
