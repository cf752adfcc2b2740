import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeSequences } from '../../src/core/line-sequences.ts';

const whole = { parts: 3, words: 6 };

function met(...places: readonly (readonly [at: number, line: number])[]) {
  return places.map(([at, line]) => ({ part: { whole, at }, line }));
}

function complete(
  ...places: readonly (readonly [at: number, line: number])[]
): (readonly [number, number])[] {
  return completeSequences(met(...places)).map(({ part, line }) => [part.at, line]);
}

test('phrases on later and later lines are complete', () => {
  expect(complete([0, 1], [1, 2], [2, 9])).toEqual([
    [0, 1],
    [1, 2],
    [2, 9],
  ]);
});

test('phrases in another order, on one line or with one missing are not', () => {
  expect(complete([1, 1], [0, 2], [2, 3])).toEqual([]);
  expect(complete([0, 1], [1, 1], [2, 2])).toEqual([]);
  expect(complete([0, 1], [2, 2])).toEqual([]);
});

test('ten lines may stand between two phrases, eleven may not', () => {
  expect(complete([0, 0], [1, 11], [2, 22])).toHaveLength(3);
  expect(complete([0, 0], [1, 12], [2, 23])).toEqual([]);
});

test('the nearest phrase counts, and each counts once', () => {
  expect(complete([0, 0], [0, 5], [1, 6], [2, 7], [2, 8])).toEqual([
    [0, 5],
    [1, 6],
    [2, 7],
  ]);
  expect(complete([0, 0], [1, 1], [2, 2], [0, 3], [1, 4], [2, 5])).toHaveLength(6);
});

test('a signature is found whenever three of its phrases keep to the rule', () => {
  const places = fc.array(fc.tuple(fc.nat(2), fc.nat(60)), { maxLength: 25 });
  fc.assert(
    fc.property(places, (some) => {
      const linesOf = (part: number) => some.filter(([at]) => at === part).map(([, line]) => line);
      const follows = (later: number, earlier: number) => later > earlier && later - earlier <= 11;
      const possible = linesOf(0).some((first) =>
        linesOf(1).some(
          (second) => follows(second, first) && linesOf(2).some((third) => follows(third, second)),
        ),
      );
      const found = complete(...some);
      expect(found.length > 0).toBe(possible);
      expect(found.length % 3).toBe(0);
      for (const [at, [part, line]] of found.entries()) {
        expect(part).toBe(at % 3);
        if (part > 0) expect(follows(line, found[at - 1]?.[1] ?? -1)).toBe(true);
      }
    }),
  );
});
