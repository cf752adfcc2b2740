/** How a text is cut into comparable words, each with the place in the original where it stands. */
import { BREAK, characterAt, DIGIT, isLetter } from './characters.ts';
import { addLine, allLines, beginLines, finishLines, type Line, lineAt, linesSoFar } from './line-rows.ts';
import type { Strip } from './sheet.ts';
import { comparable, currentSpellings, type Spellings, UNNUMBERED } from './spellings.ts';
import { beginPart, beginRows, finishRows, ROW, type WordRows, wordsSoFar } from './word-rows.ts';
import { readContraction, readDigits, readLetters } from './word-run.ts';

/** One word of a text. Offsets are UTF-16 units into the text that was scanned. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Part of a path, an address or a file position: no phrase and no status can rest on it. */
  readonly inPath: boolean;
}

/** A text cut into words and lines. */
export interface Scan {
  readonly text: string;
  /** All words as values, made when first asked for: what asks every text should read the rows. */
  readonly words: readonly Word[];
  /** All lines as values, made when first asked for: what asks every text should use `lineIn`. */
  readonly lines: readonly Line[];
  readonly lineRows: Int32Array;
  readonly lineCount: number;
  /** The words as numbers: `rows[at * 4]` is the start of word `at`; then its end, twice its line (and one more in a path), its spelling. */
  readonly rows: Int32Array;
  /** How many words there are. */
  readonly count: number;
  /** What the spellings' numbers mean. */
  readonly spellings: Spellings;
}

/** The longest text that is read whole; of a longer one the middle is left out, because errors stand at the ends. */
export const SCAN_LIMIT = 60_000;

const NEW_LINE = 10;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/** Cuts a text into words and lines in one pass. Takes any string; never throws. */
export function scan(text: string): Scan {
  const lines = beginLines();
  const rows = beginRows(currentSpellings());
  const half = SCAN_LIMIT / 2;
  if (text.length <= SCAN_LIMIT) scanPart(text, rows, lines);
  else {
    scanPart(text.slice(0, half), rows, lines);
    rows.offset = text.length - half;
    scanPart(text.slice(-half), rows, lines);
  }
  return new ScannedText(text, rows, lines);
}

class ScannedText implements Scan {
  readonly text: string;
  readonly lineRows: Int32Array;
  readonly lineCount: number;
  readonly rows: Int32Array;
  readonly count: number;
  readonly spellings: Spellings;
  #words: readonly Word[] | null = null;
  #lines: readonly Line[] | null = null;

  constructor(text: string, rows: WordRows, lines: Strip) {
    this.text = text;
    this.lineCount = linesSoFar(lines);
    this.lineRows = finishLines(lines);
    this.count = wordsSoFar(rows);
    this.rows = finishRows(rows);
    this.spellings = rows.spellings;
  }

  get words(): readonly Word[] {
    this.#words ??= wordsOf(this, 0, this.count);
    return this.#words;
  }

  get lines(): readonly Line[] {
    this.#lines ??= allLines(this.lineRows);
    return this.#lines;
  }
}

type Rows = Pick<Scan, 'text' | 'rows' | 'spellings'>;

/** Answers the words from index `from` up to, but without, `to` as values. */
export function wordsOf(scan: Rows, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at += 1) words.push(toWord(scan, at));
  return words;
}

/** Answers the line at an index of the scan as a value, or nothing where there is none. */
export function lineIn({ lineRows }: Pick<Scan, 'lineRows'>, at: number): Line | undefined {
  return lineAt(lineRows, at);
}

/** Answers the word at an index of the scan as a value, or nothing where there is none. */
export function wordIn(scan: Rows, at: number): Word | undefined {
  return at >= 0 && at * ROW < scan.rows.length ? toWord(scan, at) : undefined;
}

function toWord(scan: Rows, at: number): Word {
  const { rows } = scan;
  const place = rows[at * ROW + 2] ?? 0;
  return {
    word: wordAt(scan, at),
    start: rows[at * ROW] ?? 0,
    end: rows[at * ROW + 1] ?? 0,
    line: place >> 1,
    inPath: (place & 1) === 1,
  };
}

