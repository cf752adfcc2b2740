/** Whole answers, kind and gate, to pastes that the gate did not learn from. */
import { SPEAK_FROM, WORDS_SHARE } from '../../src/core/gate.ts';
import type { Guide } from '../../src/core/guide.ts';
import { buildMatcher, LEAST_SCORE, SURE_MARGIN } from '../../src/core/matcher.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { buildWordModel } from '../../src/core/word-model.ts';
import type { Judged } from './figures.ts';
import { type Example, learnGate, lessonsOf, type Reading, readExamples } from './gate-lessons.ts';
import { answerOf, matchPaste } from './judging.ts';
import { sureness } from './logistic.ts';
import { learnWords } from './word-lessons.ts';

/** A judged paste with the file or guides it comes from; `sure` is the gate's, 0 where too little was met to answer. */
export interface HeldOut extends Judged {
  readonly from: string;
  readonly sure: number;
}

/** Tells for each example, by its place and its file, in which fold it is held back. */
export type Folding = (at: number, from: string) => string;

/** Every tenth example by turns: neighbours, which are often alike, end up in different folds. */
export const byTens: Folding = (at) => String(at % 10);

/** One file, or the guides' examples, at a time: how the gate does on texts of another hand. */
export const byFile: Folding = (_, from) => from;

/** Judges each example with a gate that learned from the other folds only. The signatures are the same in all folds. */
export function crossValidate(
  guides: readonly Guide[],
  examples: readonly Example[],
  folding: Folding,
): readonly HeldOut[] {
  const readings = readExamples(guides, examples);
  const foldOf = readings.map(({ example }, at) => folding(at, example.from));
  const answers = new Map<Reading, HeldOut>();
  for (const fold of new Set(foldOf)) {
    const judge = judgeFrom(
      guides,
      readings.filter((_, at) => foldOf[at] !== fold),
    );
    for (const reading of readings.filter((_, at) => foldOf[at] === fold))
      answers.set(reading, judge(reading));
  }
  return readings.flatMap((reading) => answers.get(reading) ?? []);
}

// Whoever judges has learned words and gate from other texts alone.
function judgeFrom(guides: readonly Guide[], others: readonly Reading[]): (reading: Reading) => HeldOut {
  const readWords = buildWordModel(learnWords(others));
  const gate = learnGate(lessonsOf(others));
  const matcher = buildMatcher(guides, buildCorrector, readWords);
  return ({ example, lesson, kind, told }) => {
    const match = matchPaste(matcher, example.paste);
    const isEnough = lesson !== null && (kind?.score ?? 0) >= LEAST_SCORE;
    const sure = isEnough ? sureness(lesson, gate, WORDS_SHARE * told(readWords).trouble) : 0;
    const speaks = sure >= SPEAK_FROM;
    const spoken = match.margin >= SURE_MARGIN ? ('confident' as const) : ('ambiguous' as const);
    return {
      paste: example.paste,
      from: example.from,
      sure,
      answer: { ...answerOf(match), speaks, tier: speaks ? spoken : 'none' },
    };
  };
}
