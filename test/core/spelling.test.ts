import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { normaliseWord } from '../../src/core/spelling.ts';
import { anyText } from './any-text.ts';

it.each([
  ['British and American endings', ['unauthorised', 'unauthorized', 'UNAUTHORISED']],
  ['British and American nouns', ['authorisation', 'authorization', 'Authorisations']],
  ['-yse and -yze', ['analysed', 'analyzed']],
  ['-our and -or', ['behaviour', 'behavior', 'behaviours']],
  ['-ence and -ense', ['licence', 'license', 'licences']],
  ['doubled consonants', ['cancelled', 'canceled']],
  ['singular and plural', ['credential', 'credentials']],
  ['words for the same thing', ['wrong', 'bad', 'incorrect', 'invalid']],
  ['short forms', ['pwd', 'passwd', 'password', 'passwords']],
  ['accents', ['clé', 'cle']],
  ['wide letters', ['ｔｏｋｅｎ', 'token']],
])('brings %s to one form', (_name, words) => {
  expect(new Set(words.map(normaliseWord)).size).toBe(1);
});

it.each([
  ['valid', 'invalid'],
  ['expire', 'expired'],
  ['status', 'statu'],
  ['access', 'acces'],
  ['this', 'thi'],
])('keeps %s apart from %s', (one, other) => {
  expect(normaliseWord(one)).not.toBe(normaliseWord(other));
});

test('a comparable form stays as it is when it is compared again', () => {
  for (const word of ['unauthorised', 'credentials', 'behaviour', 'licence', 'forbidden', 'wrong', 'perms']) {
    const once = normaliseWord(word);
    expect(normaliseWord(once)).toBe(once);
  }
});

test('any run of characters has a form in lower case', () => {
  fc.assert(
    fc.property(anyText(20), (word) => {
      const form = normaliseWord(word);
      expect(form).toBe(form.toLowerCase());
    }),
  );
});
