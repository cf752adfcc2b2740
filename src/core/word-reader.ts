/** What words mean to somebody, worked out once for each spelling and then only looked up. */
import { type Scan, wordAt } from './scan.ts';
import { type Spellings, UNNUMBERED } from './spellings.ts';
import { ROW } from './word-rows.ts';

/** Answers the meaning of each word of a scan; the answer is overwritten by the next. */
export type WordReader = (scan: Scan) => Int32Array;

const UNREAD = -0x8000_0000;

// So many numbers are remembered, each in the place that its digits choose.
const NUMBERS = 1 << 12;

// No signature has a word as long as the longest signature.
const LONGEST = 200;

interface Memory {
  spellings: Spellings | null;
  /** By spelling. */
  meanings: Int32Array;
  readonly numbers: Int32Array;
  readonly numberMeanings: Int32Array;
}

/** Takes what a comparable word means, as an integer, and answers a reader that asks it once for each spelling. */
export function readerOf(meaningOf: (word: string) => number): WordReader {
  const memory: Memory = {
    spellings: null,
    meanings: new Int32Array(0),
    numbers: new Int32Array(NUMBERS),
    numberMeanings: new Int32Array(NUMBERS),
  };
  let answer = new Int32Array(1024);
  return (scan) => {
    if (scan.count > answer.length) answer = new Int32Array(scan.count * 2);
    if (scan.spellings !== memory.spellings) forget(memory, scan.spellings);
    if (readAll(scan, memory, answer)) return answer;
    const { rows, count } = scan;
    for (let at = 0; at < count; at += 1) {
      if (answer[at] !== UNREAD) continue;
      answer[at] = learn(memory, rows[at * ROW + 3] ?? UNNUMBERED, askFor(scan, at, meaningOf));
    }
    return answer;
  };
}

function forget(memory: Memory, spellings: Spellings): void {
  memory.spellings = spellings;
  memory.meanings = new Int32Array(spellings.hashes.length).fill(UNREAD);
}

// Answers whether every word was known.
function readAll({ rows, count }: Scan, memory: Memory, answer: Int32Array): boolean {
  const { meanings, numbers, numberMeanings } = memory;
  let unread = 0;
  for (let at = 0; at < count; at += 1) {
    const spelling = rows[at * ROW + 3] ?? UNNUMBERED;
    let meaning = UNREAD;
    if (spelling >= 0) meaning = meanings[spelling] ?? UNREAD;
    else if (numbers[placeOf(spelling)] === spelling) meaning = numberMeanings[placeOf(spelling)] ?? UNREAD;
    answer[at] = meaning;
    if (meaning === UNREAD) unread += 1;
  }
  return unread === 0;
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

function askFor(scan: Scan, at: number, meaningOf: (word: string) => number): number {
  const length = (scan.rows[at * ROW + 1] ?? 0) - (scan.rows[at * ROW] ?? 0);
  return meaningOf(length > LONGEST ? '' : wordAt(scan, at));
}
