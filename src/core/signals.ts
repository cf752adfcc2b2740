/** Where in a scanned report the signatures of the guides are met. */
import type { Entry } from './entry.ts';
import type { Lexicon, Pattern } from './lexicon.ts';
import { completeSequences, type PartMet } from './line-sequences.ts';
import { type Scan, scan as scanText, type Word } from './scan.ts';
import { findStatuses } from './status.ts';
import type { Corrector } from './typos.ts';

/** One signature met at one place. `weight` says how much it tells, between 0 and 1. */
export interface Hit {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly words: number;
  readonly weight: number;
}

/** Finds every signature of the lexicon in the scan; a shorter hit inside a longer one of another kind is dropped. */
export function findSignals(scan: Scan, lexicon: Lexicon, correct: Corrector): readonly Hit[] {
  return longestWins([
    ...phraseHits(scan, lexicon, correct),
    ...exactHits(scan, lexicon),
    ...statusHits(scan, lexicon),
  ]);
}

function exactHits(scan: Scan, { exactTexts }: Lexicon): Hit[] {
  return exactTexts.find(scan).map((place) => {
    const words = Math.max(1, scanText(scan.text.slice(place.start, place.end)).words.length);
    return { ...place, words, weight: weightOf(place.entry, words) };
  });
}

function statusHits(scan: Scan, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  for (const found of findStatuses(scan, new Set(lexicon.byStatus.keys()))) {
    for (const entry of lexicon.byStatus.get(found.status) ?? []) {
      hits.push({ entry, start: found.start, end: found.end, line: found.line, words: 1, weight: 0.55 });
    }
  }
  return hits;
}

function phraseHits(scan: Scan, lexicon: Lexicon, correct: Corrector): Hit[] {
  const readable = scan.words.filter((word) => !word.inPath);
  const reading = numberWords(readable, lexicon, correct);
  const hits: Hit[] = [];
  const parts: (PartMet & { readonly hit: Hit })[] = [];
  lexicon.index.find(reading.ids, reading.lines, (phrase, from, to) => {
    const pattern = lexicon.patterns[phrase];
    const hit = toHit(scan.text, pattern, { readable, reading, from, to });
    if (pattern === undefined || hit === null) return;
    if (pattern.part === null) hits.push(hit);
    else parts.push({ part: pattern.part, line: hit.line, hit });
  });
  return [...hits, ...completeSequences(parts).map(({ hit }) => hit)];
}

/** The words of a text by their numbers in the lexicon; a misspelled one has the number of the word it stands for. */
interface Numbered {
  readonly ids: Int32Array;
  readonly lines: Int32Array;
  readonly corrected: Uint8Array;
}

function numberWords(words: readonly Word[], { index }: Lexicon, correct: Corrector): Numbered {
  const ids = new Int32Array(words.length);
  const lines = new Int32Array(words.length);
  const corrected = new Uint8Array(words.length);
  for (const [at, { word, line }] of words.entries()) {
    lines[at] = line;
    const exact = index.idOf(word);
    ids[at] = exact === -1 ? index.idOf(correct(word)) : exact;
    if (exact === -1 && ids[at] !== -1) corrected[at] = 1;
  }
  return { ids, lines, corrected };
}

interface Place {
  readonly readable: readonly Word[];
  readonly reading: Numbered;
  readonly from: number;
  readonly to: number;
}

function toHit(
  text: string,
  pattern: Pattern | undefined,
  { readable, reading, from, to }: Place,
): Hit | null {
  const first = readable[from];
  const last = readable[to];
  if (pattern === undefined || first === undefined || last === undefined) return null;
  const { entry, words, part } = pattern;
  if (entry.code !== null && !showsCode(text, entry.code, { start: first.start, end: last.end })) return null;
  const exact = !reading.corrected.subarray(from, to + 1).includes(1);
  return {
    entry,
    start: first.start,
    end: last.end,
    line: first.line,
    words,
    weight: weightOf(entry, part?.whole.words ?? words) * (exact ? 1 : 0.9),
  };
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
function longestWins(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let open: Hit[] = [];
  for (const hit of sorted) {
    open = open.filter((other) => other.end > hit.start);
    if (!open.some((other) => other.entry.kind !== hit.entry.kind && covers(other, hit))) kept.push(hit);
    if (!hit.entry.against) open.push(hit);
  }
  return kept;
}

function covers(longer: Hit, shorter: Hit): boolean {
  if (longer.start > shorter.start || longer.end < shorter.end) return false;
  return longer.end - longer.start > shorter.end - shorter.start && longer.words > shorter.words;
}
