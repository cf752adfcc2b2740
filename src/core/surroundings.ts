/** What stands around a signature that was met: its line, the lines near it, and their words that no signature covers. */
import type { Line } from './line-rows.ts';
import { lineIn, type Scan } from './scan.ts';
import type { Hit } from './signals.ts';
import { readerOf } from './word-reader.ts';
import { ROW } from './word-rows.ts';

/** The surroundings of all hits on one line. */
export interface Surroundings {
  /** The line's own text and where it begins. */
  readonly line: string;
  readonly start: number;
  /** How many words with a letter the line has. */
  readonly length: number;
  /** The lead-in and the lines near it. */
  readonly setting: string;
  /** Indexes of the words of the setting that no hit covers, in the order of the text. */
  readonly outside: readonly number[];
}

const LONGEST_LINE = 2000;
const LONGEST_NEIGHBOUR = 600;
const LEAD_IN = 2;
const NEAR = 5;
const MOST_WORDS = 200;

/** Answers what stands around the hits on a line of the scan. */
export function surroundingsOf(scan: Scan, at: number, hits: readonly Hit[]): Surroundings {
  const line = lineIn(scan, at);
  if (line === undefined) throw new Error(`a hit stands on line ${at}, which the scan does not have`);
  const around = linesAround(scan, at);
  const near = hits.filter((hit) => Math.abs(hit.line - at) <= NEAR || hit.line < LEAD_IN);
  return {
    line: textOf(scan, line, LONGEST_LINE),
    start: line.start,
    length: wordsWithLetter(scan, line),
    setting: around.map((one) => textOf(scan, one, LONGEST_NEIGHBOUR)).join('\n'),
    outside: outsideOf(scan, around, near),
  };
}

// The lead-in says why somebody pastes, the neighbours what happened; what stands far off is about something else.
function linesAround(scan: Scan, at: number): readonly Line[] {
  const leadIn = Array.from({ length: LEAD_IN }, (_, line) => line);
  const near = Array.from({ length: NEAR * 2 + 1 }, (_, step) => at - NEAR + step);
  return [...leadIn, ...near.filter((line) => line >= LEAD_IN)].flatMap((line) => lineIn(scan, line) ?? []);
}

function textOf(scan: Scan, line: Line, most: number): string {
  return scan.text.slice(line.start, Math.min(line.end, line.start + most));
}

// A run of letters may still be without any: some of Arabic's presentation forms are marks on a space.
const withLetter = readerOf({
  meaningOf: (word) => (/\p{L}/u.test(word) ? 1 : 0),
  numbers: [],
  longest: Number.POSITIVE_INFINITY,
});

function wordsWithLetter(scan: Scan, { from, to }: Line): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += withLetter.at(scan, at);
  return count;
}

// What a hit covers is known from its start and end: hits and words both come in the order of the text.
function outsideOf({ rows }: Scan, lines: readonly Line[], hits: readonly Hit[]): readonly number[] {
  const outside: number[] = [];
  const inOrder = [...hits].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  for (const { from, to } of lines) {
    const end = Math.min(to, from + MOST_WORDS);
    for (let at = from; at < end; at += 1) {
      const start = rows[at * ROW] ?? 0;
      for (let hit = inOrder[next]; hit !== undefined && hit.start <= start; hit = inOrder[next]) {
        covered = Math.max(covered, hit.end);
        next += 1;
      }
      const isInPath = ((rows[at * ROW + 2] ?? 0) & 1) === 1;
      if (start >= covered && !isInPath) outside.push(at);
    }
  }
  return outside;
}
