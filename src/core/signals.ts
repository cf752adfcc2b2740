/** Where in a scanned report the signatures of the guides are met. */
import type { Entry, Lexicon, Pattern } from './lexicon.ts';
import { GAP } from './phrase.ts';
import type { Scan, Word } from './scan.ts';
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
  return longestWins([...phraseHits(scan, lexicon, correct), ...statusHits(scan, lexicon)]);
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
  const corrected = readable.map((word) => correct(word.word));
  const hits: Hit[] = [];
  for (const [index, word] of corrected.entries()) {
    for (const pattern of lexicon.byFirstWord.get(word) ?? []) {
      const end = follow(pattern, { readable, corrected, index });
      const hit = end === null ? null : toHit(scan.text, pattern, { readable, corrected, index, end });
      if (hit !== null) hits.push(hit);
    }
  }
  return hits;
}

interface Reading {
  readonly readable: readonly Word[];
  readonly corrected: readonly string[];
  readonly index: number;
}

// Answers the index of the pattern's last word, or null. A gap takes as few words as it can.
function follow(pattern: Pattern, reading: Reading): number | null {
  const line = reading.readable[reading.index]?.line;
  let at = reading.index;
  let slack = 0;
  for (const element of pattern.sequence.slice(1)) {
    if ('gap' in element) {
      slack = GAP;
      continue;
    }
    let next = at + 1;
    while (slack > 0 && reading.corrected[next] !== element.word) {
      next += 1;
      slack -= 1;
    }
    if (reading.corrected[next] !== element.word || reading.readable[next]?.line !== line) return null;
    at = next;
    slack = 0;
  }
  return at;
}

function toHit(text: string, pattern: Pattern, reading: Reading & { readonly end: number }): Hit | null {
  const first = reading.readable[reading.index];
  const last = reading.readable[reading.end];
  if (first === undefined || last === undefined) return null;
  const { entry } = pattern;
  if (entry.code !== null && !showsCode(text, entry.code, { start: first.start, end: last.end })) return null;
  const words = pattern.sequence.filter((element) => 'word' in element).length;
  const exact = isExact(reading);
  const weight = weightOf(entry, words) * (exact ? 1 : 0.9);
  return { entry, start: first.start, end: last.end, line: first.line, words, weight };
}

function isExact(reading: Reading & { readonly end: number }): boolean {
  for (let at = reading.index; at <= reading.end; at += 1) {
    if (reading.readable[at]?.word !== reading.corrected[at]) return false;
  }
  return true;
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

// A long phrase is hardly ever met by chance; a single word often is. A broad one never decides alone.
function weightOf(entry: Entry, words: number): number {
  if (entry.broad) return words >= 2 ? 0.55 : 0.45;
  if (entry.code !== null) return 0.85;
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
