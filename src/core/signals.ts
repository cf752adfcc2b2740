/** Where in a scanned report the signatures of the guides are met. */
import type { Entry } from './entry.ts';
import type { Lexicon, Pattern } from './lexicon.ts';
import { completeSequences, type PartMet } from './line-sequences.ts';
import type { KnownWords } from './phrase-index.ts';
import { withoutMiddle } from './repeated-hits.ts';
import { type Scan, scan as scanText } from './scan.ts';
import { findStatuses } from './status.ts';
import type { Corrector } from './typos.ts';
import { readerOf, type WordReader } from './word-reader.ts';
import { ROW } from './word-rows.ts';

/** One signature met at one place. `weight` says how much it tells, between 0 and 1. */
export interface Hit {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly words: number;
  readonly weight: number;
  /** How many more such places the text has that were left out because it repeats itself so often. */
  readonly repeats?: number;
}

/** Finds every signature in a scan; a shorter hit inside a longer one of another kind is dropped. */
export type SignalFinder = (scan: Scan) => readonly Hit[];

/** Builds the finder of a lexicon's signatures. `correct` says what a word stands for that no signature has. */
export function buildSignalFinder(lexicon: Lexicon, correct: Corrector): SignalFinder {
  const statuses = new Set(lexicon.byStatus.keys());
  const reading: Knowing = { lexicon, read: wordNumbers(lexicon, correct), crowding: crowdingOf(lexicon) };
  return (scan) => {
    const hits = [
      ...phraseHits(scan, reading),
      ...exactHits(scan, lexicon),
      ...statusHits(scan, lexicon, statuses),
    ];
    return withoutMiddle(longestWins(hits), wordingsIn(scan.text));
  };
}

/** Finds the signatures of a lexicon in one scan; whoever has many scans builds a finder. */
export function findSignals(scan: Scan, lexicon: Lexicon, correct: Corrector): readonly Hit[] {
  return buildSignalFinder(lexicon, correct)(scan);
}

// One object for each wording of each signature. Hits on one place follow each other, and it is quoted once for all of them.
function wordingsIn(text: string): (hit: Hit) => object {
  const byQuote = new Map<string, Map<Entry, object>>();
  let last = { start: -1, end: -1, byEntry: new Map<Entry, object>() };
  return ({ entry, start, end }) => {
    if (start !== last.start || end !== last.end) {
      const quote = text.slice(start, end);
      const byEntry = byQuote.get(quote) ?? new Map<Entry, object>();
      byQuote.set(quote, byEntry);
      last = { start, end, byEntry };
    }
    const wording = last.byEntry.get(entry) ?? {};
    last.byEntry.set(entry, wording);
    return wording;
  };
}

function exactHits(scan: Scan, { exactTexts }: Lexicon): Hit[] {
  return exactTexts.find(scan).map((place) => {
    const words = Math.max(1, scanText(scan.text.slice(place.start, place.end)).words.length);
    return { ...place, words, weight: weightOf(place.entry, words) };
  });
}

function statusHits(scan: Scan, lexicon: Lexicon, statuses: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  for (const { status, ...place } of withoutMiddle(findStatuses(scan, statuses), (found) => found.status)) {
    for (const entry of lexicon.byStatus.get(status) ?? []) {
      hits.push({ entry, ...place, words: 1, weight: 0.55 });
    }
  }
  return hits;
}

/** A lexicon, what it makes of words, and how crowded it is. */
interface Knowing {
  readonly lexicon: Lexicon;
  readonly read: WordReader;
  readonly crowding: number;
}

function phraseHits(scan: Scan, { lexicon, read, crowding }: Knowing): Hit[] {
  const reading = readWords(scan, read);
  const hasQuotes = scan.text.includes('"') || scan.text.includes("'");
  const hits: Hit[] = [];
  const parts: (PartMet & { readonly hit: Hit })[] = [];
  lexicon.index.find(reading, (phrase, from, to) => {
    const pattern = lexicon.patterns[phrase];
    const hit = toHit(scan, pattern, { reading, from, to, crowding, hasQuotes });
    if (pattern === undefined || hit === null) return;
    if (pattern.part === null) hits.push(hit);
    else parts.push({ part: pattern.part, line: hit.line, hit });
  });
  return [...hits, ...completeSequences(parts).map(({ hit }) => hit)];
}

// Twice a word's number in the lexicon, counted from 1, and one more when it is misspelled and has the number of what it
// stands for.
function wordNumbers({ index, words }: Lexicon, correct: Corrector): WordReader {
  const meaningOf = (word: string) => {
    const exact = index.idOf(word);
    if (exact !== -1) return (exact + 1) * 2;
    // Numbers are never misspelled.
    if (word.charCodeAt(0) <= NINE) return 0;
    const meant = index.idOf(correct(word));
    return meant === -1 ? 0 : (meant + 1) * 2 + 1;
  };
  return readerOf({ meaningOf, numbers: words, longest: LONGEST });
}

// No signature has a word as long as the longest signature.
const LONGEST = 200;
const NINE = 57;

/** The words of a text on which a phrase can rest. */
interface Reading extends KnownWords {
  /** 1 for a misspelled one. */
  readonly corrected: Uint8Array;
  /** Their indexes in the scan. */
  readonly places: Int32Array;
}

