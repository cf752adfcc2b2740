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

// About as much as is read whole, in lines that are read whole too; `npm run bench:growth` shows how the time grows.
it.each(cruel)('%s: a literal behind 58,000 such characters is still found', (_name, signatures, unit) => {
  const exactTexts = search([...signatures, { literal: 'the very last words' }]);
  const line = `${unit.repeat(1500).slice(0, 1500)}\n`;
  const found = exactTexts.find(scan(`${line.repeat(39)}the very last words`));
  expect(found.map(({ entry }) => entry.written)).toContain('literal the very last words');
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
