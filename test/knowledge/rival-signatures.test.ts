import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { rivalSignatures } from '../../src/knowledge/rival-signatures.ts';
import { aGuide, type Change } from '../support/guide.ts';
import { marked, written } from './written-problems.ts';

const OTHER_PRODUCT: Change = ['id: parcel-app\n  name: Parcel App', 'id: crate-app\n  name: Crate App'];
const NO_PRODUCT: Change = ['product:\n  id: parcel-app\n  name: Parcel App\n  words: [Parcel App]\n', ''];
const OTHER_KINDS: readonly Change[] = [
  ['kind: token-expired', 'kind: invalid-credentials'],
  ['- code: invalid_grant', '- code: other'],
  ['- status: 403', '- status: 401'],
];

function rivalsIn(...texts: readonly string[]): readonly string[] {
  const guides = texts.map((text, index) => written(text, `${'abc'[index]}.yml`));
  return rivalSignatures(guides).map(formatProblem);
}

test('a guide whose signatures differ has no rivals', () => {
  expect(rivalsIn(aGuide())).toEqual([]);
});

describe('within a guide', () => {
  const problem =
    'speaks for forbidden-403 here and for token-expired in the cause "expired" (a.yml:21); keep it where it is more telling';

  test.each([
    ['the same words', 'token has expired', 'token has expired'],
    ['one spelling of alternatives', 'token [was|has] expired', 'token has expired'],
    ['other capitals and spaces', 'Token  HAS expired', 'token has expired'],
    ['the long form', '{ phrase: token is expired, broad: true }', 'token is expired'],
  ])('%s for two kinds are rivals', (_, signature, shared) => {
    const { text, places } = marked(aGuide(['- status: 403', `- ‸${signature}`]));
    expect(rivalsIn(text)).toEqual([`a.yml:${places[0]}: "${shared}" ${problem}`]);
  });

  test.each<[string, Change]>([
    ['codes', ['- status: 403', '- code: invalid_grant']],
    ['statuses', ['- code: invalid_grant', '- status: 403']],
  ])('equal %s for two kinds are rivals', (_, change) => {
    expect(rivalsIn(aGuide(change))).toHaveLength(1);
  });

  test('the words of a code and a phrase are different evidence', () => {
    expect(rivalsIn(aGuide(['- status: 403', '- invalid_grant']))).toEqual([]);
  });

  test('two causes of one kind may share a signature', () => {
    expect(
      rivalsIn(
        aGuide(['- status: 403', '- token has expired'], ['kind: forbidden-403', 'kind: token-expired']),
      ),
    ).toEqual([]);
  });
});

describe('between guides', () => {
  test('one signature for one kind is shared knowledge', () => {
    expect(rivalsIn(aGuide(), aGuide(NO_PRODUCT))).toEqual([]);
  });

  test('one signature for two kinds is an error when the product cannot decide', () => {
    expect(rivalsIn(aGuide(), aGuide(NO_PRODUCT, ...OTHER_KINDS))).toEqual([
      'b.yml:17:9: "token has expired" speaks for invalid-credentials here and for token-expired in the cause "expired" (a.yml:21); keep it where it is more telling',
    ]);
  });

  test('and a warning when it can', () => {
    expect(rivalsIn(aGuide(), aGuide(OTHER_PRODUCT, ...OTHER_KINDS))).toEqual([
      'b.yml:21:9: warning: "token has expired" speaks for invalid-credentials here and for token-expired in the cause "expired" (a.yml:21); keep it where it is more telling',
    ]);
  });
});
