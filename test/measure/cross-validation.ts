/** Whole answers, kind and gate, to pastes that the gate did not learn from. */
import { SPEAK_FROM } from '../../src/core/gate.ts';
import type { Guide } from '../../src/core/guide.ts';
import { buildMatcher, LEAST_SCORE, type Matcher, SURE_MARGIN } from '../../src/core/matcher.ts';
import type { Judged } from './figures.ts';
import { type Example, learnGate, lessonsOf, type Reading, readExamples } from './gate-lessons.ts';
import { answerOf, matchPaste } from './judging.ts';
import { type Model, sureness } from './logistic.ts';

/** A judged paste with the file or guides it comes from. */
export interface HeldOut extends Judged {
  readonly from: string;
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
  const matcher = buildMatcher(guides);
  const readings = readExamples(guides, examples).map((reading, at) => ({
    reading,
    fold: folding(at, reading.example.from),
  }));
  const folds = [...new Set(readings.map(({ fold }) => fold))];
  const models = new Map(
    folds.map((fold) => [
      fold,
      learnGate(lessonsOf(readings.filter((one) => one.fold !== fold).map((one) => one.reading))),
    ]),
  );
  return readings.map(({ reading, fold }) => heldOut(matcher, reading, models.get(fold)));
}

function heldOut(matcher: Matcher, reading: Reading, model: Model | undefined): HeldOut {
  const { example, lesson, kind } = reading;
  if (model === undefined) throw new Error(`${example.paste.id} is in a fold that nothing was learned for`);
  const match = matchPaste(matcher, example.paste);
  const sure = lesson === null ? 0 : sureness(lesson, model);
  const speaks = sure >= SPEAK_FROM && (kind?.score ?? 0) >= LEAST_SCORE;
  const spoken = match.margin >= SURE_MARGIN ? ('confident' as const) : ('ambiguous' as const);
  return {
    paste: example.paste,
    from: example.from,
    answer: { ...answerOf(match), speaks, tier: speaks ? spoken : 'none' },
  };
}
