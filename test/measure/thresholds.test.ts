/** Thresholds on a development set small enough to choose by hand. */
import { expect, test } from 'vitest';
import { chooseThreshold, judgeRanked, type RankedPaste } from './thresholds.ts';

const DEVELOPMENT = [
  ranked(9, 'token-expired', ['token-expired']),
  ranked(7, 'token-expired', []),
  ranked(5, 'forbidden-403', ['forbidden-403']),
  ranked(4, 'forbidden-403', ['forbidden-403']),
  ranked(1, 'forbidden-403', []),
];

test('the best F1 takes one false reply for two more right ones', () => {
  expect(chooseThreshold(DEVELOPMENT, 'best F1')).toBe(4);
});

test('at most 2 % false stops above the first false reply', () => {
  expect(chooseThreshold(DEVELOPMENT, 'at most 2 % false')).toBe(9);
});

test('a peer that is only ever wrong never speaks', () => {
  const wrong = [ranked(3, 'forbidden-403', []), ranked(2, 'forbidden-403', ['token-expired'])];
  expect(chooseThreshold(wrong, 'best F1')).toBe(Number.POSITIVE_INFINITY);
});

test('a peer without an answer is silent even at the lowest threshold', () => {
  const [nothing] = judgeRanked(
    [{ paste: { id: 'x', text: 'x', accept: [], form: 'log' }, found: [] }],
    Number.MIN_VALUE,
  );
  expect(nothing?.answer.speaks).toBe(false);
});

function ranked(score: number, kind: string, accept: string[]): RankedPaste {
  return { paste: { id: 'x', text: 'x', accept, form: 'log' }, found: [{ kind, score }] };
}
