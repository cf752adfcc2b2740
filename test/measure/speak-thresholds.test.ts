/** The table by which the gate's threshold is chosen. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { HeldOut } from './cross-validation.ts';
import { LIKE_A_DAY, leastThreshold, speakTable } from './speak-thresholds.ts';

const DAY = 'test/pastes/commerce.jsonl';

function held(sure: number, isError: boolean, from = DAY): HeldOut {
  const paste = { id: 'one', text: 'one', accept: isError ? ['token-expired'] : [], form: 'log' };
  return { paste, from, sure, answer: { speaks: false, tier: 'none', score: 0, kinds: [] } };
}

const others = (sures: readonly number[]) => sures.map((sure) => held(sure, false));

test('one false reply in a hundred is few enough, two are not', () => {
  const quiet = Array.from({ length: 98 }, () => 0.1);
  expect(leastThreshold(others([...quiet, 0.1, 0.95]))).toBe(0.5);
  expect(leastThreshold(others([...quiet, 0.65, 0.95]))).toBe(0.66);
  expect(leastThreshold(others([...quiet, 0.95, 0.95]))).toBeNull();
});

test('only the files like a day decide; what others say is shown beside', () => {
  const text = speakTable([held(0.8, true), held(0.1, false), held(0.95, false, 'test/pastes/talk.jsonl')]);
  expect(text).toContain('by the rule 0.50');
  expect(text).toMatch(/0\.50 +100\.00 +0\.00 +100\.00 +50\.00/);
});

test('every file that is named like a day is there', () => {
  const files = new Set(readdirSync('test/pastes').map((file) => `test/pastes/${file}`));
  expect([...LIKE_A_DAY].filter((file) => !files.has(file))).toEqual([]);
});
