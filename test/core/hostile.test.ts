import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildMatcher } from '../../src/core/matcher.ts';
import { anyText } from './any-text.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { matchPlain, shippedGuides } from './small-guide.ts';

const matcher = buildMatcher(await shippedGuides());
const ERROR = '{"error":"invalid_grant","error_description":"the refresh token has expired"}';

const ORDINARY = [
  '2027-03-04T10:12:55.123Z INFO  [OrderSync] loaded 40 orders of shop 77 in 120 ms',
  '    at OrderSync.fetchPage (/srv/app/src/order/OrderSync.js:120:15)',
  '{"level":"warn","message":"retry after timeout","attempt":2,"carrier":"parcel"}',
  'GET /api/orders?page=4 HTTP/1.1 200 88ms',
  '2027-03-04T10:12:56.201Z ERROR [OrderSync] 401 Unauthorized: the access token has expired',
  'since this morning no order comes in any more, does anybody know why?',
].join('\n');

// About as much as is read whole, so that costly texts would end in the test's time-out; `npm run bench:growth` shows the growth.
describe('59,000 hostile characters do not hide the error behind them', () => {
  it.each([...HOSTILE_TEXTS])('%s', (_name, make) => {
    const before = make(59_000);
    expect(evidenceFrom(`${before}\n${ERROR}`, before.length + 1)).toBeGreaterThan(0);
  });
});

// Pieces of every family, of ordinary errors and of anything at all, in any order and any number.
const piece = fc.oneof(
  fc.constantFrom(...[...HOSTILE_TEXTS.values()].map((make) => make(60))),
  fc.constantFrom(...ORDINARY.split('\n'), ...ORDINARY.split(' ')),
  anyText(40),
);
const mixture = fc
  .array(fc.tuple(piece, fc.integer({ min: 1, max: 40 })), { maxLength: 30 })
  .map((parts) => parts.map(([text, times]) => text.repeat(times)).join(''));

test('no mixture of them makes the matcher throw, and what it quotes stands where it says', () => {
  fc.assert(
    fc.property(mixture, (report) => {
      const { tier, speaks, candidates, evidence, countered } = matchPlain(matcher, report);
      for (const { start, end, quote } of [...evidence, ...countered.evidence]) {
        expect(report.slice(start, end)).toBe(quote);
      }
      expect(tier === 'none').toBe(!speaks || candidates.length === 0);
    }),
    { numRuns: 300 },
  );
});

test('what stands in front of an error and behind it does not hide it', () => {
  const families = [...HOSTILE_TEXTS.values()].map((make) => make(500));
  fc.assert(
    fc.property(fc.constantFrom(...families), fc.constantFrom(...families), (before, after) => {
      expect(evidenceFrom(`${before}\n${ERROR}\n${after}`, before.length + 1)).toBeGreaterThan(0);
    }),
  );
});

// How many spans decided that lie within the error, which begins there.
function evidenceFrom(report: string, at: number): number {
  const { evidence } = matchPlain(matcher, report);
  return evidence.filter(({ start, end }) => start >= at && end <= at + ERROR.length).length;
}
