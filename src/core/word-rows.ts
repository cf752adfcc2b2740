/** The words of a text as rows of numbers: a paste has thousands of them, and most are only ever compared. */
import { LONGEST_SPELLING, numberOf, type Spellings, UNNUMBERED } from './spellings.ts';
import { unitsOf } from './units.ts';

/** Numbers of one row: start, end, twice the line (and one more in a path), spelling. */
export const ROW = 4;

/** Where a text is being read, and the words found so far. */
export interface WordRows {
  /** The part of the text that is being read; places are counted in it. */
  text: string;
  units: Uint16Array;
  /** Where the part begins in the whole text. */
  offset: number;
  line: number;
  /** Where the word begins and ends that is added next. */
  start: number;
  end: number;
  readonly spellings: Spellings;
  rows: Int32Array;
  /** Where in `rows` this text's words begin, and where the next one goes. */
  readonly first: number;
  used: number;
}

// Texts are read one after the other, so their rows are cut from one large sheet: making a sheet takes longer than a text.
const SHEET = 1 << 18;
let sheet: Int32Array = new Int32Array(SHEET);
let sheetUsed = 0;

/** Begins the rows of a text. They stand on a sheet until `finishRows` tears them off. */
export function beginRows(spellings: Spellings): WordRows {
  if (sheet.length - sheetUsed < SHEET / 4) {
    sheet = new Int32Array(SHEET);
    sheetUsed = 0;
  }
  const place = { offset: 0, line: 0, start: 0, end: 0 };
  return { ...unitsOf(''), ...place, spellings, rows: sheet, first: sheetUsed, used: sheetUsed };
}

/** Goes on to a part of the text; `offset` says where in the whole it begins. */
export function beginPart(into: WordRows, text: string): void {
  into.text = text;
  into.units = unitsOf(text).units;
}

/** Answers the rows of the text alone; nothing may be added any more. */
export function finishRows({ rows, first, used }: WordRows): Int32Array {
  if (rows === sheet) sheetUsed = used;
  return rows.subarray(first, used);
}

/** How many words there are so far. */
export function wordsSoFar({ first, used }: WordRows): number {
  return (used - first) / ROW;
}

/** Adds the word from `start` to `end`, whose letters have this hash. */
export function addLetters(into: WordRows, hash: number): void {
  const isLong = into.end - into.start > LONGEST_SPELLING;
  addRow(into, isLong ? UNNUMBERED : numberOf(into.spellings, into, hash));
}

/** Adds the word from `start` to `end` with a spelling that is known. */
export function addRow(into: WordRows, spelling: number): void {
  if (into.used + ROW > into.rows.length) moreRoom(into);
  const { rows, used } = into;
  rows[used] = into.start + into.offset;
  rows[used + 1] = into.end + into.offset;
  rows[used + 2] = into.line * 2;
  rows[used + 3] = spelling;
  into.used = used + ROW;
}

// No sheet grows: its other texts stay where they are.
function moreRoom(into: WordRows): void {
  const grown = new Int32Array(into.rows.length * 2);
  grown.set(into.rows);
  into.rows = grown;
}
