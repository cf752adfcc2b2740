import { expect, it, test } from 'vitest';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { scan } from '../../src/core/scan.ts';
import type { Signature } from '../../src/core/signature.ts';
import { smallGuide } from './small-guide.ts';

function search(signatures: readonly Signature[]) {
  const causes = [{ id: 'one', kind: 'token-expired', signatures: [...signatures] }];
  return buildLexicon([smallGuide({ id: 'exact', causes })]).exactTexts;
}

// Patterns and texts that make a backtracking engine take minutes, or read each line again from every place.
const cruel: readonly (readonly [string, readonly Signature[], string])[] = [
  ['nested counts', [{ regex: '(?:a+)+b' }, { regex: '(?:a|a)*b' }, { regex: '(?:aaa(?:a+)+)+c' }], 'a'],
  ['many gaps', [{ regex: 'aaa.*x.*y.*z.*b' }, { regex: '(?:.*,){9}b' }], 'aaa,xyz,'],
  ['a match at every place', [{ regex: 'aaa' }, { regex: '[a-z].*b|[a-z]' }], 'a'],
  ['a match on every line', [{ regex: 'AUTH-\\d+' }, { regex: '[A-Z]+-\\d' }], 'AUTH-4012\n'],
  ['literals that almost stand there', [{ literal: `${'a'.repeat(199)}b` }, { literal: 'aaab' }], 'a'],
  ['a literal at every place', [{ literal: 'aaa' }, { literal: 'aaaa' }], 'a'],
];

it.each(cruel)('%s: four times the text takes about four times as long', (_name, signatures, unit) => {
  const exactTexts = search(signatures);
  // Lines of 1,500 characters, so that each is read whole.
  const line = `${unit.repeat(Math.ceil(1500 / unit.length))}\n`;
  const time = (lines: number) => {
    const read = scan(line.repeat(lines));
    const times = [0, 1, 2].map(() => {
      const from = process.cpuUsage();
      exactTexts.find(read);
      return process.cpuUsage(from).user;
    });
    return Math.min(...times);
  };
  time(4);
  // Linear work is 4, quadratic 16. Less than 10 ms (in µs) is nothing to compare.
  expect(time(32)).toBeLessThan(9 * Math.max(10_000, time(8)));
});

test('a thousand regular expressions without fixed text cost no more than a few', () => {
  const many = Array.from(
    { length: 1000 },
    (_, at): Signature => ({ regex: `[a-z]{${(at % 9) + 2}}[0-9]+x` }),
  );
  const read = scan(`${'ab '.repeat(30)}\n`.repeat(100));
  const from = process.cpuUsage();
  search(many.slice(0, 20)).find(read);
  const few = process.cpuUsage(from).user;
  const all = search(many);
  const again = process.cpuUsage();
  all.find(read);
  expect(process.cpuUsage(again).user).toBeLessThan(9 * Math.max(20_000, few));
});

test('those whose fixed text stands there are tried before those that have none', () => {
  const vague = Array.from(
    { length: 500 },
    (_, at): Signature => ({ regex: `[b-z]{${(at % 9) + 2}}[0-9]+x` }),
  );
  const exactTexts = search([...vague, { regex: 'AUTH-\\d+' }]);
  const text = `${'a'.repeat(1000)}\n`.repeat(30);
  expect(exactTexts.find(scan(`${text}AUTH-4012`)).map(({ entry }) => entry.written)).toEqual([
    'regex AUTH-\\d+',
  ]);
});
