import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMiddle } from '../../src/core/repeated-hits.ts';

interface Met {
  readonly name: string;
  readonly at: number;
  readonly repeats?: number;
}

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 400 })
  .map((names) => names.map((name, at): Met => ({ name, at })));

test('nothing is left out of what is met sixty times or less', () => {
  const met = Array.from({ length: 60 }, (_, at): Met => ({ name: 'a', at }));
  expect(withoutMiddle(met, (one) => one.name)).toEqual(met);
});

test('of each name at most sixty stay, and those left out are counted', () => {
  fc.assert(
    fc.property(texts, (met) => {
      const kept = withoutMiddle(met, (one) => one.name);
      for (const name of ['a', 'b', 'c']) {
        const own = kept.filter((one) => one.name === name);
        const all = met.filter((one) => one.name === name);
        expect(own.length).toBe(Math.min(60, all.length));
        expect(own.reduce((sum, one) => sum + 1 + (one.repeats ?? 0), 0)).toBe(all.length);
        expect([own[0]?.at, own.at(-1)?.at]).toEqual([all[0]?.at, all.at(-1)?.at]);
      }
    }),
  );
});

test('what stays keeps its order', () => {
  fc.assert(
    fc.property(texts, (met) => {
      const places = withoutMiddle(met, (one) => one.name).map((one) => one.at);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});
