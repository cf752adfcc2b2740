/** Figures of answers that were counted by hand. */
import { expect, test } from 'vitest';
import { type Answer, confusionOf, figuresOf, type Judged, reliabilityOf } from './figures.ts';

const RIGHT = judged(['token-expired'], { tier: 'confident', score: 0.95, kinds: ['token-expired'] });
const WRONG = judged(['forbidden-403'], { tier: 'confident', score: 0.65, kinds: ['unauthorised-401'] });
const SECOND = judged(['wrong-method'], {
  tier: 'ambiguous',
  score: 0.7,
  kinds: ['forbidden-403', 'wrong-method'],
});
const SILENT = judged(['token-expired'], { tier: 'none', score: 0.3, kinds: ['token-expired'] });
const NOISE = judged([], { tier: 'confident', score: 0.92, kinds: ['forbidden-403'] });
const QUIET = judged([], { tier: 'none', score: 0, kinds: [] });
const ALL = [RIGHT, WRONG, SECOND, SILENT, NOISE, QUIET];

test('a share counts only what it is about', () => {
  const figures = figuresOf(ALL);
  expect(figures.spokenTo).toMatchObject({ hits: 3, of: 4 });
  expect(figures.spokenRight).toMatchObject({ hits: 1, of: 3 });
  expect(figures.falseReplies).toMatchObject({ hits: 1, of: 2 });
  expect(figures.first).toMatchObject({ hits: 2, of: 4 });
  expect(figures.amongThree).toMatchObject({ hits: 3, of: 4 });
  expect(figures.confidentRight).toMatchObject({ hits: 1, of: 3 });
  expect(figures.ambiguousLists).toMatchObject({ hits: 1, of: 1 });
});

test('F1 weighs replies that are right against replies given and owed', () => {
  expect(figuresOf(ALL).f1).toBeCloseTo((2 * 1) / (4 + 3 + 1));
});

test('only a 403 sent to the 401 steps counts as confused', () => {
  expect(figuresOf(ALL).confused).toBe(1);
});

test('a silence that was owed an answer stands in the column of silence', () => {
  expect(confusionOf(ALL).get('token-expired')?.get('silence')).toBe(1);
});

test('confident answers are looked at by the band of their score', () => {
  expect(reliabilityOf(ALL).map(({ from, right }) => [from, right.hits, right.of])).toEqual([
    [0.6, 0, 1],
    [0.9, 1, 2],
  ]);
});

function judged(accept: string[], answer: Omit<Answer, 'speaks'>): Judged {
  return {
    paste: { id: 'x', text: 'x', accept, form: 'log' },
    answer: { ...answer, speaks: answer.tier !== 'none' },
  };
}
