/** Moments that come every week. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWeekly, readWeekly } from '../../src/core/weekly.ts';

test.each([
  ['monday 09:00', { weekday: 1, hour: 9, minute: 0 }],
  [' Sunday 0:05 ', { weekday: 0, hour: 0, minute: 5 }],
  ['monday', null],
  ['someday 09:00', null],
  ['friday 24:00', null],
  ['off', null],
])('"%s" is read', (written, weekly) => {
  expect(readWeekly(written)).toEqual(weekly);
});

test('the next one is later, at most a week, and on its day', () => {
  const parts = fc.record({
    weekday: fc.nat(6),
    hour: fc.nat(23),
    minute: fc.nat(59),
  });
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(parts, moment, (weekly, after) => {
      const next = nextWeekly(weekly, after);
      const waits = next.getTime() - after.getTime();
      expect(waits).toBeGreaterThan(0);
      expect(waits).toBeLessThanOrEqual(7 * 24 * 3_600_000);
      expect([next.getUTCDay(), next.getUTCHours(), next.getUTCMinutes()]).toEqual([
        weekly.weekday,
        weekly.hour,
        weekly.minute,
      ]);
    }),
  );
});
