/** How a run of letters or digits becomes words: joined names come apart at their capitals, contractions stay whole. */
import { characterAt, isFirstHalf, isLetter, isSecondHalf, LOWER, MARK, OTHER, UPPER } from './characters.ts';
import { addToHash, EMPTY_HASH, numberOfDigits } from './spellings.ts';
import { addLetters, addRow, ROW, type WordRows } from './word-rows.ts';

const ZERO = 48;
const NINE = 57;
const CAPITAL_S = 83;
const SMALL_A = 97;
const SMALL_S = 115;
const SMALL_Z = 122;

/** Reads a run of digits, adds it as a word and answers where the next character is. */
export function readDigits(from: number, into: WordRows): number {
  const { units } = into;
  let value = 1;
  let at = from;
  let unit = units[at] ?? 0;
  while (unit >= ZERO && unit <= NINE) {
    // Only short numbers are told apart by their value; of a long one it may overflow.
    value = (Math.imul(value, 10) + unit - ZERO) | 0;
    at += 1;
    unit = units[at] ?? 0;
  }
  into.start = from;
  // "401s" are several of one status; "5seconds" are not several fives.
  const isPlural = (unit === SMALL_S || unit === CAPITAL_S) && !isLetter(characterAt(units, at + 1));
  into.end = isPlural ? at + 1 : at;
  addRow(into, numberOfDigits(value, at - from));
  return into.end;
}

/** Reads a run of letters and marks, adds its words and answers where the next character is. */
export function readLetters(from: number, into: WordRows): number {
  const { units } = into;
  into.start = from;
  let at = from;
  let before = OTHER;
  let last = OTHER;
  let hash = EMPTY_HASH;
  for (;;) {
    const small = at;
    let unit = units[at] ?? 0;
    // Nearly every letter is one of these.
    while (unit >= SMALL_A && unit <= SMALL_Z) {
      hash = addToHash(hash, unit);
      at += 1;
      unit = units[at] ?? 0;
    }
    if (at > small) {
      before = at > small + 1 ? LOWER : last;
      last = LOWER;
    }
    const kind = characterAt(units, at);
    if (kind > MARK) break;
    if (kind === UPPER && at > into.start && beginsName(units, at, { before, last })) {
      into.end = at;
      addLetters(into, hash);
      into.start = at;
      hash = EMPTY_HASH;
    }
    before = last;
    last = kind;
    hash = addToHash(hash, unit);
    at += 1;
    if (isFirstHalf(unit) && isSecondHalf(units[at] ?? 0)) {
      hash = addToHash(hash, units[at] ?? 0);
      at += 1;
    }
  }
  into.end = at;
  addLetters(into, hash);
  return at;
}

interface Neighbours {
  readonly before: number;
  readonly last: number;
}

// One letter before a capital is part of a name: OAuth, eBay, iOS.
function beginsName(units: Uint16Array, at: number, { before, last }: Neighbours): boolean {
  if (last === LOWER) return before === LOWER || before === UPPER;
  return last === UPPER && before === UPPER && characterAt(units, at + 1) === LOWER;
}

const CONTRACTION = /['’](?:t|s|re|ve|ll|d|m)(?![\p{L}\p{M}\w])/iuy;

/** Lengthens the last word by the contraction that stands at `at`, if one does; answers where the next character is. */
export function readContraction(at: number, into: WordRows): number {
  CONTRACTION.lastIndex = at;
  if (!CONTRACTION.test(into.text)) return at;
  into.end = CONTRACTION.lastIndex;
  let hash = EMPTY_HASH;
  for (let place = into.start; place < into.end; place += 1) hash = addToHash(hash, into.units[place] ?? 0);
  into.used -= ROW;
  addLetters(into, hash);
  return into.end;
}
