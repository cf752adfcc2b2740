/** The word model that was learned from the project's pastes, as the matcher uses it. */
import { KIND_BIASES, KIND_TERMS } from './kind-weights.ts';
import { TROUBLE_BIAS, TROUBLE_TERMS } from './trouble-weights.ts';
import { buildWordModel, type Learned, type WordModel } from './word-model.ts';

/** What the files of weights hold. */
export const LEARNED: Learned = {
  trouble: { bias: TROUBLE_BIAS, terms: readTerms(TROUBLE_TERMS) },
  kinds: new Map(
    Object.entries(KIND_TERMS).map(([kind, rows]) => [
      kind,
      { bias: KIND_BIASES[kind] ?? 0, terms: readTerms(rows) },
    ]),
  ),
};

/** The word model in use. */
export const LEARNED_WORDS: WordModel = buildWordModel(LEARNED);

// "token expired 0.54; since 0.30".
function readTerms(rows: string): ReadonlyMap<string, number> {
  return new Map(
    rows.split(';').map((row) => {
      const text = row.trim();
      const end = text.lastIndexOf(' ');
      return [text.slice(0, end), Number(text.slice(end))];
    }),
  );
}
