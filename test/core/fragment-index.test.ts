import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFragmentIndex } from '../../src/core/fragment-index.ts';

const anyShort = (min: number, max: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'A', 'k', '\u212a', 's', '-', '\u{1F600}'), {
      minLength: min,
      maxLength: max,
    })
    .map((parts) => parts.join(''));

function fold(text: string): string {
  return text.replaceAll('\u212a', 'k').replaceAll('\u017f', 's').toLowerCase();
}

test('every piece is found wherever it stands in the span, in any case, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.array(anyShort(3, 6), { maxLength: 8 }),
      anyShort(0, 60),
      fc.nat(10),
      fc.nat(10),
      (pieces, text, skip, drop) => {
        const span = { from: Math.min(skip, text.length), to: Math.max(0, text.length - drop) };
        const found: string[] = [];
        buildFragmentIndex(pieces).find(text, span, (piece, start) => found.push(`${piece} ${start}`));
        const wanted = pieces.flatMap((piece, at) =>
          Array.from({ length: text.length }, (_, start) => start).flatMap((start) =>
            start >= span.from &&
            start + piece.length <= span.to &&
            fold(text.slice(start, start + piece.length)) === fold(piece)
              ? [`${at} ${start}`]
              : [],
          ),
        );
        expect(found.sort()).toEqual(wanted.sort());
      },
    ),
  );
});

test('thousands of pieces with one beginning keep apart', () => {
  const pieces = Array.from({ length: 5000 }, (_, at) => `ERR_${at}_X`);
  const found: number[] = [];
  buildFragmentIndex(pieces).find('x ERR_4711_X y', { from: 0, to: 14 }, (piece) => found.push(piece));
  expect(found).toEqual([4711]);
});

test('a piece of two characters is refused', () => {
  expect(() => buildFragmentIndex(['ab'])).toThrow('at least 3 characters');
});
