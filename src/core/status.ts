/** Which numbers of a report are HTTP statuses: only the surroundings can tell a status from a room, a row or a price. */
import { lineIn, type Scan, type Word, wordAt, wordIn } from './scan.ts';
import { numberOfDigits, UNNUMBERED } from './spellings.ts';
import {
  AFTER,
  ARTICLES,
  AT_TIMES,
  BEFORE,
  COUNTED,
  GOES_ON,
  NAMED,
  OF_CALLS,
  OFTEN_BEFORE,
  REASON,
  TOLD,
} from './status-words.ts';
import { ROW } from './word-rows.ts';

/** A number that means a status. */
export interface StatusFound {
  readonly status: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** How many more such places were left out by whoever asked. */
  readonly repeats?: number;
}

/** Lists the statuses of a scanned text. `interesting` are the statuses that some guide knows. */
export function findStatuses(scan: Scan, interesting: ReadonlySet<string>): readonly StatusFound[] {
  const found: StatusFound[] = [];
  const { rows, count } = scan;
  const wanted = wantedOf(interesting);
  for (let index = 0; index < count; index += 1) {
    const spelling = rows[index * ROW + 3] ?? UNNUMBERED;
    if (spelling > HIGHEST || spelling < LOWEST || wanted[HIGHEST - spelling] !== 1) continue;
    const word = wordIn(scan, index);
    if (word === undefined || word.inPath || !isStatus(scan, index, word)) continue;
    found.push({ status: word.word, start: word.start, end: word.end, line: word.line });
  }
  return found;
}

// One matcher asks about the same statuses in every text.
const remembered = new WeakMap<ReadonlySet<string>, Uint8Array>();

function wantedOf(interesting: ReadonlySet<string>): Uint8Array {
  const known = remembered.get(interesting);
  if (known !== undefined) return known;
  const wanted = new Uint8Array(1000);
  for (const status of interesting) wanted[Number(status)] = 1;
  remembered.set(interesting, wanted);
  return wanted;
}

// What stands for three digits.
const HIGHEST = numberOfDigits(1000, 3);
const LOWEST = numberOfDigits(1999, 3);

function isStatus(scan: Scan, index: number, word: Word): boolean {
  if (fillsLine(scan.text, word)) return standsAlone(scan, word) || isPrintedCode(scan, word);
  if (isVerb(scan.text, word)) return true;
  if (isPartOfNumber(scan.text, word) || isBesideStatus(scan, word)) return false;
  const next = sameLine(scan, index + 1, word.line);
  const previous = sameLine(scan, index - 1, word.line);
  const isReason = REASON.has(next) && isCloseTo(scan, index, BESIDE);
  // Most statuses stand before their reason; what else tells one takes longer to read.
  if (isReason && !NAMED.has(previous) && !COUNTED.has(next)) return true;
  if (isAnswer(scan, word)) return true;
  // "Account code 403" is a code of an account; "error code 403" is a status.
  if (previous === 'code' && NAMED.has(sameLine(scan, index - 2, word.line))) return false;
  if (COUNTED.has(next) || (NAMED.has(previous) && !OFTEN_BEFORE.has(previous)))
    return previous === 'code' || previous === 'http';
  if (isPlural(scan.text, word)) return true;
  if (isReason) return true;
  if (TOLD.has(next) && isCloseTo(scan, index, BEHIND_A_SIGN)) return true;
  if (standsAlone(scan, word) || opensSentence(scan, index, next)) return true;
  if (isBefore(scan, index, 1) || isBefore(scan, index, 2) || isBefore(scan, index, 3)) return true;
  if (endsClause(scan, word, next) && isAmongCalls(scan, word)) return true;
  return isBehindName(scan, index, word);
}

// A line of an access log has one status; its other numbers are sizes and times.
function isBesideStatus(scan: Scan, { start, line }: Word): boolean {
  if (!searched(scan).hasHead) return false;
  const from = lineIn(scan, line)?.start ?? 0;
  const before = scan.text.slice(Math.max(from, start - 200), start);
  return /HTTP\/\d(?:\.\d)?" [1-5]\d\d /.test(before);
}

// Nobody has several of a room or a row: "the 401s are back".
function isPlural(text: string, { end }: Word): boolean {
  return text[end - 1] === 's';
}

