import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readRegex } from '../../src/core/regex.ts';
import { requiredText } from '../../src/core/required-text.ts';

it.each([
  ['AUTH-\\d{4}', 'AUTH-'],
  ['\\[auth\\] code=\\d+', '[auth] code='],
  ['^error: .* expired for [a-z]+$', ' expired for '],
  ['(?i)Token (has|is) expired', ' expired'],
  ['colou?red', 'colo'],
  ['colored*s', 'colore'],
  ['ab+cdef{2}gh', 'cdef'],
  ['[[:alpha:]]]xyz', 'xyz'],
  ['\\x41bcde', 'bcde'],
  ['abc{,2}', 'abc'],
  ['abc{d', 'abc'],
  ['\\p{Lu}bcde', 'bcde'],
])('every match of %s contains "%s"', (pattern, text) => {
  expect(requiredText(pattern)).toBe(text);
});

it.each([
  '\\d+-\\d+',
  'expired|revoked',
  '(expired)',
  'ab',
  '',
  'é{3}',
  'abcd{0,2}ef|x',
  '[abc]def*',
  'aaaa{|',
  'abcd{1,2|ef}',
])('nothing of three characters stands in every match of %s', (pattern) => {
  expect(requiredText(pattern)).toBeNull();
});

// A piece of a pattern and a text that it matches; with (?i) the Kelvin sign is a k and the long s an s.
const piece = fc.constantFrom(
  ...(
    [
      ['a', 'a'],
      ['b', 'b'],
      ['K', '\u212a'],
      ['s', '\u017f'],
      ['Abc', 'aBc'],
      [':', ':'],
      ['\\.', '.'],
      ['\\]', ']'],
      ['é', 'é'],
      ['.', '|'],
      ['\\d', '7'],
      ['[ab]', 'b'],
      ['[^]a]', 'x'],
      ['[]a]', ']'],
      ['[[:alpha:]]', 'q'],
      ['[a\\]]', ']'],
      ['(a|b)', 'b'],
      ['(?:ab\\))', 'ab)'],
      ['([)])', ')'],
      ['\\x41', 'A'],
      ['\\x{42}', 'B'],
      ['\\pL', 'z'],
      ['\\p{Lu}', 'Z'],
    ] as const
  ).map(([pattern, text]) => ({ pattern, text })),
);
const count = fc.constantFrom(
  { written: '', times: 1 },
  { written: '?', times: 0 },
  { written: '*', times: 0 },
  { written: '*?', times: 2 },
  { written: '+', times: 2 },
  { written: '{2}', times: 2 },
  { written: '{0,2}', times: 0 },
  { written: '{1,}', times: 3 },
);
const anyCounted = fc.tuple(
  piece,
  fc.oneof({ weight: 3, arbitrary: fc.constant({ written: '', times: 1 }) }, count),
);

test('what it answers stands in every text that the engine matches', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { minLength: 1, maxLength: 10 }), (pieces) => {
      const pattern = `(?i)^${pieces.map(([one, { written }]) => one.pattern + written).join('')}$`;
      // A count belongs to the last character of its piece.
      const line = pieces.map(([one, { times }]) => repeated(one, times)).join('');
      const reading = readRegex(pattern);
      if (reading.kind === 'wrong') return;
      expect(reading.find(line)).toEqual({ start: 0, end: line.length });
      const folded = line.replaceAll('\u212a', 'k').replaceAll('\u017f', 's').toLowerCase();
      expect(folded).toContain((requiredText(pattern) ?? '').toLowerCase());
    }),
    { numRuns: 300 },
  );
});

function repeated(
  { pattern, text }: { readonly pattern: string; readonly text: string },
  times: number,
): string {
  const isWord = pattern === 'Abc';
  return isWord ? text.slice(0, -1) + text.slice(-1).repeat(times) : text.repeat(times);
}
