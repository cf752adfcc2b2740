/** From which score on a peer should speak: chosen on a development set by a rule, never by eye. */
import { figuresOf, type Judged } from './figures.ts';
import type { Paste } from './paste-set.ts';
import type { Ranked } from './peer-knowledge.ts';

/** A paste with a peer's answer to it, best kind first. */
export interface RankedPaste {
  readonly paste: Paste;
  readonly found: readonly Ranked[];
}

/** How a threshold is chosen. Ties go to the higher one, which speaks less. */
export type Rule = 'best F1' | 'at most 2 % false';

const MOST_FALSE = 0.02;

/** Takes a development set and a rule, and answers the score from which to speak; Infinity when none keeps the rule. */
export function chooseThreshold(development: readonly RankedPaste[], rule: Rule): number {
  const scores = [...new Set(development.map(({ found }) => found[0]?.score ?? 0))]
    .filter((score) => score > 0)
    .sort((a, b) => b - a);
  let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 };
  for (const threshold of scores) {
    const { f1, falseReplies } = figuresOf(judgeRanked(development, threshold));
    if (rule === 'at most 2 % false' && falseReplies.share > MOST_FALSE) break;
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}

/** Judges ranked pastes with a threshold: the peer speaks on those whose best score reaches it. */
export function judgeRanked(all: readonly RankedPaste[], threshold: number): readonly Judged[] {
  return all.map(({ paste, found }) => {
    const speaks = (found[0]?.score ?? 0) >= threshold;
    return {
      paste,
      answer: {
        speaks,
        tier: speaks ? 'confident' : 'none',
        score: found[0]?.score ?? 0,
        kinds: found.map(({ kind }) => kind),
      },
    };
  });
}
