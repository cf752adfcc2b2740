/** How a text is cut into comparable words, each with the place in the original where it stands. */
import { BREAK, characterAt, DIGIT, isLetter } from './characters.ts';
import { comparable, currentSpellings, type Spellings, UNNUMBERED } from './spellings.ts';
import { ROW, type RunPlace, readContraction, readDigits, readLetters, type WordRows } from './word-run.ts';

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
  readonly lines: readonly Line[];
  /** The words as numbers: `rows[at * 4]` is the start of word `at`; then its end, twice its line (and one more in a path), its spelling. */
  readonly rows: Int32Array;
  /** How many words there are. */
  readonly count: number;
  /** What the spellings' numbers mean. */
  readonly spellings: Spellings;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Index of the line's first word and of the word after its last. */
  readonly from: number;
  readonly to: number;
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
  const lines: Line[] = [];
  const rows: WordRows = { rows: borrowed, used: 0, spellings: currentSpellings() };
  const half = SCAN_LIMIT / 2;
  if (text.length <= SCAN_LIMIT) scanPart(text, { from: 0, to: text.length }, { rows, lines });
  else {
    scanPart(text, { from: 0, to: half }, { rows, lines });
    scanPart(text, { from: text.length - half, to: text.length }, { rows, lines });
  }
  borrowed = rows.rows;
  return toScan(text, lines, rows);
}

// Every scan is written here first, so that the size of its own rows is known when they are made.
let borrowed: Int32Array = new Int32Array(ROW * 4096);

function toScan(text: string, lines: readonly Line[], { rows, used, spellings }: WordRows): Scan {
  let words: readonly Word[] | null = null;
  const made = { text, lines, rows: rows.slice(0, used), count: used / ROW, spellings };
  return {
    ...made,
    get words() {
      words ??= wordsOf(made, 0, made.count);
      return words;
    },
  };
}

type Rows = Pick<Scan, 'text' | 'rows' | 'spellings'>;

/** Answers the words from index `from` up to, but without, `to` as values. */
export function wordsOf(scan: Rows, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const start = scan.rows[at * ROW] ?? 0;
    const end = scan.rows[at * ROW + 1] ?? 0;
    const place = scan.rows[at * ROW + 2] ?? 0;
    words.push({ word: wordAt(scan, at), start, end, line: place >> 1, inPath: (place & 1) === 1 });
  }
  return words;
}

/** Answers the comparable form of the word at an index of the scan. */
export function wordAt({ text, rows, spellings }: Rows, at: number): string {
  const spelling = rows[at * ROW + 3] ?? UNNUMBERED;
  if (spelling >= 0) return spellings.words[spelling] ?? '';
  const source = text.slice(rows[at * ROW], rows[at * ROW + 1]);
  if (characterAt(source, 0) !== DIGIT) return comparable(source);
  return characterAt(source, source.length - 1) === DIGIT ? source : source.slice(0, -1);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly rows: WordRows;
  readonly lines: Line[];
}

function scanPart(text: string, part: Span, { rows, lines }: Found): void {
  let at = part.from;
  let lineStart = part.from;
  let firstWord = rows.used / ROW;
  let place: RunPlace = { line: lines.length, limit: part.to };
  while (at < part.to) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE) {
      lines.push({ start: lineStart, end: at, from: firstWord, to: rows.used / ROW });
      at += 1;
      lineStart = at;
      firstWord = rows.used / ROW;
      place = { line: lines.length, limit: part.to };
    } else if (characterAt(text, at) === BREAK) at = afterBreak(text, at, code);
    else at = readChunk(text, at, place, rows);
  }
  lines.push({ start: lineStart, end: part.to, from: firstWord, to: rows.used / ROW });
}

// HTML's escapes and redaction's markers are signs, not words.
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,5});/iy;
const MARKER = /\[redacted:[a-z0-9-]{1,40}(?:#[0-9a-f]{4})?\]/y;

function afterBreak(text: string, at: number, code: number): number {
  const pattern = code === AMPERSAND ? ENTITY : code === OPEN_BRACKET ? MARKER : null;
  if (pattern === null) return at + 1;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}

// A run of characters without a break is words, a path or an address; which of them is known at its end.
function readChunk(text: string, from: number, place: RunPlace, rows: WordRows): number {
  const firstRow = rows.used;
  let segments = 0;
  let dots = 0;
  let isPath = false;
  let isAddress = false;
  let lettersEnd = -1;
  let at = from;
  while (at < place.limit) {
    const kind = characterAt(text, at);
    if (isLetter(kind)) {
      at = readLetters(text, at, place, rows);
      lettersEnd = at;
      continue;
    }
    if (kind === DIGIT) {
      at = readDigits(text, at, place, rows);
      continue;
    }
    const code = text.charCodeAt(at);
    if (kind === BREAK && !(isAddress && staysInAddress(text, at))) break;
    if (code === SLASH && isSegment(text, at + 1)) segments += 1;
    else if (code === DOT) dots += 1;
    else if (code === COLON && !isPath) {
      isAddress = text.startsWith('//', at + 1);
      isPath = isAddress || text.charCodeAt(at + 1) === BACKSLASH;
    }
    at += 1;
  }
  const inPath =
    isPath || (segments >= 2 && !isProtocol(text, from)) || (dots > 0 && isFilePosition(text, from, at));
  if (inPath) for (let row = firstRow; row < rows.used; row += ROW) rows.rows[row + 2] = place.line * 2 + 1;
  const unit = text.charCodeAt(at);
  const isApostrophe = unit === APOSTROPHE || unit === TYPOGRAPHIC_APOSTROPHE;
  if (inPath || !isApostrophe || lettersEnd !== at || at >= place.limit) return at;
  return readContraction(text, at, place, rows);
}

// Addresses may hold = & and commas, at which other runs end.
function staysInAddress(text: string, at: number): boolean {
  return !/[\s"'<>|)\]]/.test(text.charAt(at));
}

function isSegment(text: string, at: number): boolean {
  return /^[\w.@%+~-]$/.test(text.charAt(at));
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