/** Answers the comparable form of the word at an index of the scan. */
export function wordAt({ text, rows, spellings }: Rows, at: number): string {
  const spelling = rows[at * ROW + 3] ?? UNNUMBERED;
  if (spelling >= 0) return spellings.words[spelling] ?? '';
  const source = text.slice(rows[at * ROW], rows[at * ROW + 1]);
  if (!isDigit(source.charCodeAt(0))) return comparable(source);
  return isDigit(source.charCodeAt(source.length - 1)) ? source : source.slice(0, -1);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

// A run of characters without a break is a chunk: words, a path or an address, and which of them is known at its end.
// Lines have their places in the whole text, everything else here in the part, which is followed by a break.
function scanPart(part: string, rows: WordRows, lines: Strip): void {
  beginPart(rows, part);
  const { units, offset } = rows;
  let start = offset;
  let from = wordsSoFar(rows);
  rows.line = linesSoFar(lines);
  let chunk = 0;
  let firstRow = rows.used;
  let signs = 0;
  let lettersEnd = -1;
  for (let at = 0; ; ) {
    const kind = characterAt(units, at);
    if (isLetter(kind)) {
      at = readLetters(at, rows);
      lettersEnd = at;
      continue;
    }
    if (kind === DIGIT) {
      at = readDigits(at, rows);
      continue;
    }
    const unit = units[at] ?? 0;
    if (kind !== BREAK || ((signs & ADDRESS) !== 0 && STAYS[unit] !== 0)) {
      signs = withSign(signs, units, at);
      at += 1;
      continue;
    }
    const isPath = signs !== 0 && isPathOf(signs, part, { from: chunk, to: at });
    if (isPath) markPath(rows, firstRow);
    signs = 0;
    if (at >= part.length) break;
    if (unit === NEW_LINE) {
      const to = wordsSoFar(rows);
      addLine(lines, start, offset + at, from, to);
      start = offset + at + 1;
      from = to;
      rows.line = linesSoFar(lines);
      at += 1;
    } else if (lettersEnd === at && !isPath && isApostrophe(unit)) at = afterApostrophe(at, rows);
    else at = unit === AMPERSAND || unit === OPEN_BRACKET ? afterSign(part, at, unit) : at + 1;
    chunk = at;
    firstRow = rows.used;
  }
  addLine(lines, start, offset + part.length, from, wordsSoFar(rows));
}

// Only letters right before an apostrophe can go on behind it.
function afterApostrophe(at: number, rows: WordRows): number {
  const end = readContraction(at, rows);
  return end === at ? at + 1 : end;
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === TYPOGRAPHIC_APOSTROPHE;
}

// HTML's escapes and redaction's markers are signs, not words.
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,5});/iy;
const MARKER = /\[redacted:[a-z0-9-]{1,40}(?:#[0-9a-f]{4})?\]/y;

function afterSign(text: string, at: number, code: number): number {
  const pattern = code === AMPERSAND ? ENTITY : MARKER;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}

// What a chunk has shown so far: marks, and above them how many segments of a path.
const ADDRESS = 1;
const DRIVE = 2;
const DOTTED = 4;
const ONE_SEGMENT = 8;

function withSign(signs: number, units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  if (unit === SLASH) return signs + ONE_SEGMENT * (SEGMENT[units[at + 1] ?? 0] ?? 0);
  if (unit === DOT) return signs | DOTTED;
  if (unit !== COLON || (signs & (ADDRESS | DRIVE)) !== 0) return signs;
  if (units[at + 1] === SLASH && units[at + 2] === SLASH) return signs | ADDRESS;
  return units[at + 1] === BACKSLASH ? signs | DRIVE : signs;
}

function isPathOf(signs: number, text: string, { from, to }: { readonly from: number; readonly to: number }) {
  if ((signs & (ADDRESS | DRIVE)) !== 0) return true;
  if (signs >= 2 * ONE_SEGMENT && !isProtocol(text, from)) return true;
  return (signs & DOTTED) !== 0 && isFilePosition(text, from, to);
}

function markPath({ rows, line, used }: WordRows, firstRow: number): void {
  for (let row = firstRow; row < used; row += ROW) rows[row + 2] = line * 2 + 1;
}

// What may stand behind a slash in a path; and at which breaks an address does not end: it may hold = & and commas.
const SEGMENT = flags(/[\w.@%+~-]/);
const STAYS = flags(/[^\s"'<>|)\]]/);

function flags(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit += 1) {
    if (pattern.test(String.fromCharCode(unit))) table[unit] = 1;
  }
  return table;
}

// "HTTP/1.1" looks like a path but is the best status context there is.
function isProtocol(text: string, from: number): boolean {
  return /^https?\/\d/i.test(text.slice(from, from + 7));
}

const FILE_POSITION =
  /\.(?:js|mjs|cjs|ts|tsx|py|rb|php|java|cs|go|rs|json|xml|html|yml|yaml|log|sql)(?::\d{1,7}){1,2}$/i;

function isFilePosition(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  if (last < 48 || last > 57) return false;
  return FILE_POSITION.test(text.slice(Math.max(from, to - 120), to));
}
