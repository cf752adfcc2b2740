/** What each step of a cause is worth: how often it fixes where it was tried, and how long it takes. */
import type { Step } from '../guide.ts';
import { solvingStep } from './ending.ts';
import type { CountedTriage } from './record.ts';
import { FEWEST_SAMPLES, type Share, type Shown, shareOf, shownShare } from './share.ts';
import { minutesBetween, quantile } from './times.ts';

/** Where the minutes of a step come from. */
export type EffortSource = 'author' | 'measured' | 'assumed';

export interface StepChance {
  readonly step: string;
  readonly title: string;
  /** How often it fixed the problem, of the times that it was tried. */
  readonly chance: Shown;
  /** How often it did not apply or could not be done. */
  readonly skipped: number;
  readonly minutes: number;
  readonly effort: EffortSource;
  /** The chance to fix for each minute of effort, with the limits of its interval; null while the sample is too small. */
  readonly perMinute: { readonly rate: number; readonly low: number; readonly high: number } | null;
}

/** What a step is taken to cost when neither its author nor enough people say. */
const ASSUMED_MINUTES = 5;

/** Takes the triages of one cause and its steps as the guide has them today; returns them in the guide's order. */
export function stepChances(
  triages: readonly CountedTriage[],
  steps: readonly Step[],
): readonly StepChance[] {
  return steps.map((step) => {
    const counts = countStep(triages, step.id);
    const chance = shownShare(counts.fixed, counts.tried);
    const { minutes, effort } = effortOf(step, counts.minutes);
    const perMinute = chance.share === null ? null : rateOf(shareOf(counts.fixed, counts.tried), minutes);
    return { step: step.id, title: step.title, chance, skipped: counts.skipped, minutes, effort, perMinute };
  });
}

function rateOf({ share, low, high }: Share, minutes: number) {
  return { rate: share / minutes, low: low / minutes, high: high / minutes };
}

interface Counts {
  readonly fixed: number;
  readonly tried: number;
  readonly skipped: number;
  readonly minutes: readonly number[];
}

// What was marked as the fix but came back counts as a try that did not hold.
function countStep(triages: readonly CountedTriage[], step: string): Counts {
  const minutes: number[] = [];
  let [fixed, tried, skipped] = [0, 0, 0];
  for (const triage of triages) {
    const at = triage.records.findIndex((record) => record.step === step);
    const record = triage.records[at];
    if (record === undefined) continue;
    if (record.outcome === 'blocked' || record.outcome === 'not_applicable') skipped += 1;
    else {
      tried += 1;
      if (solvingStep(triage)?.step === step) fixed += 1;
      minutes.push(minutesBetween(triage.records[at - 1]?.at ?? triage.openedAt, record.at));
    }
  }
  return { fixed, tried, skipped, minutes };
}

// The median, because somebody always goes to lunch between two clicks.
function effortOf(step: Step, minutes: readonly number[]) {
  if (step.minutes !== undefined) return { minutes: step.minutes, effort: 'author' as const };
  if (minutes.length < FEWEST_SAMPLES) return { minutes: ASSUMED_MINUTES, effort: 'assumed' as const };
  return { minutes: Math.max(0.5, quantile(minutes, 0.5)), effort: 'measured' as const };
}
