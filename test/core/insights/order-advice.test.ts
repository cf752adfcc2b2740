/** When another order of steps is advised, and when it must not be. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Guide, type Step } from '../../../src/core/guide.ts';
import { adviseOrder, type OrderAdvice } from '../../../src/core/insights/order-advice.ts';
import type { CountedTriage } from '../../../src/core/insights/record.ts';
import type { Outcome } from '../../../src/core/triage.ts';
import { aCounted } from '../../support/counted.ts';

type Written = Partial<Step> & { readonly id: string };

function guideWith(steps: readonly Written[]): Guide {
  return Guide.parse({
    id: 'small',
    version: 1,
    title: 'Small guide',
    summary: 'x',
    intro: 'x',
    source: { title: 'x' },
    owner: 'x',
    review_by: '2027-01-01',
    causes: [
      { id: 'refused', kind: 'refused', error: 'Refused', reason: 'x', steps: steps.map(({ id }) => id) },
    ],
    steps: steps.map((step) => ({ title: `Step ${step.id}`, ...step })),
    escalation: {
      contact: 'x',
      intro: 'x',
      fields: [{ id: 'error', label: 'Error', type: 'text', need: 'required' }],
    },
  });
}

/** Triages in which each step fixed it `fixes` times of `tries`. */
function tried(counts: Readonly<Record<string, readonly [fixes: number, tries: number]>>): CountedTriage[] {
  return Object.entries(counts).flatMap(([step, [fixes, tries]]) =>
    Array.from({ length: tries }, (_, at) => {
      const outcome: Outcome = at < fixes ? 'fixed' : 'no_change';
      const [record] = aCounted([outcome]).records;
      return aCounted([outcome], record === undefined ? {} : { records: [{ ...record, step }] });
    }),
  );
}

function advised(steps: readonly Written[], triages: readonly CountedTriage[]): OrderAdvice {
  const [advice] = adviseOrder(guideWith(steps), triages);
  if (advice === undefined) throw new Error('a cause with two steps has advice');
  return advice;
}

const GOOD = { a: [5, 100], b: [60, 100] } as const;

describe('a step that is clearly better', () => {
  it('is advised to come first, with what that saves', () => {
    const {
      advised: order,
      moves,
      expected,
    } = advised(
      [
        { id: 'a', minutes: 5 },
        { id: 'b', minutes: 5 },
      ],
      tried(GOOD),
    );
    expect(order).toEqual(['b', 'a']);
    expect(moves.map(({ step, before }) => [step.step, before.step])).toEqual([['b', 'a']]);
    // 5 minutes for the first, and 5 more whenever it did not fix: 95 times of 100 today, 40 as advised.
    expect(expected?.today).toBeCloseTo(9.75);
    expect(expected?.advised).toBeCloseTo(7);
  });

  it('stays where it is when it takes so much longer that a minute of it brings less', () => {
    expect(
      advised(
        [
          { id: 'a', minutes: 1 },
          { id: 'b', minutes: 60 },
        ],
        tried(GOOD),
      ).moves,
    ).toEqual([]);
  });

  it('stays behind a step that it has to come after, directly or through another one', () => {
    expect(advised([{ id: 'a' }, { id: 'b', after: ['a'] }], tried(GOOD)).moves).toEqual([]);
    const chain = [{ id: 'a' }, { id: 'm', after: ['a'] }, { id: 'b', after: ['m'] }];
    expect(advised(chain, tried({ ...GOOD, m: [5, 100] })).moves).toEqual([]);
  });
});

it('a difference that may be chance is no advice', () => {
  const { advised: order, steps } = advised([{ id: 'a' }, { id: 'b' }], tried({ a: [4, 12], b: [8, 12] }));
  expect(order).toEqual(['a', 'b']);
  expect(steps.map(({ chance }) => chance.share)).toEqual([4 / 12, 8 / 12]);
});

it('a step with a small sample is neither judged nor passed', () => {
  const { steps, moves, expected } = advised([{ id: 'a' }, { id: 'b' }], tried({ a: [0, 9], b: [90, 100] }));
  expect([steps[0]?.chance, steps[0]?.perMinute]).toEqual([{ of: 9, share: null }, null]);
  expect([moves, expected]).toEqual([[], null]);
});

it('a fix that did not hold is a try; what could not be done is none', () => {
  const back = tried({ a: [10, 10] }).map((one) => ({ ...one, state: 'open' as const }));
  const blocked = Array.from({ length: 4 }, () => aCounted(['blocked']));
  const asOne = blocked.map((one) => ({ ...one, records: one.records.map((r) => ({ ...r, step: 'a' })) }));
  const { steps } = advised([{ id: 'a' }, { id: 'b' }], [...back, ...asOne]);
  expect(steps[0]).toMatchObject({ chance: { hits: 0, of: 10 }, skipped: 4 });
});

test('minutes are those of the author, else the middle of what people took, else assumed', () => {
  const { steps } = advised(
    [{ id: 'a', minutes: 3 }, { id: 'b' }, { id: 'c' }],
    tried({ ...GOOD, c: [1, 2] }),
  );
  expect(steps.map(({ minutes, effort }) => [minutes, effort])).toEqual([
    [3, 'author'],
    [10, 'measured'],
    [5, 'assumed'],
  ]);
});

test('whatever the figures: every step stays, none comes before one that it needs, and the effort never grows', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const counts = fc.tuple(fc.nat(40), fc.integer({ min: 0, max: 40 }));
  const step = fc.record({ minutes: fc.integer({ min: 1, max: 30 }), needs: fc.subarray([0, 1, 2, 3]) });
  fc.assert(
    fc.property(fc.array(fc.tuple(step, counts), { minLength: 5, maxLength: 5 }), (drawn) => {
      const steps = drawn.map(([{ minutes, needs }], at) => ({
        id: ids[at] ?? '',
        minutes,
        after: needs.filter((one) => one < at).map((one) => ids[one] ?? ''),
      }));
      const tries = drawn.map(([, [fixes, more]], at) => [ids[at] ?? '', [fixes, fixes + more]] as const);
      const { advised: order, expected } = advised(steps, tried(Object.fromEntries(tries)));
      expect(order.toSorted()).toEqual(ids);
      for (const { id, after } of steps)
        for (const earlier of after) expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(id));
      if (expected !== null) expect(expected.advised).toBeLessThanOrEqual(expected.today + 1e-9);
    }),
    { numRuns: 60 },
  );
});
