/** How a triage ended: fixed by a step, with a ticket, left behind, turned away, or not yet. */
import type { CountedStep, CountedTriage } from './record.ts';

export type Ending = 'fixed' | 'ticket' | 'abandoned' | 'away' | 'open';

/** A triage that nobody has touched for a week has been left, also where nothing closes it. */
const LEFT_AFTER_MS = 7 * 24 * 3_600_000;

/** Says how a triage stands at that moment. */
export function endingOf({ state, touchedAt, turnedAway }: CountedTriage, now: Date): Ending {
  if (state === 'fixed') return 'fixed';
  if (state === 'escalated') return 'ticket';
  if (state === 'closed' && turnedAway) return 'away';
  const isLeft = state === 'closed' || now.getTime() - touchedAt.getTime() > LEFT_AFTER_MS;
  return isLeft ? 'abandoned' : 'open';
}

/** The step that fixed it; null when nothing did, or when it came back since. */
export function solvingStep({ state, records }: CountedTriage): CountedStep | null {
  if (state !== 'fixed') return null;
  return records.findLast(({ outcome }) => outcome === 'fixed') ?? null;
}

/** The step at which somebody stopped: the first that nobody dealt with; null when all were. */
export function stoppedAt({ steps, records }: CountedTriage): CountedTriage['steps'][number] | null {
  const done = new Set(records.map(({ step }) => step));
  return steps.find(({ id }) => !done.has(id)) ?? null;
}
