/** Wilson's interval against values worked out by hand and by his own limits. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf, shownShare } from '../../../src/core/insights/share.ts';
import { formatShare } from '../../measure/interval.ts';

const ROUNDING = 1e-12;

test('eight of ten lie between 49 and 94 per cent', () => {
  const { share, low, high } = shareOf(8, 10);
  expect(share).toBe(0.8);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});

test('none of a hundred may still be 3.7 per cent', () => {
  expect(shareOf(0, 100).low).toBe(0);
  expect(shareOf(0, 100).high).toBeCloseTo(0.037, 3);
});

test('of nothing it knows nothing', () => {
  expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
});

test('a share always lies in its interval, and more samples narrow it', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, of) => {
      const hits = Math.min(some, of);
      const few = shareOf(hits, of);
      const many = shareOf(hits * 10, of * 10);
      expect(few.low).toBeLessThanOrEqual(few.share + ROUNDING);
      expect(few.high).toBeGreaterThanOrEqual(few.share - ROUNDING);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    }),
  );
});

test('a share is printed with its interval and its counts', () => {
  expect(formatShare(shareOf(8, 10))).toBe(' 80.0 % (49.0-94.3, 8/10)');
});

test('a sample of nine is too small to be shown, one of ten is not', () => {
  expect(shownShare(9, 9)).toEqual({ of: 9, share: null });
  expect(shownShare(5, 10)).toMatchObject({ of: 10, share: 0.5 });
});
