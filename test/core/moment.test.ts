import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findEarliestMoment } from '../../src/core/moment.ts';

const now = new Date('2026-11-01T00:00:00.000Z');
const find = (text: string) => findEarliestMoment(text, now)?.toISOString() ?? null;

describe('a moment is found', () => {
  it.each([
    ['in ISO 8601', 'at 2026-10-02T05:14:09Z', '2026-10-02T05:14:09.000Z'],
    ['with parts of a second', '2026-10-02T05:14:09.118+00:00', '2026-10-02T05:14:09.000Z'],
    ['as Python logs it', '2026-10-02 05:14:09,118 ERROR', '2026-10-02T05:14:09.000Z'],
    ['without seconds', '2026-10-02 05:14 shop', '2026-10-02T05:14:00.000Z'],
    ['with a zone', '2026-10-02T05:14:09+02:00', '2026-10-02T03:14:09.000Z'],
    ['with a zone without a colon', '2026-10-02 05:14:09 +0530', '2026-10-01T23:44:09.000Z'],
    ['with the zone of a database', '2026-10-02 05:14:09.5+02', '2026-10-02T03:14:09.000Z'],
    ['in UTC by name', '2026-10-02 05:14:09 UTC', '2026-10-02T05:14:09.000Z'],
    ['with a count after it, which is no zone', '2026-10-02 05:14:09 -18 orders', '2026-10-02T05:14:09.000Z'],
  ])('%s', (_name, text, expected) => {
    expect(find(text)).toBe(expected);
  });

  it('and of several the earliest', () => {
    expect(find('2026-10-03 10:00:00 b\n2026-10-02 10:00:00 a\n2026-10-04 10:00:00 c')).toBe(
      '2026-10-02T10:00:00.000Z',
    );
  });
});

describe('no moment is found in', () => {
  it.each([
    ['a text without one', 'since Tuesday, 10:00'],
    ['a date alone', '2026-10-02'],
    ['a day that does not exist', '2026-02-31T10:00:00Z'],
    ['an hour that does not exist', '2026-10-02 25:00:00'],
    ['a month that does not exist', '2026-13-02 10:00:00'],
    ['a zone that does not exist', '2026-10-02T10:00:00+99:99'],
    ['the future', '2026-11-01T00:00:01Z'],
    ['the zero of a program', '0001-01-01T00:00:00'],
    ['the zero of a clock', '1970-01-01T00:00:00Z'],
    ['a longer number', '12026-10-02 10:00:00'],
  ])('%s', (_name, text) => {
    expect(find(text)).toBeNull();
  });

  it('but a true one beside it is', () => {
    expect(find('created 0001-01-01T00:00:00, failed 2026-10-02T10:00:00Z')).toBe('2026-10-02T10:00:00.000Z');
  });
});

test('every moment that is written as ISO 8601 is read back, to the second', () => {
  const moment = fc.date({ min: new Date('2015-01-01'), max: now, noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      expect(find(`x ${date.toISOString()} y`)).toBe(date.toISOString().replace(/\.\d+/, '.000'));
    }),
  );
});
