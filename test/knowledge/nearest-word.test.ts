import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestWord } from '../../src/knowledge/nearest-word.ts';

const KEYS = ['id', 'title', 'steps', 'causes', 'signatures', 'must_not_match'];

test.each([
  ['stpes', 'steps'],
  ['step', 'steps'],
  ['cause', 'causes'],
  ['signature', 'signatures'],
  ['must-not-match', 'must_not_match'],
  ['ids', 'id'],
])('%s means %s', (word, meant) => {
  expect(nearestWord(word, KEYS)).toBe(meant);
});

test.each(['colour', 'x', 'description'])('%s means none of the keys', (word) => {
  expect(nearestWord(word, KEYS)).toBeNull();
});

test('a known word always means itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (words, pick) => {
      const word = words[pick % words.length] ?? '';
      expect(nearestWord(word, words)).toBe(word);
    }),
  );
});