function readWords(scan: Scan, read: WordReader): Reading {
  const met = read.pick(scan);
  const { ids, orders, lines, corrected, places } = borrowReading(met.count);
  let count = 0;
  for (let at = 0; at < met.count; at += 1) {
    const place = met.places[at] ?? 0;
    const meaning = met.meanings[at] ?? 0;
    const line = scan.rows[place * ROW + 2] ?? 0;
    ids[count] = (meaning >> 1) - 1;
    orders[count] = met.orders[at] ?? 0;
    lines[count] = line >> 1;
    corrected[count] = meaning & 1;
    places[count] = place;
    // What stands in a path is written over.
    count += 1 - (line & 1);
  }
  return { count, ids, orders, lines, corrected, places };
}

type Sheets = Omit<Reading, 'count'>;

// One text is read at a time, and making these anew takes longer than filling them.
let borrowed = makeReading(4096);

function borrowReading(count: number): Sheets {
  if (count > borrowed.places.length) borrowed = makeReading(count * 2);
  return borrowed;
}

function makeReading(size: number): Sheets {
  return {
    ids: new Int32Array(size),
    orders: new Int32Array(size),
    lines: new Int32Array(size),
    corrected: new Uint8Array(size),
    places: new Int32Array(size),
  };
}

// Where one quoted value ends and the next begins: no sentence goes on across it, unless its author wrote it so.
const FIELD_END = /["']\s?,\s?["'{[]/;

// What is told with words between is told in one breath: no sentence ends in it, and no field of data.
const GAP_SIGN = '...';
const BREATH_END = /[.!?]\s|[{}[\]<>=|;]|["']?\s?:/;

interface Place {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  readonly crowding: number;
  /** Whether the text has any: without one no field of it ends. */
  readonly hasQuotes: boolean;
}

function toHit(
  scan: Scan,
  pattern: Pattern | undefined,
  { reading, from, to, crowding, hasQuotes }: Place,
): Hit | null {
  if (pattern === undefined) return null;
  const { rows, text } = scan;
  const first = (reading.places[from] ?? 0) * ROW;
  const start = rows[first] ?? 0;
  const end = rows[(reading.places[to] ?? 0) * ROW + 1] ?? 0;
  const { entry, words, part } = pattern;
  if (entry.code !== null && !showsCode(text, entry.code, { start, end })) return null;
  // One word has no end of a field in it.
  if (hasQuotes && from < to && FIELD_END.test(text.slice(start, end)) && !FIELD_END.test(entry.written))
    return null;
  if (entry.broad && entry.written.includes(GAP_SIGN) && BREATH_END.test(text.slice(start, end))) return null;
  const slips = slipsIn(reading.corrected, from, to);
  return {
    entry,
    start,
    end,
    line: reading.lines[from] ?? 0,
    words,
    weight:
      weightOf(entry, part?.whole.words ?? words) *
      (slips === 0 ? 1 : SLIP * fading(crowding, slips / words)),
  };
}

const SLIP = 0.9;

function slipsIn(corrected: Uint8Array, from: number, to: number): number {
  let slips = 0;
  for (let at = from; at <= to; at += 1) slips += corrected[at] ?? 0;
  return slips;
}

// Among so many signatures some word is always a letter away from that of another: with every tenfold more of them, a
// wording counts less by this part of the share of its words that were corrected. Exact wordings count the same at any size.
const UNCROWDED = 2000;
const FADING = 0.6;

function crowdingOf({ patterns }: Lexicon): number {
  const signatures = patterns.reduce(
    (sum, one, at) => sum + (one.entry === patterns[at - 1]?.entry ? 0 : 1),
    0,
  );
  return Math.log10(Math.max(1, signatures / UNCROWDED));
}

function fading(crowding: number, share: number): number {
  return Math.max(0, 1 - crowding * share * FADING);
}

// A code counts only as a whole: "invalid_grant_type" does not show invalid_grant.
function showsCode(
  text: string,
  code: string,
  span: { readonly start: number; readonly end: number },
): boolean {
  if (text.slice(span.start, span.end).toLowerCase() !== code) return false;
  return !/[\w-]/.test(text[span.start - 1] ?? ' ') && !/[\w-]/.test(text[span.end] ?? ' ');
}

// A line of a signature tells as much as all its lines, because none is met alone. A long phrase is hardly ever met by chance; a single word often is. A broad one never decides alone.
function weightOf(entry: Entry, words: number): number {
  if (entry.broad) return words >= 2 ? 0.55 : 0.45;
  if (entry.code !== null || (entry.exact && words < 3)) return 0.85;
  if (words >= 4) return 0.95;
  if (words === 3) return 0.9;
  return words === 2 ? 0.8 : 0.65;
}

// A longer hit stands before what it covers, so one pass with the hits that are still open is enough.
function longestWins(hits: Hit[]): readonly Hit[] {
  const sorted = hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Hit[] = [];
  let start = 0;
  return sorted.filter((hit) => {
    if (hit.start > start) closeBefore(open, hit.start);
    start = hit.start;
    const isKept = !isCovered(hit, open);
    if (!hit.entry.against) open.push(hit);
    return isKept;
  });
}

// A text that says the same thing a thousand times has dozens of hits at each place: words tell of most that they cover nothing.
function isCovered(hit: Hit, open: readonly Hit[]): boolean {
  for (const other of open) {
    if (other.words > hit.words && other.entry.kind !== hit.entry.kind && covers(other, hit)) return true;
  }
  return false;
}

function closeBefore(open: Hit[], start: number): void {
  let kept = 0;
  for (const hit of open) {
    if (hit.end <= start) continue;
    open[kept] = hit;
    kept += 1;
  }
  open.length = kept;
}

function covers(longer: Hit, shorter: Hit): boolean {
  if (longer.start > shorter.start || longer.end < shorter.end) return false;
  return longer.end - longer.start > shorter.end - shorter.start && longer.words > shorter.words;
}
