/** The words of a text as rows of numbers: a paste has thousands of them, and most are only ever compared. */
import { beginStrip, makeRoom, makeSheet, type Strip, tearOff } from './sheet.ts';
import { LONGEST_SPELLING, numberOf, type Spellings, UNNUMBERED } from './spellings.ts';
import { unitsOf } from './units.ts';

/** Numbers of one row: start, end, twice the line (and one more in a path), spelling. */
export const ROW = 4;

/** Where a text is being read, and the words found so far. */
export interface WordRows extends Strip {
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
}

// A megabyte holds the words of some twenty pastes of 200 lines.
const sheet = makeSheet(1 << 18);

/** Begins the rows of a text. They stand on a sheet until `finishRows` tears them off. */
export function beginRows(spellings: Spellings): WordRows {
  return { ...unitsOf(''), offset: 0, line: 0, start: 0, end: 0, spellings, ...beginStrip(sheet) };
}

/** Goes on to a part of the text; `offset` says where in the whole it begins. */
export function beginPart(into: WordRows, text: string): void {
  into.text = text;
  into.units = unitsOf(text).units;
}

/** Answers the rows of the text alone; nothing may be added any more. */
export function finishRows(rows: WordRows): Int32Array {
  return tearOff(sheet, rows);
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
  if (into.used + ROW > into.rows.length) makeRoom(into);
  const { rows, used } = into;
  rows[used] = into.start + into.offset;
  rows[used + 1] = into.end + into.offset;
  rows[used + 2] = into.line * 2;
  rows[used + 3] = spelling;
  into.used = used + ROW;
}
