/** The terms of a text: its plain words and pairs of neighbouring ones, which is what learned word models rest on. */
import type { KindScore } from './kinds.ts';
import { lineIn, type Scan, wordAt } from './scan.ts';
import { ROW } from './word-rows.ts';

const SHORT_TEXT = 40;
const LEAD_IN = 2;
const NEAR = 5;
const MOST_HITS = 40;
const TELLING_LINES = 3;
const NEAR_TELLING = 1;
const MOST_WORDS = 400;
const LONGEST_WORD = 14;
const TOLD_NUMBERS = ['401', '403', '405'];

/** Numbers that are words of their own. */
export const NUMBERS: readonly string[] = TOLD_NUMBERS;

/** Tells whether a comparable word may be a term: names and numbers tell nothing. */
export function isPlain(word: string): boolean {
  return word.length <= LONGEST_WORD && (!/\d/.test(word) || TOLD_NUMBERS.includes(word));
}

/** How much the word at an index of a scan tells of trouble; 0 and less for nothing. */
export type Worth = (at: number) => number;

const TELLS_NOTHING: Worth = () => 0;

/**
 * Answers the indexes of the words that are read, without those in paths: all of a short text; of a longer one the lead-in and
 * what stands near signatures, or else near the lines that tell most, or else both ends. Of a great many words the first and
 * last 200.
 */
export function placesRead(
  scan: Scan,
  kinds: readonly KindScore[],
  worth: Worth = TELLS_NOTHING,
): readonly number[] {
  const places: number[] = [];
  for (const at of linesRead(scan, kinds, worth)) addWords(scan, at, places);
  return atTheEnds(places, MOST_WORDS);
}

function addWords(scan: Scan, line: number, places: number[]): void {
  const { from, to } = lineIn(scan, line) ?? { from: 0, to: 0 };
  for (let at = from; at < to; at += 1) if (((scan.rows[at * ROW + 2] ?? 0) & 1) === 0) places.push(at);
}

function linesRead(scan: Scan, kinds: readonly KindScore[], worth: Worth): readonly number[] {
  const { lineCount } = scan;
  if (lineCount <= SHORT_TEXT) return Array.from({ length: lineCount }, (_, line) => line);
  const met = kinds.flatMap(({ hits }) => hits.map(({ line }) => line)).sort((a, b) => a - b);
  const middles = met.length > 0 ? atTheEnds(met, MOST_HITS) : mostTelling(scan, worth);
  const lines = new Set<number>();
  const add = (from: number, to: number) => {
    for (let line = Math.max(0, from); line <= Math.min(to, lineCount - 1); line += 1) lines.add(line);
  };
  if (middles.length === 0) {
    add(0, SHORT_TEXT / 2 - 1);
    add(lineCount - SHORT_TEXT / 2, lineCount - 1);
  } else add(0, LEAD_IN - 1);
  const near = met.length > 0 ? NEAR : NEAR_TELLING;
  for (const line of middles) add(line - near, line + near);
  return [...lines].sort((a, b) => a - b);
}

// The few lines whose words tell most; none where no word tells anything.
function mostTelling(scan: Scan, worth: Worth): readonly number[] {
  const worths: { readonly line: number; readonly worth: number }[] = [];
  for (let line = 0; line < scan.lineCount; line += 1) {
    const words: number[] = [];
    addWords(scan, line, words);
    const sum = words.reduce((all, at) => all + Math.max(0, worth(at)), 0);
    if (sum > 0) worths.push({ line, worth: sum });
  }
  return worths
    .sort((a, b) => b.worth - a.worth || a.line - b.line)
    .slice(0, TELLING_LINES)
    .map(({ line }) => line);
}

function atTheEnds(all: readonly number[], most: number): readonly number[] {
  return all.length <= most ? all : [...all.slice(0, most / 2), ...all.slice(-most / 2)];
}

/** Answers whether two words that are read one after the other stand on one line. */
export function areNeighbours({ rows }: Scan, first: number, second: number): boolean {
  return (rows[first * ROW + 2] ?? 0) >> 1 === (rows[second * ROW + 2] ?? 0) >> 1;
}

/** Answers the terms at these places, each once: "expired", "token expired". */
export function termsAt(scan: Scan, places: readonly number[]): ReadonlySet<string> {
  const terms = new Set<string>();
  let last = -1;
  let before = '';
  for (const at of places) {
    const word = wordAt(scan, at);
    const plain = isPlain(word) ? word : '';
    if (plain !== '') terms.add(plain);
    if (plain !== '' && before !== '' && areNeighbours(scan, last, at)) terms.add(`${before} ${plain}`);
    last = at;
    before = plain;
  }
  return terms;
}
