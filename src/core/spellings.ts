/** Every way in which a word was written so far, by number: a text is then a row of numbers, and each word is normalised once. */
import { normaliseWord } from './spelling.ts';

/** A table of spellings. What it has numbered it never forgets; when it is full, another takes its place. */
export interface Spellings {
  /** The comparable form of each spelling. */
  readonly words: string[];
  /** Open addressing in rows: hash, where in `pool` the characters begin, how many they are, and number + 1, or 0 for free. */
  readonly slots: Int32Array;
  readonly pool: Uint16Array;
  poolUsed: number;
}

// A row of four fits one line of the processor's cache: in arrays of their own these numbers took twice the time.
const SLOT = 4;
const START = 1;
const LENGTH = 2;
const NUMBER = 3;

/** The number of a word that is in no table: too long, or one too many. */
export const UNNUMBERED = -1;

/** Longer runs of letters are no words that come again. */
export const LONGEST_SPELLING = 40;

// The same few thousand words make up nearly every paste.
export const MOST_SPELLINGS = 1 << 15;
const SLOTS = MOST_SPELLINGS * 2;
const POOL = MOST_SPELLINGS * 10;

let current = emptySpellings();

/** Answers the table that a scan should begin with: it has room for the words of an ordinary text. */
export function currentSpellings(): Spellings {
  if (isNearlyFull(current)) current = emptySpellings();
  return current;
}

function emptySpellings(): Spellings {
  return { words: [], slots: new Int32Array(SLOTS * SLOT), pool: new Uint16Array(POOL), poolUsed: 0 };
}

function isNearlyFull({ words, poolUsed }: Spellings): boolean {
  return words.length > MOST_SPELLINGS * 0.75 || poolUsed > POOL * 0.75;
}

/** A run of letters in a text, which is also there as UTF-16 units. */
export interface Run {
  readonly text: string;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

export const EMPTY_HASH = 0x811c9dc5 | 0;

/** Adds a UTF-16 unit to a hash (FNV-1a). */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Answers the number of a run's spelling, giving it one if it is new, or `UNNUMBERED`. `hash` is that of its characters. */
export function numberOf(spellings: Spellings, run: Run, hash: number): number {
  const { slots } = spellings;
  let row = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * SLOT;
  for (let entry = slots[row + NUMBER] ?? 0; entry !== 0; entry = slots[row + NUMBER] ?? 0) {
    if (slots[row] === hash && isSame(spellings, row, run)) return entry - 1;
    row = (row + SLOT) & (SLOTS * SLOT - 1);
  }
  return add(spellings, run, { row, hash });
}

function isSame({ slots, pool }: Spellings, row: number, { units, start, end }: Run): boolean {
  const length = end - start;
  if (slots[row + LENGTH] !== length) return false;
  const from = slots[row + START] ?? 0;
  for (let at = 0; at < length; at += 1) if (pool[from + at] !== units[start + at]) return false;
  return true;
}

function add(
  spellings: Spellings,
  { text, units, start, end }: Run,
  { row, hash }: { readonly row: number; readonly hash: number },
): number {
  const { words, slots, pool, poolUsed } = spellings;
  const number = words.length;
  const length = end - start;
  if (number >= MOST_SPELLINGS || poolUsed + length > POOL) return UNNUMBERED;
  pool.set(units.subarray(start, end), poolUsed);
  slots[row] = hash;
  slots[row + START] = poolUsed;
  slots[row + LENGTH] = length;
  slots[row + NUMBER] = number + 1;
  spellings.poolUsed += length;
  words.push(comparable(text.slice(start, end)));
  return number;
}

/** Answers the comparable form of a run of letters as it stands in a text. */
export function comparable(source: string): string {
  return normaliseWord(/['’]/.test(source) ? source.replace(/['’]/g, '') : source);
}

// A number of up to eight digits is written after a 1, which keeps its leading noughts, and below all spellings.
const LONGEST_NUMBER = 8;

/** Answers what stands for a run of so many digits, read as a number behind a 1: below -1 for a short one, else `UNNUMBERED`. */
export function numberOfDigits(valueBehindOne: number, digits: number): number {
  return digits > LONGEST_NUMBER ? UNNUMBERED : -1 - valueBehindOne;
}
