/** What words mean to somebody, worked out once for each spelling and then only looked up. */
import { type Scan, wordAt } from './scan.ts';
import { MOST_SPELLINGS, type Spellings, UNNUMBERED } from './spellings.ts';
import { ROW } from './word-rows.ts';

/** Knows what words mean. */
export interface WordReader {
  /** Answers the meaning of each word of a scan; the next answer overwrites it. */
  readonly all: (scan: Scan) => Int32Array;
  /** Answers the meaning of the word at an index of a scan. */
  readonly at: (scan: Scan, at: number) => number;
}

const UNREAD = -0x8000_0000;

// So many numbers are remembered, each in the place that its digits choose.
const NUMBERS = 1 << 12;

interface Memory {
  spellings: Spellings | null;
  /** By spelling. */
  meanings: Int32Array;
  readonly numbers: Int32Array;
  readonly numberMeanings: Int32Array;
}

/**
 * Takes what a comparable word means, as an integer, and answers a reader that asks it once for each spelling. Words written
 * with more than `longest` UTF-16 units mean what an empty one does.
 */
export function readerOf(
  meaningOf: (word: string) => number,
  longest = Number.POSITIVE_INFINITY,
): WordReader {
  const memory: Memory = {
    spellings: null,
    meanings: new Int32Array(0),
    numbers: new Int32Array(NUMBERS),
    numberMeanings: new Int32Array(NUMBERS),
  };
  const isLong = ({ rows }: Scan, at: number) => (rows[at * ROW + 1] ?? 0) - (rows[at * ROW] ?? 0) > longest;
  const meaningAt = (scan: Scan, at: number) => {
    const spelling = scan.rows[at * ROW + 3] ?? UNNUMBERED;
    const known = meaningIn(memory, spelling);
    return known === UNREAD
      ? learn(memory, spelling, meaningOf(isLong(scan, at) ? '' : wordAt(scan, at)))
      : known;
  };
  let answer = new Int32Array(1024);
  return {
    at: (scan, at) => {
      if (scan.spellings !== memory.spellings) forget(memory, scan.spellings);
      return meaningAt(scan, at);
    },
    all: (scan) => {
      if (scan.count > answer.length) answer = new Int32Array(scan.count * 2);
      if (scan.spellings !== memory.spellings) forget(memory, scan.spellings);
      if (readKnown(scan, memory, answer)) return answer;
      for (let at = 0; at < scan.count; at += 1) {
        if (answer[at] === UNREAD) answer[at] = meaningAt(scan, at);
      }
      return answer;
    },
  };
}

function forget(memory: Memory, spellings: Spellings): void {
  memory.spellings = spellings;
  memory.meanings = new Int32Array(MOST_SPELLINGS).fill(UNREAD);
}

// Answers whether every word was known.
function readKnown({ rows, count }: Scan, memory: Memory, answer: Int32Array): boolean {
  let unread = 0;
  for (let at = 0; at < count; at += 1) {
    const meaning = meaningIn(memory, rows[at * ROW + 3] ?? UNNUMBERED);
    answer[at] = meaning;
    if (meaning === UNREAD) unread += 1;
  }
  return unread === 0;
}

function meaningIn({ meanings, numbers, numberMeanings }: Memory, spelling: number): number {
  if (spelling >= 0) return meanings[spelling] ?? UNREAD;
  const place = placeOf(spelling);
  return numbers[place] === spelling ? (numberMeanings[place] ?? UNREAD) : UNREAD;
}

function placeOf(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 20;
}

function learn(memory: Memory, spelling: number, meaning: number): number {
  if (spelling >= 0) memory.meanings[spelling] = meaning;
  else if (spelling !== UNNUMBERED) {
    memory.numbers[placeOf(spelling)] = spelling;
    memory.numberMeanings[placeOf(spelling)] = meaning;
  }
  return meaning;
}
