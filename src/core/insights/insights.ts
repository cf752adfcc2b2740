/** What use tells about the guides: solved without a ticket, by which step, how fast, abandoned where, wrong, handed over, liked. */
import type { Guide } from '../guide.ts';
import { type Ending, endingOf, solvingStep, stoppedAt } from './ending.ts';
import { adviseOrder, type OrderAdvice } from './order-advice.ts';
import type { CountedCause, CountedReport, CountedTriage } from './record.ts';
import { FEWEST_SAMPLES, type Shown, shownShare } from './share.ts';
import { type Duration, durationOf, minutesBetween } from './times.ts';
import { type Week, weeksOf } from './weeks.ts';

/** One cause with a share of its own triages. */
export interface CauseShare extends CountedCause {
  readonly share: Shown;
}

/** One step of a guide with a count, and its share of all such counts of the guide. */
export interface StepShare {
  readonly guide: string;
  readonly title: string;
  readonly step: string;
  readonly name: string;
  readonly count: number;
  readonly share: Shown;
}

/** One cause that was left for another one, and how often. */
export interface WrongTurn {
  readonly from: CountedCause;
  readonly to: CountedCause;
  readonly count: number;
}

export interface Insights {
  readonly from: Date;
  readonly until: Date;
  /** The guide that they are about; null for all. */
  readonly guide: string | null;
  readonly smallestSample: number;
  readonly endings: Readonly<Record<Ending, number>>;
  /** Fixed, of all that ended. */
  readonly solved: Shown;
  readonly solvedByCause: readonly CauseShare[];
  readonly solvingSteps: readonly StepShare[];
  readonly timeToFix: Duration;
  /** Where people stopped; a step `''` stands for "all steps done, and no ticket". */
  readonly abandonedAt: readonly StepShare[];
  readonly escalations: readonly CauseShare[];
  /** "None of these", of all questions which cause fits. */
  readonly noneOfThese: Shown;
  /** Triages that went on with another cause, of all. */
  readonly switched: Shown;
  /** "Not my problem", of all triages. */
  readonly turnedAway: Shown;
  readonly wrongTurns: readonly WrongTurn[];
  /** "Yes" to "did this answer your question?", after a fix or without one, and after a ticket. */
  readonly feedback: { readonly triages: Shown; readonly tickets: Shown };
  readonly weeks: readonly Week[];
  readonly advice: readonly OrderAdvice[];
}

/** What insights are computed from. */
export interface InsightsInput {
  readonly triages: readonly CountedTriage[];
  readonly reports: readonly CountedReport[];
  /** The guides that serve, for advice on their order. */
  readonly guides: readonly Guide[];
  readonly from: Date;
  readonly now: Date;
  /** Only what concerns this guide; null for all. */
  readonly guide: string | null;
}

/** Computes the insights. The order of the records does not matter. */
export function computeInsights(input: InsightsInput): Insights {
  const { now, from, guide } = input;
  const concerns = (id: string) => guide === null || id === guide;
  const triages = input.triages.filter((one) => concerns(one.guide));
  // What was turned away was nobody's problem, so nothing was there to be solved.
  const ended = triages.filter((one) => !['open', 'away'].includes(endingOf(one, now)));
  const fixed = triages.filter((one) => endingOf(one, now) === 'fixed');
  const asked = input.reports.filter((one) => one.offered.some((offer) => concerns(offer.guide)));
  const turned = input.triages.filter((one) => [one, ...one.left].some((each) => concerns(each.guide)));
  return {
    from,
    until: now,
    guide,
    smallestSample: FEWEST_SAMPLES,
    endings: countEndings(triages, now),
    solved: shownShare(fixed.length, ended.length),
    solvedByCause: causeShares(ended, (one) => endingOf(one, now) === 'fixed'),
    solvingSteps: stepShares(fixed, (one) => nameOf(one, solvingStep(one)?.step ?? null)),
    timeToFix: durationOf(fixed.map((one) => minutesBetween(one.openedAt, one.closedAt ?? one.touchedAt))),
    abandonedAt: stepShares(
      ended.filter((one) => endingOf(one, now) === 'abandoned'),
      (one) => stoppedAt(one),
    ),
    escalations: causeShares(ended, (one) => endingOf(one, now) === 'ticket'),
    noneOfThese: shownShare(asked.filter(({ rejected }) => rejected).length, asked.length),
    switched: shownShare(turned.filter(({ left }) => left.length > 0).length, turned.length),
    turnedAway: shownShare(triages.filter((one) => endingOf(one, now) === 'away').length, triages.length),
    wrongTurns: wrongTurns(turned),
    feedback: {
      triages: answers(triages.map(({ helpful }) => helpful)),
      tickets: answers(triages.map(({ ticketHelpful }) => ticketHelpful)),
    },
    weeks: weeksOf(triages, now),
    advice: input.guides.filter(({ id }) => concerns(id)).flatMap((one) => adviseOrder(one, triages)),
  };
}