// "Could not fetch the list (401)", "bei jedem Abruf 401"; but not "created=401, updated=3" and "the API sent 401 boxes".
function endsClause({ text }: Scan, { start, end }: Word, next: string): boolean {
  if (/[=:"'] ?$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  return AFTER.has(next) || /^ ?(?:[,.;:)!?](?!\d)|\n|$)/.test(text.slice(end, end + 3));
}

// "The import is 401ing", "it 401'd on me".
function isVerb(text: string, { start, end }: Word): boolean {
  if (!VERB_BEGINS.has(text.charCodeAt(end))) return false;
  return VERB_END.test(text.slice(end, end + 5)) && !isJoinedBefore(text, start);
}

const VERB_BEGINS = new Set([...`'’ied`].map((sign) => sign.charCodeAt(0)));
const VERB_END = /^['’]?(?:ing|ed|d)(?![\p{L}\d])/u;

// A short line that names a system and then has this number and no other: "Xero 401 again", "BigCommerce: 401 on every call".
function isBehindName(scan: Scan, index: number, word: Word): boolean {
  const line = lineIn(scan, word.line);
  if (line === undefined || line.to - line.from > FEW_WORDS || index === line.from) return false;
  const before = scan.text.slice(line.start, word.start);
  const behind = scan.text.slice(word.end, line.end);
  if (/\d/.test(before + behind) || COUNTS.test(before)) return false;
  const next = sameLine(scan, index + 1, word.line);
  // Many write everything small: "mintsoft 401 since this morning".
  if (!/\p{Lu}/u.test(before + behind)) return AT_TIMES.has(next);
  if (!NAME.test(before)) return false;
  return /^ ?(?:[,.;:)!?(/]|$)/.test(behind) || AFTER.has(next) || GOES_ON.has(next);
}

const FEW_WORDS = 14;
// A capital letter in the line, and at its end a word, a sign that ends a sentence or a colon.
const NAME = /\p{Lu}.*[\p{L})][:?!.]? (?:[-–—] )?$/u;
// "Imported: 401", "Items: 401".
const COUNTS = /(?:ed|s|count|total|sum|number|size|length): $/i;

const MOST_WORDS = 40;

function isAmongCalls(scan: Scan, word: Word): boolean {
  const { from, to } = lineIn(scan, word.line) ?? { from: 0, to: 0 };
  for (let at = from; at < Math.min(to, from + MOST_WORDS); at += 1) {
    if (OF_CALLS.has(wordAt(scan, at))) return true;
  }
  return false;
}

function isBefore(scan: Scan, index: number, back: number): boolean {
  const line = (scan.rows[index * ROW + 2] ?? 0) >> 1;
  const before = sameLine(scan, index - back, line);
  if (!BEFORE.has(before)) return false;
  // "HTTP/1.1" puts two numbers between; anything else must stand directly before or one small word away.
  if (back === 3)
    return before === 'http' || (before === 'code' && sameLine(scan, index - 4, line) === 'status');
  return (scan.rows[index * ROW] ?? 0) - (scan.rows[(index - back) * ROW + 1] ?? 0) <= 14;
}

// "40,100", "4.01", "#401", "sshd[403]", "401k", "OUTPUT403", "403 981" and "10.4.0.1" are not statuses whatever stands
// around them; "E401" and "HTTP401" are.
function isPartOfNumber(text: string, word: Word): boolean {
  if (isJoinedBefore(text, word.start)) return true;
  return isJoinedBehind(text, word.end) && !endsRequestLine(text, word);
}

// One character tells of nearly every number that nothing joins it; the others are looked at closely.
const JOINS_BEFORE = flagsOf(/[\p{L}\d_#$£€§.,[-]/u);
const JOINS_BEHIND = flagsOf(/[\p{L}\d_%., ]/u);

function flagsOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, unit) => Number(pattern.test(String.fromCharCode(unit))));
}

function isJoinedBefore(text: string, start: number): boolean {
  if (start === 0 || JOINS_BEFORE[text.charCodeAt(start - 1)] === 0) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/[\p{L}]$/u.test(before) && !/(?:^|\P{L})(?:E|ERR|HTTP|HTTPError|Error|Status)$/iu.test(before))
    return true;
  return /[#$£€§-]$|[\d.][.,]$|\w\[$|[\d_]$/.test(before);
}

function isJoinedBehind(text: string, end: number): boolean {
  if (end === text.length || JOINS_BEHIND[text.charCodeAt(end)] === 0) return false;
  return /^(?:[.,]\d|[\p{L}\d_%]| \d{3}(?!\d))/u.test(text.slice(end, end + 4));
}

// What an access log says behind a request: '"GET /orders HTTP/1.1" 401 172'.
function endsRequestLine(text: string, word: Word): boolean {
  return /HTTP\/\d(?:\.\d)?" $/.test(text.slice(Math.max(0, word.start - 12), word.start));
}

// "GET /orders -> 401" and "GET /orders 401" are answers, and so is "401" that a page shows; so is the number alone under a
// curl that prints only that.
function isAnswer(scan: Scan, word: Word): boolean {
  const { text } = scan;
  const before = text.slice(Math.max(0, word.start - 200), word.start);
  if (/(?:->|=>|→|&gt;) ?$/.test(before) || ANSWERED.test(before)) return true;
  if (/^["'`”’]/.test(text.slice(word.end, word.end + 1)) && QUOTED_FROM.test(before)) return true;
  return isPrintedCode(scan, word);
}

// A number alone on its line, as a curl prints it that was told to.
function isPrintedCode(scan: Scan, { start, end }: Word): boolean {
  const { text } = scan;
  const isLine =
    /(?:^|\n)\s{0,4}$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\s{0,4}(?:\n|$)/.test(text.slice(end, end + 5));
  return isLine && searched(scan).hasCode && text.slice(Math.max(0, start - 400), start).includes(CODE);
}

// Nothing else on the line, not even a sign: most of the rules need something beside it.
function fillsLine(text: string, { start, end }: Word): boolean {
  const isBreak = (at: number) => at < 0 || at >= text.length || text.charCodeAt(at) === LINE_BREAK;
  return isBreak(start - 1) && isBreak(end);
}

const LINE_BREAK = 10;

const ANSWERED = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S*\/\S*(?: HTTP\/\d(?:\.\d)?)? $/;
const QUOTED_FROM =
  /\b(?:shows?|showing|says?|saying|gets?|got|answers?|returns?|only)(?: \w+){0,3} ["'`“‘]$/i;

// A text of nothing but statuses would be searched again for each of them.
const CODE = 'http_code';
const HEAD = 'HTTP/';
let lastSearched: { readonly of: Scan | null; readonly hasCode: boolean; readonly hasHead: boolean } = {
  of: null,
  hasCode: false,
  hasHead: false,
};

// Scans are compared, not texts: these may be long.
function searched(scan: Scan): typeof lastSearched {
  if (lastSearched.of !== scan)
    lastSearched = { of: scan, hasCode: scan.text.includes(CODE), hasHead: scan.text.includes(HEAD) };
  return lastSearched;
}

// "403 from the stock service", "a 405 on the cancel call": where people begin with the number, or hand it on with an article.
function opensSentence(scan: Scan, index: number, next: string): boolean {
  if (!AFTER.has(next)) return false;
  const previous = sameLine(scan, index - 1, (scan.rows[index * ROW + 2] ?? 0) >> 1);
  return previous === '' || ARTICLES.has(previous);
}

// "401 (Unauthorized)" and "403: Forbidden" belong together; "405,\"status\"" are two fields. "401 keys" are counted,
// "401 - key unknown" is told.
const BESIDE = /^[\s():.\-–—*_|]{0,5}$/;
const BEHIND_A_SIGN = /^ ?[:\-–—|] ["'“]?$/;

function isCloseTo({ text, rows, count }: Scan, index: number, between: RegExp): boolean {
  if (index + 1 >= count) return false;
  const [end, next] = [rows[index * ROW + 1] ?? 0, rows[(index + 1) * ROW] ?? 0];
  return next - end <= FARTHEST && between.test(text.slice(end, next));
}

// No sign that may stand between is longer.
const FARTHEST = 5;

// The number and hardly anything else, as when only the code was pasted.
function standsAlone(scan: Scan, word: Word): boolean {
  const line = lineIn(scan, word.line);
  return (
    line !== undefined &&
    scan.count <= 6 &&
    line.to - line.from === 1 &&
    scan.text.slice(line.start, line.end).trim().length <= 6
  );
}

function sameLine(scan: Scan, index: number, line: number): string {
  if (index < 0 || index >= scan.count) return '';
  return (scan.rows[index * ROW + 2] ?? 0) >> 1 === line ? wordAt(scan, index) : '';
}
