/** What else can become of a triage: somebody helps, an administrator is asked, it falls asleep, it is closed, it comes back. */
import type { RedactedText } from './redacted-text.ts';
import { type AdminAsk, type Change, changed, currentStep, type Deed, type Triage } from './triage.ts';

/** Goes to a step out of turn, by its place in the guide (0 is the first); one that was done can be done again. */
export function jumpTo(triage: Triage, place: number): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  const step = triage.guide.steps[place];
  if (step === undefined || currentStep(triage)?.id === step.id) return { kind: 'outdated', triage };
  return changed(triage, { focus: step.id });
}

/** Notes that a supporter helps in this thread; a later one takes over. Refuses a triage that is over. */
export function takeOver(triage: Triage, helper: Deed): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  return triage.helper?.by === helper.by ? { kind: 'outdated', triage } : changed(triage, { helper });
}

/** Asks an administrator for a step. The same person is asked for the same step once. */
export function askAdmin(triage: Triage, ask: AdminAsk): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  const isKnown = triage.guide.steps.some(({ id }) => id === ask.step);
  const isAsked = triage.asks.some(({ step, to }) => step === ask.step && to === ask.to);
  return isKnown && !isAsked
    ? changed(triage, { asks: [...triage.asks, ask] })
    : { kind: 'outdated', triage };
}

/** Opens a triage that was fixed or closed, with everything that was done in it. Refuses one that has a ticket. */
export function comeBack(triage: Triage, deed: Deed): Change {
  if (triage.state === 'open') return { kind: 'outdated', triage };
  if (triage.state === 'escalated') return { kind: 'closed', triage };
  const cameBack = [...triage.cameBack, deed];
  return changed(triage, {
    state: 'open',
    closedAt: null,
    helpful: null,
    remark: null,
    focus: null,
    rejected: null,
    cameBack,
  });
}

/** Closes a triage that is nobody's problem. */
export function turnAway(triage: Triage, deed: Deed): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  return changed(triage, { state: 'closed', closedAt: deed.at, rejected: deed });
}

/** Closes a triage that nobody has touched for long. */
export function closeAsleep(triage: Triage, now: Date): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  return changed(triage, { state: 'closed', closedAt: now });
}

/** Keeps the remark that goes with a rating. */
export function remarkOnTriage(triage: Triage, remark: RedactedText): Change {
  const isRated = triage.state !== 'open' && triage.helpful !== null;
  return isRated ? changed(triage, { remark }) : { kind: 'outdated', triage };
}

/** When somebody last did something in a triage. */
export function lastTouched(triage: Triage): Date {
  const { openedAt, closedAt, records, asks, cameBack, left, helper } = triage;
  const moments = [
    openedAt,
    ...(closedAt === null ? [] : [closedAt]),
    ...(helper === null ? [] : [helper.at]),
    ...[...records, ...asks, ...cameBack, ...left].map(({ at }) => at),
  ];
  return new Date(Math.max(...moments.map((at) => at.getTime())));
}

/** When a triage will have been left alone for so long; null when it is over. */
export function asleepFrom(triage: Triage, afterMs: number): Date | null {
  return triage.state === 'open' ? new Date(lastTouched(triage).getTime() + afterMs) : null;
}
