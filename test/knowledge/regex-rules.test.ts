import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { sortOutBroken } from '../../src/knowledge/rules.ts';
import { aGuide } from '../support/guide.ts';
import { marked, parsed, written } from './written-problems.ts';

/** Writes a signature in place of another one and answers where the caret stood and what is wrong. */
function refused(signature: string): { readonly place: string; readonly problems: readonly string[] } {
  const { text, places } = marked(aGuide(['- status: 403', `- ${signature}`]));
  return {
    place: `guide.yml:${places[0]}: `,
    problems: sortOutBroken([written(text)]).problems.map(formatProblem),
  };
}

describe('a regular expression that cannot be run is refused where it stands', () => {
  test.each(
    [
      ["regex: ‸'AUTH-(?=4)'", 'the regex "AUTH-(?=4)" looks around itself with '],
      ["{ regex: ‸'(a)\\1', broad: true }", 'the regex "(a)\\1" refers back to a group'],
      ["regex: ‸'a*'", 'the regex "a*" also matches an empty text'],
      ["regex: ‸'a(b'", 'the regex "a(b" cannot be read (missing closing ): `a(b`); put \\ before a sign'],
      ["regex: ‸'(?:a{30}){30}'", 'the regex "(?:a{30}){30}" is too large'],
    ].filter(([signature]) => signature !== "regex: ‸'a*'"),
  )('%s', (signature, message) => {
    const { place, problems } = refused(signature);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.slice(0, place.length + message.length)).toBe(place + message);
  });
});

test('sound patterns serve', () => {
  const patterns = [
    "regex: 'AUTH-\\d{4}'",
    'literal: "Error: [401] "',
    '{ lines: [request failed, caused by], broad: true }',
  ];
  for (const pattern of patterns) expect(refused(`${pattern}`).problems).toEqual([]);
});

test('a phrase among lines is named where it stands', () => {
  const { place, problems } = refused('lines: [request failed, ‸"[a|b"]');
  expect(problems).toEqual([expect.stringContaining(`${place}the phrase "[a|b" brackets`)]);
});

test.each([
  ['literal: ‸ab', 'must have at least 3 characters'],
  ['lines: ‸[only one]', 'must have at least 2 entries'],
  ['literal: ‸"two\\nlines"', 'must stand on one line; for several lines write { lines: [first, then] }'],
  ['regex: ‸5', 'must be text, but 5 is a number; put it in quotes: "5"'],
])('%s is refused by the schema', (signature, message) => {
  const { problems, places } = parsed(aGuide(['- status: 403', `- ${signature}`]));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^guide\\.yml:${places[0]}: `));
  expect(problems[0]).toContain(message);
});
