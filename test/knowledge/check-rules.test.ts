import { describe, expect, test } from 'vitest';
import { checkGuides } from '../../src/knowledge/check-rules.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { marked, written } from './written-problems.ts';

/** Enough pastes for the small guide, so that a test sees only the problem it is about. */
const ENOUGH: readonly Change[] = [
  ['- the token has expired', pastes('expired', 8)],
  ['- HTTP/1.1 403 Forbidden', pastes('forbidden', 8)],
  ['  - the build is green', `  ${pastes('chatter', 15).replaceAll('\n      ', '\n  ')}`],
];

function pastes(word: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `- ${word} ${index}`).join('\n      ');
}

function problemsOf(text: string, today = '2026-08-01'): readonly string[] {
  return checkGuides([written(text)], today).map(formatProblem);
}

test('a well tested guide has no problems', () => {
  expect(problemsOf(aGuide(...ENOUGH))).toEqual([]);
});

describe('steps', () => {
  test('that no cause leads to are named', () => {
    const { text, places } = marked(
      aGuide(...ENOUGH, ['- id: check-mode', '- id: ‸spare\n    title: Spare\n  - id: check-mode']),
    );
    expect(problemsOf(text)).toEqual([
      `guide.yml:${places[0]}: no cause leads to the step "spare"; add it to the steps of a cause`,
    ]);
  });
});

describe('counts of pastes', () => {
  test('are enforced for every cause and for the guide', () => {
    const { text, places } = marked(
      aGuide(
        ['examples:\n      - the token', '‸examples:\n      - the token'],
        ['examples:\n      - HTTP', '‸examples:\n      - HTTP'],
        ['must_not_match:', '‸must_not_match:'],
      ),
    );
    expect(problemsOf(text)).toEqual([
      `guide.yml:${places[0]}: the cause "expired" has 1 of at least 8 examples; add pastes that must find it`,
      `guide.yml:${places[1]}: the cause "refused" has 1 of at least 8 examples; add pastes that must find it`,
      `guide.yml:${places[2]}: must_not_match has 1 of at least 15 texts; add pastes that must get no reply`,
    ]);
  });

  test('stand at the cause or the guide where there are none at all', () => {
    const text = aGuide(
      ['    examples:\n      - HTTP/1.1 403 Forbidden\n', ''],
      ['must_not_match:\n  - the build is green\n', ''],
    );
    expect(problemsOf(text).slice(1)).toEqual([
      'guide.yml:27:5: the cause "refused" has 0 of at least 8 examples; add pastes that must find it',
      'guide.yml:1:1: must_not_match has 0 of at least 15 texts; add pastes that must get no reply',
    ]);
  });

  test('are not asked of a cause that shows no error', () => {
    const text = aGuide(...ENOUGH, ['    signatures:\n      - status: 403\n', '']).replace(
      / {4}examples:\n {6}- forbidden[\s\S]*?steps:/,
      'steps:',
    );
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('the same paste', () => {
  test('proves one cause only, whatever its spaces and capitals', () => {
    const { text, places } = marked(aGuide(...ENOUGH, ['- forbidden 7', '- ‸Expired   3']));
    expect(problemsOf(text)).toEqual([
      `guide.yml:${places[0]}: the example stands on line 29 for "expired" already; keep one`,
    ]);
  });

  test('cannot be one that must match and one that must not', () => {
    const { text, places } = marked(aGuide(...ENOUGH, ['- chatter 4', '- ‸forbidden 2']));
    expect(problemsOf(text)).toEqual([
      `guide.yml:${places[0]}: the text must find "refused" on line 44, so it cannot stand here too; keep one`,
    ]);
  });
});

describe('the review date', () => {
  test('is a warning once it has passed', () => {
    expect(problemsOf(aGuide(...ENOUGH), '2027-05-22')).toEqual([
      'guide.yml:13:12: warning: the review was due on 2027-05-21; Support team should read the guide again and set a new date',
    ]);
  });

  test('is kept on its own day', () => {
    expect(problemsOf(aGuide(...ENOUGH), '2027-05-21')).toEqual([]);
  });
});
