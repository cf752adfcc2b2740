/** Gaps: the same in every run and every order, and together what belongs together. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clusterGaps } from '../../../src/core/gaps/cluster.ts';
import type { GapReport } from '../../../src/core/gaps/gap-report.ts';
import { joinSimilar } from '../../../src/core/gaps/similar-pairs.ts';
import { featuresOf } from '../../../src/core/gaps/text-features.ts';
import { readStoredText } from '../../../src/core/redacted-text.ts';

function report(id: string, text: string, change: Partial<GapReport> = {}): GapReport {
  return {
    id,
    text: readStoredText(text),
    person: `U${id}`,
    channel: 'C1',
    at: new Date(`2026-03-01T10:${id.padStart(2, '0')}:00Z`),
    why: 'unmatched',
    ...change,
  };
}

const CURSOR = [
  report('1', 'PaginationCursorStale: cursor 8f2a77 is older than the snapshot of 2026-03-01'),
  report('2', 'morning! PaginationCursorStale: cursor 91bc04 is older than the snapshot of 2026-02-27', {
    person: 'U1',
  }),
  report('3', 'PaginationCursorStale: cursor 000001 is older than the snapshot of 2026-02-27', {
    channel: 'C2',
    why: 'rejected',
  }),
];
const DISK = report('4', 'write failed: no space left on device /var/lib/queue');

describe('a gap', () => {
  const [cursor, disk] = clusterGaps([DISK, ...CURSOR]);

  it('is made of reports that differ in numbers, ids, times and greetings', () => {
    expect(cursor?.reports.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(disk?.reports.map(({ id }) => id)).toEqual(['4']);
  });

  it('says how many people met it, where, and when', () => {
    expect(cursor).toMatchObject({
      people: 2,
      channels: ['C1', 'C2'],
      rejected: 1,
      firstSeen: CURSOR[0]?.at,
      lastSeen: CURSOR[2]?.at,
    });
    expect(cursor?.typical).toMatch(/^PaginationCursorStale: cursor <\w+> is older than/);
  });

  it('keeps its name when more reports come', () => {
    const more = report('9', 'PaginationCursorStale: cursor 5 is older than the snapshot of 2026-03-04');
    const [grown] = clusterGaps([more, ...CURSOR]);
    expect(grown?.reports).toHaveLength(4);
    expect(grown?.id).toBe(cursor?.id);
    expect(grown?.id).toMatch(/^gap-[0-9a-z]{8}$/);
  });
});

test('reports without a word are gaps of their own, and the same emptiness is one', () => {
  const gaps = clusterGaps([report('1', '???'), report('2', '???'), report('3', '!!')]);
  expect(gaps.map(({ reports }) => reports.length)).toEqual([2, 1]);
});

const words = fc.constantFrom(
  'sync',
  'failed',
  'cursor',
  'stale',
  'disk',
  'full',
  'order',
  'quota',
  'reached',
  '17',
);
const texts = fc.array(
  fc.array(words, { maxLength: 7 }).map((one) => one.join(' ')),
  { maxLength: 14 },
);

test('the order of the reports changes nothing', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (all, turn) => {
      const reports = all.map((text, at) => report(String(at), text));
      const from = reports.length === 0 ? 0 : turn % reports.length;
      const other = [...reports.slice(from), ...reports.slice(0, from)].toReversed();
      expect(clusterGaps(other)).toEqual(clusterGaps(reports));
    }),
  );
});

test('another report never takes a gap apart', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const reports = all.map((text, at) => report(String(at), text));
      const place = (gaps: ReturnType<typeof clusterGaps>) =>
        new Map(gaps.flatMap((gap) => gap.reports.map(({ id }) => [id, gap.id] as const)));
      const before = clusterGaps(reports.slice(0, -1));
      const after = place(clusterGaps(reports));
      for (const gap of before) expect(new Set(gap.reports.map(({ id }) => after.get(id))).size).toBe(1);
    }),
  );
});

test('comparing only what shares a rare word finds the same pairs as comparing all', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const sets = all.map(featuresOf);
      const pairs = new Set<string>();
      joinSimilar(sets, 0.4, {
        isJoined: () => false,
        join: (a, b) => void pairs.add([a, b].toSorted((x, y) => x - y).join()),
      });
      const expected = sets.flatMap((one, a) =>
        sets.slice(0, a).flatMap((other, b) => {
          const common = one.filter((feature) => other.includes(feature)).length;
          const union = one.length + other.length - common;
          return union > 0 && common / union >= 0.4 ? [[b, a].join()] : [];
        }),
      );
      expect([...pairs].toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('strangers are not compared with each other, however many they are', () => {
  let compared = 0;
  const sets = Array.from({ length: 2000 }, (_, at) =>
    featuresOf(`error: k${at} p${at} s${at} q${at} failed`),
  );
  const count = () => {
    compared += 1;
    return false;
  };
  joinSimilar(sets, 0.4, { isJoined: count, join: () => {} });
  expect(compared).toBe(0);
});
