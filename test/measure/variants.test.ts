/** Hardened pastes: the same in every run, and the paste can always be had back. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideInNoise, noiseLines } from './log-noise.ts';
import { misspell, unmisspell } from './misspelling.ts';

const PASTE = 'Morning, the courier integration answers\n{"error":"expired authorisation token"}';

test('a hidden paste stands whole between as many lines of log as were asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), fc.nat(), (text, lines, seed) => {
      const hidden = hideInNoise(text, lines, seed);
      expect(hidden.text.slice(hidden.start, hidden.end)).toBe(text);
      const around = hidden.text.slice(0, hidden.start) + hidden.text.slice(hidden.end);
      expect(around.split('\n').filter((line) => line !== '')).toHaveLength(lines);
    }),
  );
});

test('the same seed hides in the same log, another seed in another', () => {
  expect(hideInNoise(PASTE, 30, 7)).toEqual(hideInNoise(PASTE, 30, 7));
  expect(hideInNoise(PASTE, 30, 7).text).not.toBe(hideInNoise(PASTE, 30, 8).text);
});

test('no line of noise speaks of credentials, refusals or failures', () => {
  const all = Array.from({ length: 300 }, (_, seed) => noiseLines(30, seed)).flat();
  const about =
    /auth|credential|token|login|password|key|forbid|den(?:y|ied)|expire|refus|permi|error|fail|" 4\d\d /i;
  expect(all.filter((line) => about.test(line))).toEqual([]);
  expect(new Set(all.map((line) => line.replace(/\d+/g, '0').slice(0, 6))).size).toBeGreaterThan(7);
});

test('misspelled words can be put right again', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), fc.nat(), (text, seed) => {
      expect(unmisspell(misspell(text, seed))).toBe(text);
    }),
  );
});

test('about a fifth of the long words are misspelled, and no short one', () => {
  const text = 'authorisation of the integration '.repeat(500);
  const { slips } = misspell(text, 3);
  expect(slips.length).toBeGreaterThan(160);
  expect(slips.length).toBeLessThan(240);
  expect(new Set(slips.map(({ was }) => was))).toEqual(new Set(['authorisation', 'integration']));
});

test('the same seed misspells the same words, and a slip always changes the word', () => {
  const once = misspell(PASTE, 11);
  expect(misspell(PASTE, 11)).toEqual(once);
  const many = Array.from({ length: 200 }, (_, seed) => misspell(PASTE, seed));
  for (const { text, slips } of many)
    for (const { start, end, was } of slips) expect(text.slice(start, end)).not.toBe(was);
});
