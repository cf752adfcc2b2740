import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { scan } from '../../src/core/scan.ts';
import { findSignals, type Hit } from '../../src/core/signals.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { anyText } from './any-text.ts';
import { smallGuide } from './small-guide.ts';

const lexicon = buildLexicon([
  smallGuide({
    id: 'one',
    causes: [
      {
        id: 'expired',
        kind: 'token-expired',
        signatures: ['token is hard expired', 'token expired', { code: 'invalid_grant' }],
      },
      {
        id: 'role',
        kind: 'forbidden-403',
        signatures: ['role ... missing', { phrase: 'expired', broad: true }],
      },
      { id: 'unauthorised', kind: 'unauthorised-401', signatures: [{ status: 401 }, 'unauthorized request'] },
    ],
  }),
]);
const correct = buildCorrector(lexicon.words);

function hits(text: string): readonly Hit[] {
  return findSignals(scan(text), lexicon, correct);
}

function met(text: string): string[] {
  return hits(text).map(({ entry }) => entry.written);
}

describe('a phrase is met', () => {
  it.each([
    ['in any case and with any signs between', 'TOKEN -- is "hard" (expired)!'],
    ['in the middle of a text', 'yesterday\nthe token is hard expired, they say\nbye'],
  ])('%s', (_name, text) => {
    expect(met(text)).toContain('token is hard expired');
  });

  it.each([
    ['across a line break', 'token is hard\nexpired'],
    ['with a word in between', 'token is very hard expired'],
    ['with its words in another order', 'hard expired is token'],
    ['inside a path', 'see /docs/token/is/hard/expired'],
  ])('never %s', (_name, text) => {
    expect(met(text)).not.toContain('token is hard expired');
  });

  it.each([
    ['no word', 'role missing', true],
    ['four words', 'role a b c d missing', true],
    ['five words', 'role a b c d e missing', false],
    ['a line break', 'role a\nmissing', false],
  ])('over a gap of %s: %#', (_name, text, found) => {
    expect(met(text).includes('role ... missing')).toBe(found);
  });
});

test('the place of a hit is the wording itself', () => {
  const text = 'x \u{1F600} e\u0301: the Token, expired.';
  const [hit] = hits(text);
  expect(text.slice(hit?.start, hit?.end)).toBe('Token, expired');
});

test('a misspelled wording is met, but tells a little less', () => {
  const [right] = hits('unauthorized request');
  const [slip] = hits('unauthorzied request');
  expect(slip?.entry.written).toBe('unauthorized request');
  expect(slip?.weight).toBeCloseTo((right?.weight ?? 0) * 0.9);
});

test('a longer wording hides the shorter one of another kind inside it', () => {
  expect(met('token is hard expired')).toEqual(['token is hard expired']);
  expect(met('it expired')).toEqual(['expired']);
});

test('wordings of one kind stand beside each other', () => {
  expect(met('invalid_grant token expired')).toEqual(['invalid_grant', 'token expired']);
});

test('a longer wording tells more than a shorter one, and a broad one least', () => {
  const weights = ['token is hard expired', 'token expired', 'expired'].map(
    (text) => hits(text)[0]?.weight ?? 0,
  );
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(new Set(weights).size).toBe(3);
});

