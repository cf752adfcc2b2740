/** Rows of numbers that are cut, text by text, from one large sheet: making an array for each text takes longer than filling it. */

export interface Sheet {
  numbers: Int32Array;
  used: number;
}

/** The rows of the text that is being read: where in `rows` they begin, and where the next one goes. */
export interface Strip {
  rows: Int32Array;
  first: number;
  used: number;
}

/** Makes a sheet of so many numbers. */
export function makeSheet(size: number): Sheet {
  return { numbers: new Int32Array(size), used: 0 };
}

/** Begins a text's rows. One text is read after the other: no other may begin before `tearOff`. */
export function beginStrip({ numbers, used }: Sheet): Strip {
  return { rows: numbers, first: used, used };
}

/** Makes room for more rows when a sheet is full. The rows go on on a new one, and all other texts keep theirs. */
export function makeRoom(strip: Strip): void {
  const { rows, first, used } = strip;
  const grown = new Int32Array(Math.max(rows.length, (used - first) * 2));
  grown.set(rows.subarray(first, used));
  strip.rows = grown;
  strip.first = 0;
  strip.used = used - first;
}

/** Answers the rows of the text alone; nothing may be added any more. */
export function tearOff(sheet: Sheet, { rows, first, used }: Strip): Int32Array {
  sheet.numbers = rows;
  sheet.used = used;
  return rows.subarray(first, used);
}
