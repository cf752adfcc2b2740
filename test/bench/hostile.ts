/** What hostile texts cost, beside an ordinary paste of the same length. */
import type { Matcher } from '../../src/core/matcher.ts';
import { HOSTILE_TEXTS } from '../core/hostile-texts.ts';
import { overheard } from './contestants.ts';
import { makePaste } from './pastes.ts';
import { leastTime } from './stopwatch.ts';

export const HOSTILE_LENGTH = 40_000;

export interface HostileCost {
  readonly name: string;
  readonly ratio: number;
}

/** An ordinary paste of so many characters: logs, stack traces and talk that report one error. */
export function ordinaryPaste(length: number): string {
  return makePaste(Math.ceil(length / 60), 5, '401 Unauthorized: the access token has expired').slice(
    0,
    length,
  );
}

/** Answers how many times as long as an ordinary paste each family takes, the dearest first. */
export function hostileCosts(matcher: Matcher, runs: number): readonly HostileCost[] {
  const ask = overheard(matcher);
  const plain = ordinaryPaste(HOSTILE_LENGTH);
  leastTime(runs, () => ask(plain));
  const usual = leastTime(runs, () => ask(plain));
  const costs = [...HOSTILE_TEXTS].map(([name, make]) => {
    const text = make(HOSTILE_LENGTH);
    return { name, ratio: leastTime(runs, () => ask(text)) / usual };
  });
  return costs.sort((a, b) => b.ratio - a.ratio);
}