function countEndings(triages: readonly CountedTriage[], now: Date): Insights['endings'] {
  const counts = { fixed: 0, ticket: 0, abandoned: 0, away: 0, open: 0 };
  for (const one of triages) counts[endingOf(one, now)] += 1;
  return counts;
}

function answers(given: readonly (boolean | null)[]): Shown {
  const said = given.filter((one) => one !== null);
  return shownShare(said.filter((yes) => yes).length, said.length);
}

const idOf = ({ guide, cause }: CountedCause) => `${guide}/${cause}`;

/** The largest samples first; the newest triage says how a cause is called. */
function causeShares(
  triages: readonly CountedTriage[],
  counts: (triage: CountedTriage) => boolean,
): readonly CauseShare[] {
  const groups = Map.groupBy(newestFirst(triages), idOf);
  return [...groups.values()]
    .flatMap(([newest, ...others]) =>
      newest === undefined
        ? []
        : [
            {
              ...namesOf(newest),
              share: shownShare([newest, ...others].filter(counts).length, others.length + 1),
            },
          ],
    )
    .toSorted((a, b) => b.share.of - a.share.of || compare(idOf(a), idOf(b)));
}

function namesOf({ guide, title, cause, error }: CountedCause): CountedCause {
  return { guide, title, cause, error };
}

interface NamedStep {
  readonly id: string;
  readonly title: string;
}

function nameOf({ steps }: CountedTriage, step: string | null): NamedStep | null {
  return steps.find(({ id }) => id === step) ?? null;
}

function stepShares(
  triages: readonly CountedTriage[],
  stepOf: (triage: CountedTriage) => NamedStep | null,
): readonly StepShare[] {
  const sizes = new Map<string, number>();
  const steps = new Map<string, Omit<StepShare, 'share'>>();
  for (const one of newestFirst(triages)) {
    const { id, title } = stepOf(one) ?? { id: '', title: '' };
    const key = `${one.guide}/${id}`;
    sizes.set(one.guide, (sizes.get(one.guide) ?? 0) + 1);
    const before = steps.get(key) ?? { guide: one.guide, title: one.title, step: id, name: title, count: 0 };
    steps.set(key, { ...before, count: before.count + 1 });
  }
  return [...steps.values()]
    .map((step) => ({ ...step, share: shownShare(step.count, sizes.get(step.guide) ?? 0) }))
    .toSorted((a, b) => b.count - a.count || compare(a.guide, b.guide) || compare(a.step, b.step));
}

function wrongTurns(triages: readonly CountedTriage[]): readonly WrongTurn[] {
  const turns = new Map<string, WrongTurn>();
  for (const one of newestFirst(triages)) {
    const path = [...one.left, namesOf(one)];
    for (const [at, from] of one.left.entries()) {
      const to = path[at + 1] ?? namesOf(one);
      const key = `${idOf(from)} ${idOf(to)}`;
      turns.set(key, { from, to, count: (turns.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...turns.entries()]
    .toSorted(([a, one], [b, other]) => other.count - one.count || compare(a, b))
    .map(([, turn]) => turn);
}

function newestFirst(triages: readonly CountedTriage[]): readonly CountedTriage[] {
  return triages.toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
