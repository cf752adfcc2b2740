import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGuide } from '../../src/knowledge/parse.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { parsed } from './written-problems.ts';

/** One broken guide: the changes that break it, with a caret at the place to name, and the words to say there. */
type Case = readonly [behaviour: string, change: Change, message: string];

function problemsOf(...changes: readonly Change[]): readonly string[] {
  return parsed(aGuide(...changes)).problems;
}

function expectProblem(text: string, message: string): void {
  const { problems, places } = parsed(text);
  expect(problems).toEqual([`guide.yml:${places[0]}: ${message}`]);
}

test('a sound guide has no problems and gets its defaults', () => {
  const result = parseGuide('guide.yml', aGuide());
  expect(result.kind).toBe('guide');
  if (result.kind !== 'guide') return;
  expect(result.written.guide.steps[0]).toMatchObject({ id: 'renew-token', who: 'asker', checks: [] });
});

test('a problem is one line that begins with file, line and column', () => {
  expect(problemsOf(['kind: token-expired', 'kind: Token Expired'])).toEqual([
    'guide.yml:16:11: causes[0].kind: must be lower-case words joined by hyphens, for example check-credentials',
  ]);
});

describe('syntax', () => {
  test.each<Case>([
    [
      'a tab',
      ['  - the build is green', '‸\t- the build is green'],
      'a tab indents this line; use spaces, two for each level',
    ],
    [
      'a key twice',
      ['owner: Support team', 'owner: A\n‸owner: B'],
      'the key "owner" is written twice; keep one',
    ],
    [
      'a colon in plain text',
      ['title: Renew the token', 'title: ‸Renew: the token'],
      'the indentation does not fit the lines above, or a text with ": " in it needs quotes around it',
    ],
    [
      'a reserved first character',
      ['contact: Support', 'contact: ‸@support'],
      'a text cannot begin with @; put quotes around the whole text',
    ],
    [
      'an exclamation mark',
      ['contact: Support', 'contact: ‸!Support team'],
      'a text cannot begin with an exclamation mark; put quotes around the whole text',
    ],
    [
      'an asterisk',
      ['contact: Support', 'contact: ‸*Support'],
      'a text cannot begin with *, and no part is marked "&Support"; put quotes around the whole text',
    ],
    [
      'an open quote',
      ['  - the build is green\n', '  - "the build\n‸'],
      'is not valid YAML: Missing closing "quote',
    ],
    [
      'a second document',
      ['must_not_match:', '‸---\nmust_not_match:'],
      'a file holds one guide; move what follows "---" into a file of its own',
    ],
  ])('%s is named where it stands', (_, change, message) => {
    expectProblem(aGuide(change), message);
  });

  test('an indentation that does not fit is named on its line', () => {
    const { problems } = parsed(aGuide(['  intro: Tell us more.', '   intro: Tell us more.']));
    expect(problems[0]).toMatch(/^guide\.yml:7[0-9]:\d+: the indentation does not fit/);
  });

  test('an empty file says how a guide begins', () => {
    expect(parsed('# nothing yet\n').problems).toEqual([
      'guide.yml:1:1: the file is empty; a guide begins with its id',
    ]);
  });

  test('a file that multiplies itself through aliases is refused', () => {
    const rows = [...'bcdefghi'].map((name, index) => {
      const times = Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`);
      return `${name}: &${name} [${times.join(', ')}]`;
    });
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...rows].join('\n');
    expect(parsed(bomb).problems).toEqual([
      'guide.yml:2:8: repeats itself too often through *names; write the repeated parts out',
    ]);
  });

  test('a part that contains itself is reported like any other wrong value', () => {
    const { problems, places } = parsed(
      aGuide(['escalation:\n', 'escalation: &self\n'], ['intro: Tell us more.', 'intro: ‸*self']),
    );
    expect(problems).toEqual([
      `guide.yml:${places[0]}: escalation.intro: must be text, not keys with values; put quotes around text that contains ": " or begins with [ or {`,
    ]);
  });

  test('a file that is wrong on every line shows the first twenty lines', () => {
    const { problems } = parsed(`id: x\n${'\ta: !b c\n'.repeat(50)}`);
    expect(problems).toHaveLength(20);
  });

  test('a file nested without end is refused', () => {
    expect(parsed('['.repeat(20_000)).problems).toEqual([
      expect.stringMatching(/^guide\.yml:1:\d+: is nested too deeply/),
    ]);
  });
});

describe('schema', () => {
  test.each<Case>([
    [
      'an unknown key that is nearly right',
      [
        'works: false\n          result: Fails.\n        - when: { credentials: live, mode: off }',
        'works: false\n          ‸reslt: Fails.\n          result: Fails.\n        - when: { credentials: live, mode: off }',
      ],
      'steps[1].decision.rows[0]: unknown key "reslt"; did you mean "result"?',
    ],
    [
      'an unknown key at the top',
      ['owner: Support team', 'owner: Support team\n‸stpes: []'],
      'unknown key "stpes"; did you mean "steps"?',
    ],
    [
      'an unknown key like no other',
      ['  contact: Support', '  contact: Support\n  ‸zzz: 1'],
      'escalation: unknown key "zzz"; the keys here are contact, intro, fields, respond_within_hours, resolve_within_hours',
    ],
    [
      'a missing key',
      ['    kind: token-expired\n', ''],
      'causes[0].kind: is missing; it takes text. What sort of failure it is; the same word in every guide.',
    ],
    [
      'an empty value',
      ['  contact: Support', '  ‸contact:'],
      'escalation.contact: is empty; it takes text. Who receives the ticket, for example "Mintsoft support team".',
    ],
    [
      'a number for a text',
      ['title: Renew the token', 'title: ‸401'],
      'steps[0].title: must be text, but 401 is a number; put it in quotes: "401"',
    ],
    [
      'a text for a number',
      ['version: 1', 'version: ‸one'],
      'version: must be a whole number without quotes, not text',
    ],
    [
      'a text for a list',
      ['steps: [check-mode]', 'steps: ‸check-mode'],
      'causes[1].steps: must be a list, one entry per line after "- ", not text',
    ],
    [
      'a list for keys',
      ['product:\n  id: parcel-app\n  name: Parcel App\n  words: [Parcel App]', 'product: ‸[Parcel App]'],
      'product: must be keys with values, one "key: value" per line, not a list',
    ],
    [
      'a wrong choice',
      ['leads_to: administrator', 'leads_to: ‸administator'],
      'steps[0].exits[0].leads_to: must be one of escalate, administrator, advice; did you mean "administrator"?',
    ],
    [
      'a wrong date',
      ['review_by: 2027-05-21', 'review_by: ‸21/05/2027'],
      'review_by: must be a date written as year-month-day, for example 2027-05-01',
    ],
    [
      'a wrong address',
      ['source:\n  title: Sign-in errors', 'source:\n  title: Sign-in errors\n  url: ‸example.com'],
      'source.url: must be a web address that begins with https:// or http://, for example https://example.com/help',
    ],
    [
      'a text too long',
      ['label: I may not', `label: ‸${'x'.repeat(80)}`],
      'steps[0].exits[0].label: must have at most 75 characters, but has 80',
    ],
    ['an empty text', ['label: I may not', "label: ‸''"], 'steps[0].exits[0].label: must not be empty'],
    [
      'a list too short',
      ['choices: [Low, High]', 'choices: ‸[Low]'],
      'escalation.fields[1].choices: must have at least 2 entries',
    ],
    [
      'a status out of range',
      ['status: 403', 'status: ‸1403'],
      'causes[1].signatures[0].status: must be 599 or less, but is 1403',
    ],
    [
      'a status in words',
      ['status: 403', 'status: ‸forbidden'],
      'causes[1].signatures[0].status: must be a whole number without quotes, not text',
    ],
    [
      'a phrase with a colon',
      ['- token [has|is] expired', '- ‸error: token expired'],
      'causes[0].signatures[0]: must be a phrase (in quotes when it contains ": "), { phrase: ..., broad: true }, { status: 401 }, { code: invalid_grant }, { literal: ... }, { lines: [first, then] } or { regex: ... }',
    ],
  ])('%s is named where it stands', (_, change, message) => {
    const { problems, places } = parsed(aGuide(change));
    // A missing key has no place of its own: the entry that lacks it starts on line 15.
    expect(problems).toEqual([`guide.yml:${places[0] ?? '15:5'}: ${message}`]);
  });

  test('all problems of a file are reported at once', () => {
    const { problems, places } = parsed(
      aGuide(
        ['version: 1', 'version: ‸0'],
        ['need: required\n      fill: error', 'need: ‸always\n      fill: error'],
      ),
    );
    expect(problems).toEqual([
      `guide.yml:${places[0]}: version: must be 1 or more, but is 0`,
      `guide.yml:${places[1]}: escalation.fields[0].need: must be one of required, when_available`,
    ]);
  });

  test('a part used twice by alias is named where it is written', () => {
    const { problems, places } = parsed(
      aGuide(
        ['summary: What to do', 'summary: &words ‸""\nintro_was: What to do'],
        ['contact: Support', 'contact: *words'],
      ),
    );
    const shared = problems.filter((problem) => problem.includes('must not be empty'));
    expect(shared).toEqual([
      expect.stringMatching(/^guide\.yml:\d+:\d+: summary: /),
      expect.stringMatching(/^guide\.yml:\d+:\d+: escalation\.contact: /),
    ]);
    expect(places).toHaveLength(1);
  });

  test('names that every object inherits are unknown keys like any other', () => {
    const { problems } = parsed(
      aGuide(['owner: Support team', 'owner: Support team\nconstructor: 1\n__proto__: 2']),
    );
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^guide\.yml:13:1: unknown key "constructor"/);
    expect(problems[1]).toMatch(/^guide\.yml:14:1: unknown key "__proto__"/);
  });

  test('a file that is no mapping says what a guide is made of', () => {
    expect(parsed('- id: x\n').problems).toEqual([
      'guide.yml:1:1: the guide must be keys with values, one "key: value" per line, not a list',
    ]);
  });
});

describe('whatever a file says', () => {
  const pieces = fc.constantFrom(
    ...'\t\n\r -:[]{}&*!|>\'"%@`#?,.aé0\u{1F600}\uFEFF\0',
    'id: ',
    '\n  - ',
    '&a',
    '*a',
    '<<: ',
    '---',
    '...',
    '!!set ',
    '!!binary ',
    '!!timestamp ',
  );

  function expectPlaced(text: string): void {
    const result = parseGuide('guide.yml', text);
    if (result.kind === 'guide') return;
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { line, column, message } of result.problems) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(text.split('\n').length + 1);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toMatch(/undefined|\[object|Invalid input|^Too /);
    }
  }

  test('parsing arbitrary text gives a guide or placed problems, never a throw', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => expectPlaced(parts.join(''))),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectPlaced), { numRuns: 200 });
  });

  test('a sound guide with arbitrary text put in anywhere does so too', () => {
    const text = aGuide();
    const position = fc.nat({ max: text.length });
    fc.assert(
      fc.property(position, position, fc.array(pieces, { maxLength: 6 }), (from, length, parts) => {
        expectPlaced(text.slice(0, from) + parts.join('') + text.slice(from + (length % 12)));
      }),
      { numRuns: 300 },
    );
  });

  test('a sound guide with any value in the place of another does so too', () => {
    const values = fc.constantFrom(
      '[]',
      '{}',
      'null',
      '1',
      '1.5',
      'true',
      "''",
      '[x]',
      '{ a: 1 }',
      '2027-05-01',
      '.nan',
      'x',
    );
    const lines = aGuide().split('\n');
    fc.assert(
      fc.property(fc.nat({ max: lines.length - 1 }), values, (index, value) => {
        const changed = lines.with(
          index,
          (lines[index] ?? '').replace(/(?<=: |- )[^:]*$/, () => value),
        );
        expectPlaced(changed.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});
