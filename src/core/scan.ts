/** How a text is cut into comparable words, each with the place in the original where it stands. */
import { BREAK, characterAt, DIGIT, isLetter } from './characters.ts';
import { readRun } from './word-run.ts';

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
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
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
const SLASH = 47;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;

/** Cuts a text into words and lines in one pass. Takes any string; never throws. */
export function scan(text: string): Scan {
  const words: Word[] = [];
  const lines: Line[] = [];
  const half = SCAN_LIMIT / 2;
  if (text.length <= SCAN_LIMIT) scanPart(text, { from: 0, to: text.length }, { words, lines });
  else {
    scanPart(text, { from: 0, to: half }, { words, lines });
    scanPart(text, { from: text.length - half, to: text.length }, { words, lines });
  }
  return { text, words, lines };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly words: Word[];
  readonly lines: Line[];
}

function scanPart(text: string, part: Span, { words, lines }: Found): void {
  let at = part.from;
  let lineStart = part.from;
  let firstWord = words.length;
  while (at < part.to) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE) {
      lines.push({ start: lineStart, end: at, from: firstWord, to: words.length });
      at += 1;
      lineStart = at;
      firstWord = words.length;
    } else if (characterAt(text, at) === BREAK) at = afterBreak(text, at, code);
    else at = readChunk(text, { from: at, to: part.to }, { words, line: lines.length });
  }
  lines.push({ start: lineStart, end: part.to, from: firstWord, to: words.length });
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

interface Sink {
  readonly words: Word[];
  readonly line: number;
}

/** A run of characters without a break, and what it is: an address, a path, or words. */
interface Chunk {
  readonly end: number;
  readonly inPath: boolean;
}

function readChunk(text: string, { from, to }: Span, sink: Sink): number {
  const chunk = measureChunk(text, from, to);
  let at = from;
  while (at < chunk.end) {
    const kind = characterAt(text, at);
    at =
      isLetter(kind) || kind === DIGIT
        ? readRun(text, at, { ...sink, limit: to, inPath: chunk.inPath })
        : at + 1;
  }
  return at;
}

function measureChunk(text: string, from: number, to: number): Chunk {
  let segments = 0;
  let at = from;
  for (; at < to && characterAt(text, at) !== BREAK; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON && text.startsWith('//', at + 1)) return addressFrom(text, from, to);
    if (code === COLON && text.charCodeAt(at + 1) === BACKSLASH)
      return { end: endOfChunk(text, at, to), inPath: true };
    if (code === SLASH && isSegment(text, at + 1)) segments += 1;
  }
  return {
    end: at,
    inPath:
      (segments >= 2 && !isProtocol(text, from)) || isFilePosition(text.slice(Math.max(from, at - 120), at)),
  };
}

// Addresses may hold = & and commas, at which other runs end.
function addressFrom(text: string, from: number, to: number): Chunk {
  let at = from;
  while (at < to && !/[\s"'<>|)\]]/.test(text.charAt(at))) at += 1;
  return { end: at, inPath: true };
}

function endOfChunk(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && characterAt(text, at) !== BREAK) at += 1;
  return at;
}

function isSegment(text: string, at: number): boolean {
  return /^[\w.@%+~-]$/.test(text.charAt(at));
}

// "HTTP/1.1" looks like a path but is the best status context there is.
function isProtocol(text: string, from: number): boolean {
  return /^https?\/\d/i.test(text.slice(from, from + 7));
}

function isFilePosition(chunk: string): boolean {
  return /\.(?:js|mjs|cjs|ts|tsx|py|rb|php|java|cs|go|rs|json|xml|html|yml|yaml|log|sql)(?::\d{1,7}){1,2}$/i.test(
    chunk,
  );
}
