/** How a run of letters or digits becomes words: joined names come apart at their capitals, contractions stay whole. */
import { characterAt, DIGIT, isLetter, LOWER, MARK, UPPER } from './characters.ts';
import {
  addToHash,
  EMPTY_HASH,
  LONGEST_SPELLING,
  numberOf,
  numberOfDigits,
  type Run,
  type Spellings,
  UNNUMBERED,
} from './spellings.ts';

/** Collects the words of a text, four numbers each: start, end, twice its line (and one more in a path), spelling. */
export interface WordRows {
  rows: Int32Array;
  /** How many numbers of `rows` are in use. */
  used: number;
  readonly spellings: Spellings;
}

export const ROW = 4;

/** Where a run stands: on which line, and before which end it must stop. */
export interface RunPlace {
  readonly line: number;
  readonly limit: number;
}

/** Reads a run of digits, adds it as a word and answers where the next character is. */
export function readDigits(text: string, from: number, { line, limit }: RunPlace, rows: WordRows): number {
  let at = from;
  while (at < limit && characterAt(text, at) === DIGIT) at += 1;
  // "401s" are several of one status; "5seconds" are not several fives.
  const isPlural = at < limit && (text.charCodeAt(at) | 32) === 115 && !isLetter(characterAt(text, at + 1));
  const end = isPlural ? at + 1 : at;
  addRow(rows, { start: from, end, line, spelling: numberOfDigits(text, from, at) });
  return end;
}

/** Reads a run of letters and marks, adds its words and answers where the next character is. */
export function readLetters(text: string, from: number, { line, limit }: RunPlace, rows: WordRows): number {
  let start = from;
  let at = from;
  let before = 0;
  let last = 0;
  let hash = EMPTY_HASH;
  while (at < limit) {
    const kind = characterAt(text, at);
    if (kind < LOWER || kind > MARK) break;
    if (kind === UPPER && at > start && beginsName(text, at, { before, last })) {
      addWord(text, { start, end: at, hash }, { line, rows });
      start = at;
      hash = EMPTY_HASH;
    }
    before = last;
    last = kind;
    const unit = text.charCodeAt(at);
    hash = addToHash(hash, unit);
    at += 1;
    if (unit >= FIRST_SURROGATE && isPair(unit, text.charCodeAt(at)) && at < limit) {
      hash = addToHash(hash, text.charCodeAt(at));
      at += 1;
    }
  }
  addWord(text, { start, end: at, hash }, { line, rows });
  return at;
}

const FIRST_SURROGATE = 0xd800;

function isPair(first: number, second: number): boolean {
  return (first & 0xfc00) === 0xd800 && (second & 0xfc00) === 0xdc00;
}

interface Neighbours {
  readonly before: number;
  readonly last: number;
}

// One letter before a capital is part of a name: OAuth, eBay, iOS.
function beginsName(text: string, at: number, { before, last }: Neighbours): boolean {
  if (last === LOWER) return before === LOWER || before === UPPER;
  return last === UPPER && before === UPPER && characterAt(text, at + 1) === LOWER;
}

const CONTRACTION = /['’](?:t|s|re|ve|ll|d|m)(?![\p{L}\p{M}\w])/iuy;

/** Lengthens the last word by the contraction that stands at `at`, if one does; answers where the next character is. */
export function readContraction(text: string, at: number, { limit }: RunPlace, rows: WordRows): number {
  CONTRACTION.lastIndex = at;
  if (!CONTRACTION.test(text) || CONTRACTION.lastIndex > limit) return at;
  const end = CONTRACTION.lastIndex;
  const last = rows.used - ROW;
  const start = rows.rows[last] ?? 0;
  let hash = EMPTY_HASH;
  for (let unit = start; unit < end; unit += 1) hash = addToHash(hash, text.charCodeAt(unit));
  rows.rows[last + 1] = end;
  rows.rows[last + 3] = spellingOf(text, { start, end, hash }, rows.spellings);
  return end;
}

function addWord(
  text: string,
  run: Run,
  { line, rows }: { readonly line: number; readonly rows: WordRows },
): void {
  addRow(rows, { start: run.start, end: run.end, line, spelling: spellingOf(text, run, rows.spellings) });
}

function spellingOf(text: string, run: Run, spellings: Spellings): number {
  return run.end - run.start > LONGEST_SPELLING ? UNNUMBERED : numberOf(spellings, text, run);
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly spelling: number;
}

function addRow(into: WordRows, { start, end, line, spelling }: Row): void {
  if (into.used + ROW > into.rows.length) {
    const grown = new Int32Array(into.rows.length * 2);
    grown.set(into.rows);
    into.rows = grown;
  }
  const { rows, used } = into;
  rows[used] = start;
  rows[used + 1] = end;
  rows[used + 2] = line * 2;
  rows[used + 3] = spelling;
  into.used = used + ROW;
}
