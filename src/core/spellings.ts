/** Every way in which a word was written so far, by number: a text is then a row of numbers, and each word is normalised once. */
import { normaliseWord } from './spelling.ts';

/** A table of spellings. What it has numbered it never forgets; when it is full, another takes its place. */
export interface Spellings {
  /** The comparable form of each spelling. */
  readonly words: string[];
  /** Open addressing: 0 for free, else a number + 1. */
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  /** Where the characters of each spelling begin in `pool`; one more for the end of the last. */
  readonly starts: Int32Array;
  readonly pool: Uint16Array;
}

/** The number of a word that is in no table: too long, or one too many. */
export const UNNUMBERED = -1;

/** Longer runs of letters are no words that come again. */
export const LONGEST_SPELLING = 40;

// The same few thousand words make up nearly every paste.
const MOST = 1 << 15;
const SLOTS = MOST * 2;
const POOL = MOST * 10;

let current = emptySpellings();

/** Answers the table that a scan should begin with: it has room for the words of an ordinary text. */
export function currentSpellings(): Spellings {
  if (isNearlyFull(current)) current = emptySpellings();
  return current;
}

function emptySpellings(): Spellings {
  return {
    words: [],
    slots: new Int32Array(SLOTS),
    hashes: new Int32Array(MOST),
    starts: new Int32Array(MOST + 1),
    pool: new Uint16Array(POOL),
  };
}

function isNearlyFull({ words, starts }: Spellings): boolean {
  return words.length > MOST * 0.75 || (starts[words.length] ?? 0) > POOL * 0.75;
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
export function numberOf(spellings: Spellings, { text, units, start, end }: Run, hash: number): number {
  const { slots, hashes, starts, pool } = spellings;
  const length = end - start;
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
    const known = entry - 1;
    if (hashes[known] === hash) {
      const from = starts[known] ?? 0;
      let same = (starts[entry] ?? 0) - from === length ? 0 : -1;
      while (same >= 0 && same < length && pool[from + same] === units[start + same]) same += 1;
      if (same === length) return known;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  return add(spellings, text.slice(start, end), { slot, hash });
}

function add(
  { words, slots, hashes, starts, pool }: Spellings,
  source: string,
  { slot, hash }: { readonly slot: number; readonly hash: number },
): number {
  const number = words.length;
  const from = starts[number] ?? 0;
  if (number >= MOST || from + source.length > POOL) return UNNUMBERED;
  for (let at = 0; at < source.length; at += 1) pool[from + at] = source.charCodeAt(at);
  starts[number + 1] = from + source.length;
  hashes[number] = hash;
  slots[slot] = number + 1;
  words.push(comparable(source));
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
