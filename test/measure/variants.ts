/** The same pastes made harder: hidden in long logs and misspelled. */
import type { Matcher } from '../../src/core/matcher.ts';
import { type Figures, figuresOf } from './figures.ts';
import { judgeAll } from './judging.ts';
import { hideInNoise } from './log-noise.ts';
import { misspell } from './misspelling.ts';
import type { Paste } from './paste-set.ts';

/** One way to make a paste harder; `goal` is how many points it may cost. */
interface Hardship {
  readonly name: string;
  readonly goal: number;
  readonly harden: (text: string, seed: number) => string;
}

/** A hardship and what remains of the figures under it. */
export interface Variant {
  readonly name: string;
  readonly goal: number | null;
  readonly figures: Figures;
}

const HARDSHIPS: readonly Hardship[] = [
  { name: 'hidden in 30 lines of log', goal: 1, harden: (text, seed) => hideInNoise(text, 30, seed).text },
  { name: 'hidden in 200 lines of log', goal: 1, harden: (text, seed) => hideInNoise(text, 200, seed).text },
  {
    name: 'a fifth of long words misspelled',
    goal: 2,
    harden: (text, seed) => misspell(text, seed).text,
  },
];

/** Judges the pastes as they are and under each hardship. */
export function judgeVariants(matcher: Matcher, pastes: readonly Paste[]): readonly Variant[] {
  const plain = { name: 'as pasted', goal: null, figures: figuresOf(judgeAll(matcher, pastes)) };
  return [
    plain,
    ...HARDSHIPS.map(({ name, goal, harden }) => ({
      name,
      goal,
      figures: figuresOf(judgeAll(matcher, hardened(pastes, harden))),
    })),
  ];
}

function hardened(pastes: readonly Paste[], harden: Hardship['harden']): readonly Paste[] {
  return pastes.map((paste, seed) => ({ ...paste, text: harden(paste.text, seed) }));
}