describe('signatures that are met exactly', () => {
  const exact = buildLexicon([
    smallGuide({
      id: 'exact',
      causes: [
        {
          id: 'one',
          kind: 'token-expired',
          signatures: [
            { literal: '<Err>[E-41]' },
            { regex: 'AUTH-\\d{4}' },
            { regex: '^[a-z]{2}\\d$', broad: true },
            { lines: ['request [has|] failed', 'caused by'] },
          ],
        },
        { id: 'two', kind: 'forbidden-403', signatures: ['auth'] },
        { id: 'bad', kind: 'wrong-method', signatures: [{ regex: '(?=x)' }, { lines: ['a [b', 'cd'] }] },
      ],
    }),
  ]);

  function quotes(text: string): string[] {
    return findSignals(scan(text), exact, (word) => word).map(
      ({ entry, start, end }) => `${entry.written}: ${text.slice(start, end)}`,
    );
  }

  it.each([
    ['a literal, signs and all', 'é <Err>[E-41] x', ['literal <Err>[E-41]: <Err>[E-41]']],
    ['a literal inside a word', 'x<Err>[E-41]2', ['literal <Err>[E-41]: <Err>[E-41]']],
    ['no literal in other capitals', '<err>[e-41]', []],
    ['a regular expression', '\u{1F600} AUTH-4012\r\n', ['regex AUTH-\\d{4}: AUTH-4012']],
    [
      'the first match on each line',
      'AUTH-4012 AUTH-4013\nAUTH-4014',
      ['regex AUTH-\\d{4}: AUTH-4012', 'auth: AUTH', 'regex AUTH-\\d{4}: AUTH-4014'],
    ],
    ['a line from Windows to its end', 'x1\r\nab1\r\n', ['regex ^[a-z]{2}\\d$: ab1']],
    [
      'lines in order',
      'x: Request failed!\n\nCaused by: y',
      [
        'lines request [has|] failed / caused by: Request failed',
        'lines request [has|] failed / caused by: Caused by',
      ],
    ],
    ['no lines in another order', 'caused by\nrequest failed', []],
    ['no two phrases of one line', 'request failed caused by', []],
  ])('%s', (_name, text, wanted) => {
    expect(quotes(text)).toEqual(wanted);
  });

  test('tell as much as a code does, and lines as much as all their words', () => {
    const weights = new Map(
      findSignals(
        scan('<Err>[E-41]\nAUTH-4012\nab1\nrequest has failed\ncaused by'),
        exact,
        (word) => word,
      ).map(({ entry, weight }) => [entry.written, weight]),
    );
    expect([...weights.values()]).toEqual([0.9, 0.85, 0.55, 0.95]);
  });

  test('any text is read without a fault, and every place is inside of it', () => {
    const pieces = fc.constantFrom(
      'AUTH-4012',
      '<Err>[E-41]',
      'ab1',
      'request failed',
      'caused by',
      '\n',
      '\r\n',
      ' ',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, anyText(10)), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of findSignals(scan(text), exact, (word) => word)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('in a crowd of twenty thousand signatures', () => {
  const crowd = buildLexicon([
    smallGuide({
      id: 'crowd',
      causes: [
        {
          id: 'expired',
          kind: 'token-expired',
          signatures: [
            'certificate revoked',
            'the certificate of this partner was revoked yesterday',
            ...Array.from({ length: 20_000 }, (_, at) => `filler number ${at}`),
          ],
        },
      ],
    }),
  ]);
  const known = buildCorrector(crowd.words);
  const weigh = (text: string) => findSignals(scan(text), crowd, known)[0]?.weight;

  it('an exact wording tells as much as ever', () => {
    expect(weigh('certificate revoked')).toBe(0.8);
  });

  it('a misspelled one tells less the more of it is misspelled', () => {
    expect(weigh('certifciate revoked')).toBeCloseTo(0.8 * 0.9 * 0.7);
    expect(weigh('certifciate revokde')).toBeCloseTo(0.8 * 0.9 * 0.4);
    expect(weigh('the certifciate of this partner was revoked yesterday')).toBeGreaterThan(0.75);
  });
});

test('a wording does not go on across quoted values, unless it was written so', () => {
  const written = buildLexicon([
    smallGuide({
      id: 'fields',
      causes: [
        { id: 'a', kind: 'a', signatures: ['code denied'] },
        { id: 'b', kind: 'b', signatures: ['"type": "shut", "door": "locked"'] },
      ],
    }),
  ]);
  const found = (text: string) =>
    findSignals(scan(text), written, (word) => word).map((hit) => hit.entry.cause);
  expect(found('{"code","denied"}')).toEqual([]);
  expect(found('{"type":"shut","door":"locked"}')).toEqual(['b']);
});
