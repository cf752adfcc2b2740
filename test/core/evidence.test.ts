import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepStrongest, MOST_EVIDENCE } from '../../src/core/evidence.ts';
import { asId, type GuideId } from '../../src/core/ids.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import type { Hit } from '../../src/core/signals.ts';
import { matchPlain, shippedGuides } from './small-guide.ts';

function entry(written: string): Hit['entry'] {
  return {
    guide: asId<GuideId>('guide'),
    cause: 'expired',
    kind: 'token-expired',
    productId: null,
    written,
    broad: false,
    symptom: false,
    code: null,
    status: null,
    exact: false,
    against: false,
  };
}

const SIGNATURES = Array.from({ length: 80 }, (_, at) => entry(`signature ${at}`));

const report = readStoredText('one TWO three one two three, '.repeat(400));

const anyHit: fc.Arbitrary<Hit> = fc
  .record({
    entry: fc.constantFrom(...SIGNATURES),
    start: fc.nat({ max: report.length - 1 }),
    length: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.nat({ max: 9000 })),
    weight: fc.constantFrom(0.45, 0.55, 0.8, 0.95),
  })
  .map(({ length, ...hit }) => ({ ...hit, end: hit.start + length, line: 0, words: 1 }));

describe('evidence that is kept', () => {
  it('stands where it says, strongest first, each wording of a signature once', () => {
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 200 }), (hits) => {
        const { evidence } = keepStrongest(report, hits);
        for (const { start, end, quote } of evidence) expect(report.slice(start, end)).toBe(quote);
        const weights = evidence.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        const wordings = evidence.map(({ met, quote }) => `${met}: ${quote.toLowerCase()}`);
        expect(new Set(wordings).size).toBe(wordings.length);
      }),
    );
  });

  it('is bounded, and what is left out is counted', () => {
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 200 }), (hits) => {
        const { evidence, left } = keepStrongest(report, hits);
        const wordings = hits.map(
          (hit) => `${hit.entry.written}: ${report.slice(hit.start, hit.end).toLowerCase()}`,
        );
        expect(evidence.length + left).toBe(new Set(wordings).size);
        expect(evidence.length).toBeLessThanOrEqual(MOST_EVIDENCE);
        const quoted = evidence.slice(1).reduce((sum, { quote }) => sum + quote.length, 0);
        expect(quoted).toBeLessThanOrEqual(10_000);
        expect(evidence.length > 0).toBe(hits.length > 0);
      }),
    );
  });

  it('counts the places that say the same and shows the first', () => {
    const [one, other] = SIGNATURES;
    if (one === undefined || other === undefined) throw new Error('there are 80 signatures');
    const at = (start: number, of = one): Hit => ({
      entry: of,
      start,
      end: start + 3,
      line: 0,
      words: 1,
      weight: 0.8,
    });
    const { evidence } = keepStrongest(report, [at(18), at(4), at(4, other)]);
    expect(evidence.map(({ start, met, times }) => [start, met, times])).toEqual([
      [4, 'signature 0', 2],
      [4, 'signature 1', 1],
    ]);
  });
});

describe('a match of a log that repeats itself', async () => {
  const matcher = buildMatcher(await shippedGuides());
  const line = 'ERROR Mintsoft response: 403 Unauthorized, token refreshed, access token has expired\n';

  it('takes no more room in a store than that of one line', () => {
    const size = (text: string) => JSON.stringify(matchPlain(matcher, text)).length;
    expect(size(line.repeat(3000))).toBeLessThan(size(line) * 1.2);
  });

  it('with ever new wordings stays small too', () => {
    const lines = Array.from(
      { length: 2000 },
      (_, at) => `Mintsoft error: token ${at} has expired, HTTP 401`,
    );
    const match = matchPlain(matcher, lines.join('\n'));
    expect(match.evidence.length).toBeLessThanOrEqual(MOST_EVIDENCE);
    expect(match.evidenceLeft).toBeGreaterThan(1000);
    expect(JSON.stringify(match).length).toBeLessThan(50_000);
  });
});
