/** What words are heard to tell, and where in the report they stand. */
import { expect, test } from 'vitest';
import { readGate } from '../../src/core/gate.ts';
import { asId, type GuideId } from '../../src/core/ids.ts';
import { LEARNED, LEARNED_WORDS } from '../../src/core/learned-words.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { scan, wordAt } from '../../src/core/scan.ts';
import type { Hit } from '../../src/core/signals.ts';
import { placesRead, termsAt } from '../../src/core/terms.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { LEARNED_FROM_PASTES } from '../../src/core/word-evidence.ts';
import { buildWordModel } from '../../src/core/word-model.ts';
import { smallGuide } from './small-guide.ts';

const words = buildWordModel({
  trouble: { bias: -1, terms: new Map([['since monday', 2]]) },
  kinds: new Map([
    ['token-expired', { bias: 0, terms: new Map([['lapsed', 3]]) }],
    ['forbidden-403', { bias: 0, terms: new Map([['may', 2]]) }],
  ]),
});
const guide = smallGuide({
  id: 'one',
  causes: [
    { id: 'expired', kind: 'token-expired', signatures: ['token expired'] },
    { id: 'forbidden', kind: 'forbidden-403', signatures: ['not allowed here'] },
  ],
});
const matcher = buildMatcher([guide], buildCorrector, words);
const REPORT = readStoredText(
  'since Monday the order import of our shop tells us that its login has lapsed, and nobody knows why',
);

test('a pair counts where its words are neighbours on a line', () => {
  expect(words(scan('since Monday'), []).trouble).toBe(1);
  expect(words(scan('since\nMonday'), []).trouble).toBe(-1);
});

test('a word that comes again counts once, and words in paths not at all', () => {
  expect(words(scan('lapsed lapsed lapsed'), []).kinds.get('token-expired')?.terms).toHaveLength(1);
  expect(words(scan('https://example.com/lapsed/since'), []).kinds.size).toBe(0);
});

test('of a long text the lead-in and both ends are read', () => {
  const text = ['first', ...Array.from({ length: 100 }, () => 'middle'), 'last'].join('\n');
  const scanned = scan(text);
  expect(termsAt(scanned, placesRead(scanned, []))).toEqual(new Set(['first', 'middle', 'last']));
  expect(placesRead(scanned, []).length).toBe(40);
});

test('of a long text without a signature the lines are read that tell most, with their neighbours', () => {
  const noise = Array.from({ length: 100 }, () => 'middle');
  const scanned = scan([...noise, 'the login', 'has lapsed', 'for us', ...noise].join('\n'));
  const worth = (at: number) => (wordAt(scanned, at) === 'lapsed' ? 1 : 0);
  const terms = termsAt(scanned, placesRead(scanned, [], worth));
  expect(terms).toEqual(
    new Set(['middle', ...termsAt(scan('the login\nhas lapsed\nfor us'), [0, 1, 2, 3, 4, 5])]),
  );
});

test('what is told deep inside a log is heard', () => {
  const noise = Array.from({ length: 100 }, (_, at) => `2027-03-04 10:00:${at} INFO order ${at} packed`);
  const model = buildWordModel({
    trouble: { bias: 0, terms: new Map([['lapsed', 1]]) },
    kinds: new Map([['token-expired', { bias: 0, terms: new Map([['lapsed', 3]]) }]]),
  });
  const log = scan([...noise, 'our login lapsed', ...noise].join('\n'));
  expect(model(log, []).kinds.get('token-expired')?.terms[0]?.term).toBe('lapsed');
});

test('a slip in a known word is corrected, and no other word is', () => {
  const model = buildWordModel({
    trouble: { bias: 0, terms: new Map([['disconnected', 1]]) },
    kinds: new Map(),
  });
  expect(model(scan('disconected'), []).trouble).toBe(1);
  expect(model(scan('discontinued'), []).trouble).toBe(0);
});

test('whoever asked is offered a kind that only words tell, with the words as evidence', () => {
  const match = matcher.match(REPORT, { product: null });
  expect(match.candidates[0]?.kind).toBe('token-expired');
  expect(match.evidence).toEqual([
    expect.objectContaining({
      quote: 'lapsed',
      met: LEARNED_FROM_PASTES,
      kind: 'token-expired',
      guide: 'one',
    }),
  ]);
  expect(match.speaks).toBe(false);
});

test('words alone say nothing unasked', () => {
  const match = matcher.match(REPORT, { product: null, audience: 'overheard' });
  expect([match.candidates, match.evidence, match.tier]).toEqual([[], [], 'none']);
});

test('words never put a kind before one whose signature was met', () => {
  const both = readStoredText(
    'since Monday our shop tells us that its login has lapsed, it says: not allowed here',
  );
  const { candidates } = matcher.match(both, { product: null });
  expect(candidates.map(({ kind }) => kind)).toEqual(['forbidden-403', 'token-expired']);
});

test('what words tell of trouble moves the gate, and is one of its reasons', () => {
  const scanned = scan('since Monday: token expired');
  const kind = { kind: 'token-expired', score: 0.8, hits: [HIT], specific: true, rivals: 0 };
  const reading = words(scanned, [kind]);
  const silent = { trouble: 0, troubled: [] };
  expect(readGate(scanned, kind, reading).sure).toBeGreaterThan(readGate(scanned, kind, silent).sure);
  expect(readGate(scanned, kind, reading).for).toContain('words like “since monday” in the text');
});

test('the words in use are learned for the kinds that many guides share', () => {
  expect([...LEARNED.kinds.keys()]).toContain('unauthorised-401');
  expect(
    LEARNED_WORDS(scan('its password was refused'), []).kinds.get('invalid-credentials')?.likely,
  ).toBeGreaterThan(0.3);
});

const HIT: Hit = {
  entry: {
    guide: asId<GuideId>('one'),
    cause: 'expired',
    kind: 'token-expired',
    productId: null,
    written: 'token expired',
    broad: false,
    code: null,
    status: null,
    exact: false,
    symptom: false,
    against: false,
  },
  start: 14,
  end: 27,
  line: 0,
  words: 2,
  weight: 0.8,
};
