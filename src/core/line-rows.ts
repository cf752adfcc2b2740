/** The lines of a text as rows of numbers: a paste may be nothing but line breaks. */
import { beginStrip, makeRoom, makeSheet, type Strip, tearOff } from './sheet.ts';

/** One line: where it begins and ends in the text, and the indexes of its first word and of the word after its last. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const ROW = 4;
const sheet = makeSheet(1 << 15);

/** Begins the lines of a text. */
export function beginLines(): Strip {
  return beginStrip(sheet);
}

/** Adds a line. */
export function addLine(into: Strip, start: number, end: number, from: number, to: number): void {
  if (into.used + ROW > into.rows.length) makeRoom(into);
  const { rows, used } = into;
  rows[used] = start;
  rows[used + 1] = end;
  rows[used + 2] = from;
  rows[used + 3] = to;
  into.used = used + ROW;
}

/** How many lines there are so far. */
export function linesSoFar({ first, used }: Strip): number {
  return (used - first) / ROW;
}

/** Answers the lines of the text alone; nothing may be added any more. */
export function finishLines(lines: Strip): Int32Array {
  return tearOff(sheet, lines);
}

/** Answers the line at an index as a value, or nothing where there is none. */
export function lineAt(rows: Int32Array, at: number): Line | undefined {
  const row = at * ROW;
  if (row < 0 || row >= rows.length) return undefined;
  return { start: rows[row] ?? 0, end: rows[row + 1] ?? 0, from: rows[row + 2] ?? 0, to: rows[row + 3] ?? 0 };
}

/** Answers all lines as values. */
export function allLines(rows: Int32Array): readonly Line[] {
  return Array.from({ length: rows.length / ROW }, (_, at) => lineAt(rows, at)).filter(
    (line) => line !== undefined,
  );
}
