/** Advice on the order of steps: what is likelier to fix the problem for each minute of effort comes first, as far as the author lets it. */
import type { Guide, Step } from '../guide.ts';
import type { CountedTriage } from './record.ts';
import { type StepChance, stepChances } from './step-chances.ts';

/** One step that should come before another one, and the figures that say so. */
export interface Move {
  readonly step: StepChance;
  readonly before: StepChance;
}

/** What the figures say about the steps of one cause. */
export interface OrderAdvice {
  readonly guide: string;
  readonly title: string;
  readonly cause: string;
  readonly error: string;
  /** In the order of the guide. */
  readonly steps: readonly StepChance[];
  /** The ids in the advised order; the guide's own where nothing is clear. */
  readonly advised: readonly string[];
  readonly moves: readonly Move[];
  /** Minutes of effort to be expected until it is fixed or all steps are done, today and as advised; null while a step's sample is too small. */
  readonly expected: { readonly today: number; readonly advised: number } | null;
}

/** Takes the triages of a guide and returns one piece of advice for each of its causes that has more than one step. */
export function adviseOrder(guide: Guide, triages: readonly CountedTriage[]): readonly OrderAdvice[] {
  return guide.causes
    .filter(({ steps }) => steps.length > 1)
    .map((cause) => {
      const steps = cause.steps.flatMap((id) => guide.steps.filter((step) => step.id === id));
      const own = triages.filter((one) => one.guide === guide.id && one.cause === cause.id);
      const chances = stepChances(own, steps);
      const { order, moves } = reorder(chances, steps);
      const today = expectedMinutes(chances);
      const advised = expectedMinutes(order);
      return {
        guide: guide.id,
        title: guide.title,
        cause: cause.id,
        error: cause.error,
        steps: chances,
        advised: order.map(({ step }) => step),
        moves,
        expected: today === null || advised === null ? null : { today, advised },
      };
    });
}

/**
 * A step goes up past its neighbour only when that is beyond doubt: the whole interval of its chance per minute lies above the
 * neighbour's. For independent steps that order costs the least effort (Simon and Kadane 1975). A step with too small a sample
 * stays where it is, and none passes a step that it has to come after.
 */
function reorder(chances: readonly StepChance[], steps: readonly Step[]) {
  const order = [...chances];
  const moves: Move[] = [];
  // Each step rises as far as it may; the earlier ones are in order already.
  for (let from = 1; from < order.length; from += 1) {
    for (let at = from; at > 0; at -= 1) {
      const [before, step] = [order[at - 1], order[at]];
      if (before === undefined || step === undefined || !mayPass(step, before, steps)) break;
      order[at - 1] = step;
      order[at] = before;
      moves.push({ step, before });
    }
  }
  return { order, moves };
}

function mayPass(step: StepChance, before: StepChance, steps: readonly Step[]): boolean {
  if (step.perMinute === null || before.perMinute === null) return false;
  return step.perMinute.low > before.perMinute.high && !comesAfter(step.step, before.step, steps);
}

/** Whether a step has to come after another one, directly or through others. */
function comesAfter(step: string, other: string, steps: readonly Step[]): boolean {
  const seen = new Set<string>();
  const waiting = [step];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const after = steps.find((one) => one.id === id)?.after ?? [];
    if (after.includes(other)) return true;
    waiting.push(...after);
  }
  return false;
}

// Each step costs its minutes whenever none before it fixed the problem.
function expectedMinutes(order: readonly StepChance[]): number | null {
  let [minutes, unfixed] = [0, 1];
  for (const { chance, minutes: own } of order) {
    if (chance.share === null) return null;
    minutes += unfixed * own;
    unfixed *= 1 - chance.share;
  }
  return minutes;
}
