/** How a text is cut into comparable words, each with the place in the original where it stands. */
import { normaliseWord } from './spelling.ts';

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

// One alternative a rule, tried in order: HTML entities, redaction markers and addresses are swallowed whole; a word is
// a run of letters (with inner apostrophes) or of digits. Every alternative is linear in its match.
const PIECES =
  /(?<entity>&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,5});)|(?<marker>\[redacted:[a-z0-9-]{1,40}(?:#[0-9a-f]{4})?\])|(?<address>\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>|)\]]{1,2000})|(?<path>(?:[\w.@~-]{1,100})?(?:\/[\w.@%+~-]{1,200}){2,40}(?::\d{1,7}){0,2}|\b[a-z]:(?:\\[\w.~ -]{1,100}){1,30}|[\w-]{1,80}\.(?:js|mjs|cjs|ts|tsx|py|rb|php|java|cs|go|rs|json|xml|html|yml|yaml|log|sql)(?::\d{1,7}){1,2})|(?<letters>\p{L}[\p{L}\p{M}]*(?:['’](?:t|s|re|ve|ll|d|m)\b)?)|(?<digits>\d+s?)/giu;

// One letter before a capital is part of a name: OAuth, eBay, iOS.
const CAMEL = /(?<=\p{Ll}{2})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}\p{Ll})(?=\p{Lu})/u;

/** Cuts a text into words and lines in one pass. Takes any string; never throws. */
export function scan(text: string): Scan {
  const words: Word[] = [];
  const lines: Line[] = [];
  let start = 0;
  for (const part of headAndTail(text).split('\n')) {
    const from = words.length;
    scanLine(part, { start, line: lines.length }, words);
    lines.push({ start, end: start + part.length, from, to: words.length });
    start += part.length + 1;
  }
  return { text, words, lines };
}

// The cut keeps every offset true by blanking the middle instead of removing it.
function headAndTail(text: string): string {
  if (text.length <= SCAN_LIMIT) return text;
  const half = SCAN_LIMIT / 2;
  return text.slice(0, half) + '\n'.repeat(1) + ' '.repeat(text.length - SCAN_LIMIT - 1) + text.slice(-half);
}

interface LinePlace {
  readonly start: number;
  readonly line: number;
}

function scanLine(part: string, place: LinePlace, words: Word[]): void {
  for (const found of part.matchAll(PIECES)) {
    const groups = found.groups ?? {};
    const at = place.start + found.index;
    if (groups['letters'] !== undefined)
      pushLetters(groups['letters'], { at, line: place.line, inPath: false }, words);
    else if (groups['digits'] !== undefined)
      pushDigits(groups['digits'], { at, line: place.line, inPath: false }, words);
    else if (groups['address'] !== undefined)
      pushInner(groups['address'], { at, line: place.line, inPath: true }, words);
    else if (groups['path'] !== undefined)
      pushPath(groups['path'], { at, line: place.line, inPath: true }, words);
  }
}

interface Spot {
  readonly at: number;
  readonly line: number;
  readonly inPath: boolean;
}

function pushLetters(run: string, spot: Spot, words: Word[]): void {
  let at = spot.at;
  for (const part of run.split(CAMEL)) {
    words.push({
      word: normaliseWord(part.replace(/['’]/g, '')),
      start: at,
      end: at + part.length,
      line: spot.line,
      inPath: spot.inPath,
    });
    at += part.length;
  }
}

function pushDigits(run: string, spot: Spot, words: Word[]): void {
  const digits = run.endsWith('s') ? run.slice(0, -1) : run;
  words.push({
    word: digits,
    start: spot.at,
    end: spot.at + run.length,
    line: spot.line,
    inPath: spot.inPath,
  });
}

// "HTTP/1.1" looks like a path to the pattern above but is the best status context there is.
function pushPath(path: string, spot: Spot, words: Word[]): void {
  pushInner(path, { ...spot, inPath: !/^https?\/\d/i.test(path) }, words);
}

function pushInner(run: string, spot: Spot, words: Word[]): void {
  for (const found of run.matchAll(/\p{L}[\p{L}\p{M}]*|\d+/gu)) {
    const inner = { ...spot, at: spot.at + found.index };
    if (/^\d/.test(found[0])) pushDigits(found[0], inner, words);
    else pushLetters(found[0], inner, words);
  }
}
