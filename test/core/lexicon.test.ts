import { expect, test } from 'vitest';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { scan } from '../../src/core/scan.ts';
import { findSignals } from '../../src/core/signals.ts';
import { aProduct, smallGuide } from './small-guide.ts';

const guide = smallGuide({
  id: 'one',
  product: aProduct('acme'),
  causes: [
    {
      id: 'expired',
      kind: 'token-expired',
      signatures: [
        'token [has|is] expired',
        { phrase: 'expired', broad: true },
        { status: 401 },
        { code: 'INVALID_grant' },
      ],
      counter_signatures: ['token refreshed'],
    },
    { id: 'unread', kind: 'forbidden-403', signatures: ['[unclosed bracket'] },
  ],
});
const lexicon = buildLexicon([guide]);

/** The signatures that a text meets. */
function met(text: string): string[] {
  return findSignals(scan(text), lexicon, (word) => word).map(({ entry }) => entry.written);
}

test('every signature keeps who wrote it, how it was written and what it stands for', () => {
  const [hit] = findSignals(scan('the token has expired'), lexicon, (word) => word);
  expect(hit?.entry).toMatchObject({
    guide: 'one',
    cause: 'expired',
    kind: 'token-expired',
    productId: 'acme',
    written: 'token [has|is] expired',
    broad: false,
    symptom: false,
    code: null,
    status: null,
    against: false,
  });
});

test('statuses are found by their number and are broad', () => {
  expect(lexicon.byStatus.get('401')).toMatchObject([{ written: 'status 401', status: '401', broad: true }]);
});

test('a counter-signature speaks against its cause', () => {
  expect(findSignals(scan('token refreshed'), lexicon, (word) => word)).toMatchObject([
    { entry: { written: 'token refreshed', against: true } },
  ]);
});

test('a phrase that cannot be read is left out and takes nothing else down', () => {
  expect(met('[unclosed bracket')).toEqual([]);
  expect(lexicon.words.has('unclosed')).toBe(false);
});

test('an error code is met whole, in upper or lower case', () => {
  expect(met('{"error":"invalid_grant"}')).toEqual(['INVALID_grant']);
  expect(met('error=INVALID_GRANT&x')).toEqual(['INVALID_grant']);
});

test.each([
  ['invalid_grant_type', 'a longer code that begins with it'],
  ['my_invalid_grant', 'a longer code that ends with it'],
  ['invalid-grant', 'another sign between its words'],
  ['invalid grant', 'its words alone'],
  ['invalid_grants', 'its plural'],
  ['wrong_grant', 'a word of the same family'],
  ['invalid_grant-2', 'a longer name'],
])('the code is not met by %s: %s', (text) => {
  expect(met(text)).not.toContain('INVALID_grant');
});
