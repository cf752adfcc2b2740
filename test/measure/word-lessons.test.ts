/** The learned words: few of them, the same every time, and written as they are read. */
import { expect, test } from 'vitest';
import { LEARNED } from '../../src/core/learned-words.ts';
import { TROUBLE_TERMS } from '../../src/core/trouble-weights.ts';
import { learnSparse, type SparseRow } from './sparse-logistic.ts';
import { kindsText, troubleText } from './word-text.ts';

// The first term goes with the class, the second now and then, the third with neither.
const ROWS: readonly SparseRow[] = Array.from({ length: 60 }, (_, at) => ({
  terms: Int32Array.from([
    ...(at % 2 === 0 ? [0] : []),
    ...(at % 10 === 0 ? [1] : []),
    ...(at % 3 === 0 ? [2] : []),
  ]),
  right: at % 2 === 0 ? [0] : [1],
  weight: 1,
}));

test('a term that tells nothing is left out, one that tells is kept for its class', () => {
  const weights = learnSparse(ROWS, { terms: 3, classes: 2, threshold: 0.02, decay: 0.01 });
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[1]).toBeLessThan(-1);
  expect([weights[4], weights[5]]).toEqual([0, 0]);
});

test('the same rows give the same weights', () => {
  const learning = { terms: 3, classes: 2, threshold: 0.001, decay: 0.001 };
  expect(learnSparse(ROWS, learning)).toEqual(learnSparse(ROWS, learning));
});

test('one class alone is told from everything else', () => {
  const rows = ROWS.map((row) => ({ ...row, right: row.right[0] === 0 ? [0] : [] }));
  const weights = learnSparse(rows, { terms: 3, classes: 1, threshold: 0.02, decay: 0.01 });
  expect([Math.sign(weights[0] ?? 0), weights[2]]).toEqual([1, 0]);
});

test('the model in use says the same when it is written again', () => {
  expect(troubleText(LEARNED)).toContain(TROUBLE_TERMS);
  for (const kind of LEARNED.kinds.keys()) expect(kindsText(LEARNED)).toContain(`  '${kind}': \``);
});
