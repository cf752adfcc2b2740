import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { normaliseWord } from '../../src/core/spelling.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { anyText } from './any-text.ts';
import { shippedGuides } from './small-guide.ts';

const { words } = buildLexicon(await shippedGuides());
const correct = buildCorrector(words);
const read = (word: string) => correct(normaliseWord(word));

describe('a slip of the finger', () => {
  it.each([
    ['swapped letters', 'unauthroized', 'unauthorized'],
    ['a missing letter', 'forbiden', 'forbidden'],
    ['an extra letter', 'expirred', 'expired'],
    ['a wrong letter', 'invalud', 'invalid'],
    ['two slips in a long word', 'authenitcaton', 'authentication'],
    ['a slip in British spelling', 'unathorised', 'unauthorized'],
  ])('%s is read as what was meant', (_name, typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['a short word', 'tokn'],
    ['the first letter', 'yforbidden'],
    ['two slips in a word of middle length', 'forbdn'],
    ['something far away', 'forbearance'],
    ['a word longer than any', `${'authentication'.repeat(3)}`],
  ])('is never guessed from %s', (_name, typed) => {
    expect(correct(typed)).toBe(typed);
  });
});

test('valid never becomes invalid, nor authorised unauthorised', () => {
  for (const word of [
    'valid',
    'vali',
    'valids',
    'validd',
    'authorised',
    'authorized',
    'active',
    'permitted',
  ]) {
    expect(read(word)).not.toMatch(/^(?:in|un)/);
  }
});

test.each(
  'expected accepted excepted inspired exported experienced interactive connection rejection selected process permit permits projected injected validation vacation location logins headers bearings accessed'.split(
    ' ',
  ),
)('the real word %s is left alone', (word) => {
  expect(read(word)).toBe(normaliseWord(word));
});

test('a word that the guides know is never changed', () => {
  for (const word of words) expect(correct(word)).toBe(word);
});

test('any word is answered with itself or with a known word of the same first letter', () => {
  const slip = fc
    .tuple(fc.constantFrom(...words), fc.nat(20), anyText(2))
    .map(([word, at, piece]) => word.slice(0, at) + piece + word.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(slip, anyText(30)), (word) => {
      const answer = correct(word);
      if (answer === word) return;
      expect(words.has(answer)).toBe(true);
      expect(answer[0]).toBe(word[0]);
    }),
  );
});

test('the order in which words become known does not matter', () => {
  const other = buildCorrector(new Set([...words].reverse()));
  for (const word of ['authroized', 'credentail', 'forbiden', 'connectoin', 'exprired']) {
    expect(other(word)).toBe(correct(word));
  }
});
