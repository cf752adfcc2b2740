/** What words mean to somebody, worked out once for each spelling and then only looked up. */
import { type Scan, wordAt } from './scan.ts';
import { MOST_SPELLINGS, numberOfDigits, type Spellings, UNNUMBERED } from './spellings.ts';
import { ROW } from './word-rows.ts';

/** What a reader knows. */
export interface Vocabulary {
  /** Answers what a comparable word means: a whole number above 0, or 0 for nothing. */
  readonly meaningOf: (word: string) => number;
  /** The numbers that mean anything; every paste is full of others, and those are never asked about. */
  readonly numbers: Iterable<string>;
  /** Words written with more UTF-16 units than this mean what an empty one does. */
  readonly longest: number;
}

/** The words of a scan that mean anything. */
export interface WordsMet {
  readonly count: number;
  /** Their indexes in the scan, what they mean, and their indexes among the words that stand in no path. */
  readonly places: Int32Array;
  readonly meanings: Int32Array;
  readonly orders: Int32Array;
}

export interface WordReader {
  /** Picks the words that mean anything; the next answer overwrites it. */
  readonly pick: (scan: Scan) => WordsMet;
  /** Answers the meaning of the word at an index of a scan. */
  readonly at: (scan: Scan, at: number) => number;
}

/** Builds a reader that asks for the meaning of each spelling once. */
export function readerOf({ meaningOf, numbers, longest }: Vocabulary): WordReader {
  const memory: Memory = { spellings: null, meanings: NOTHING_READ, ...numbersOf(numbers, meaningOf) };
  const isLong = ({ rows }: Scan, at: number) => (rows[at * ROW + 1] ?? 0) - (rows[at * ROW] ?? 0) > longest;
  const ask = (scan: Scan, at: number) => {
    const meaning = meaningOf(isLong(scan, at) ? '' : wordAt(scan, at));
    const spelling = scan.rows[at * ROW + 3] ?? UNNUMBERED;
    if (spelling >= 0) memory.meanings[spelling] = meaning + 1;
    return meaning;
  };
  return {
    at: (scan, at) => {
      const meaning = meaningIn(remembering(memory, scan), scan.rows[at * ROW + 3] ?? UNNUMBERED);
      return meaning === UNREAD ? ask(scan, at) : meaning;
    },
    pick: (scan) => pick(scan, remembering(memory, scan), ask),
  };
}

interface Memory {
  spellings: Spellings | null;
  /** By spelling what it means, and one more; 0 before it was asked about. */
  meanings: Int32Array;
  /** What the known numbers mean, and which places they have, so that nearly all others are told by one look. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly numberPlaces: Uint8Array;
}

const UNREAD = -1;
const NOTHING_READ = new Int32Array(0);
const NUMBER_PLACES = 1 << 12;

function numbersOf(
  words: Iterable<string>,
  meaningOf: Vocabulary['meaningOf'],
): Pick<Memory, 'numbers' | 'numberPlaces'> {
  const numbers = new Map<number, number>();
  const numberPlaces = new Uint8Array(NUMBER_PLACES);
  for (const word of words) {
    if (!/^\d+$/.test(word)) continue;
    const number = numberOfDigits(Number(`1${word}`), word.length);
    numbers.set(number, meaningOf(word));
    numberPlaces[placeOf(number)] = 1;
  }
  return { numbers, numberPlaces };
}

function placeOf(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 20;
}

function remembering(memory: Memory, { spellings }: Scan): Memory {
  if (spellings !== memory.spellings) {
    memory.spellings = spellings;
    memory.meanings = new Int32Array(MOST_SPELLINGS);
  }
  return memory;
}

function meaningIn({ meanings, numbers, numberPlaces }: Memory, spelling: number): number {
  if (spelling >= 0) return (meanings[spelling] ?? 0) - 1;
  if (spelling === UNNUMBERED) return UNREAD;
  return numberPlaces[placeOf(spelling)] === 0 ? 0 : (numbers.get(spelling) ?? 0);
}

function pick(scan: Scan, memory: Memory, ask: (scan: Scan, at: number) => number): WordsMet {
  const { rows, count } = scan;
  const { places, meanings, orders } = borrowed(count);
  let used = 0;
  let inPaths = 0;
  for (let at = 0; at < count; at += 1) {
    const known = meaningIn(memory, rows[at * ROW + 3] ?? UNNUMBERED);
    const meaning = known === UNREAD ? ask(scan, at) : known;
    if (meaning !== 0) {
      places[used] = at;
      meanings[used] = meaning;
      orders[used] = at - inPaths;
      used += 1;
    }
    inPaths += (rows[at * ROW + 2] ?? 0) & 1;
  }
  return { count: used, places, meanings, orders };
}

// One text is read at a time, and making these anew takes longer than filling them.
let sheets = makeSheets(4096);

function borrowed(count: number): Omit<WordsMet, 'count'> {
  if (count > sheets.places.length) sheets = makeSheets(count * 2);
  return sheets;
}

function makeSheets(size: number): Omit<WordsMet, 'count'> {
  return { places: new Int32Array(size), meanings: new Int32Array(size), orders: new Int32Array(size) };
}
