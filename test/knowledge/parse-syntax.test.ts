/** What is said of a guide file that is no sound YAML, and where. */
import { describe, expect, test } from 'vitest';
import { aGuide } from '../support/guide.ts';
import { type BrokenGuide, parsed } from './written-problems.ts';

describe('syntax', () => {
  test.each<BrokenGuide>([
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
    const { problems, places } = parsed(aGuide(change));
    expect(problems).toEqual([`guide.yml:${places[0]}: ${message}`]);
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
