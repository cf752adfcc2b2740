/** What is said of a guide whose keys and values are not those of a guide, and where. */
import { describe, expect, test } from 'vitest';
import { aGuide } from '../support/guide.ts';
import { type BrokenGuide, parsed } from './written-problems.ts';

describe('schema', () => {
  test.each<BrokenGuide>([
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
