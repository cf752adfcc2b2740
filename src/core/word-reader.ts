/** What a word means to somebody, worked out once for each spelling and then only looked up. */
import { characterAt, DIGIT } from './characters.ts';
import { type Scan, wordAt } from './scan.ts';
import type { Spellings } from './spellings.ts';
import { ROW } from './word-run.ts';

/** Answers the meaning of the word at an index of a scan. */
export type WordReader = (scan: Scan, at: number) => number;

const UNREAD = -0x8000_0000;

// So many numbers are remembered, each in the place that its digits choose.
const NUMBERS = 1 << 12;

/** Takes what a comparable word means, as an integer, and answers a reader that asks it once for each spelling. */
export function readerOf(meaningOf: (word: string) => number): WordReader {
  let spellings: Spellings | null = null;
  let meanings = new Int32Array(0);
  const numbers = new Int32Array(NUMBERS);
  const numberMeanings = new Int32Array(NUMBERS);
  const readNumber = (scan: Scan, at: number, number: number): number => {
    const place = Math.imul(number, 0x9e3779b1) >>> 20;
    if (numbers[place] !== number) {
      numbers[place] = number;
      numberMeanings[place] = meaningOf(wordAt(scan, at));
    }
    return numberMeanings[place] ?? 0;
  };
  return (scan, at) => {
    const spelling = scan.rows[at * ROW + 3] ?? -1;
    if (spelling < -1) return readNumber(scan, at, spelling);
    if (spelling === -1) return isTooLong(scan, at) ? meaningOf('') : meaningOf(wordAt(scan, at));
    if (scan.spellings !== spellings) {
      spellings = scan.spellings;
      meanings = new Int32Array(spellings.hashes.length).fill(UNREAD);
    }
    const known = meanings[spelling] ?? UNREAD;
    if (known !== UNREAD) return known;
    const meaning = meaningOf(wordAt(scan, at));
    meanings[spelling] = meaning;
    return meaning;
  };
}

// No signature has a word as long as the longest signature.
const LONGEST = 200;

function isTooLong({ rows, text }: Scan, at: number): boolean {
  const start = rows[at * ROW] ?? 0;
  return (rows[at * ROW + 1] ?? 0) - start > LONGEST && characterAt(text, start) !== DIGIT;
}
