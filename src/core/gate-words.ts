/** The words around a signature as the gate sees them: "fixed" and "if" are said about errors, "since" about one's own. */
import { WEIGHTS } from './gate-model.ts';
import { type Scan, wordAt } from './scan.ts';
import { buildCorrector } from './typos.ts';
import { readerOf } from './word-reader.ts';

/** One of the gate's features with what it is worth, in log-odds. */
export interface Weighed {
  readonly name: string;
  readonly weight: number;
}

const PREFIX = 'word: ';
const LONGEST = 14;

/** The names of the features that words at these places of a scan are, each once. */
export function wordFeatures(scan: Scan, places: readonly number[]): readonly string[] {
  const words = new Set(places.map((at) => wordAt(scan, at)));
  return [...words].filter(isPlain).map((word) => PREFIX + word);
}

/** The same features with their weights, without those that are worth nothing. */
export function weightedWords(scan: Scan, places: readonly number[]): readonly Weighed[] {
  const found: Weighed[] = [];
  reading += 1;
  for (const at of places) {
    const number = numbers.at(scan, at);
    const word = WORDS[number - 1];
    if (word === undefined || lastSeen[number] === reading) continue;
    lastSeen[number] = reading;
    found.push(word);
  }
  return found;
}

/** The word of such a feature, or nothing when it is another feature. */
export function wordOf(feature: string): string | undefined {
  return feature.startsWith(PREFIX) ? feature.slice(PREFIX.length) : undefined;
}

function isPlain(word: string): boolean {
  return word.length <= LONGEST && !/\d/.test(word);
}

// Of the thousands of words that people write some two hundred weigh anything, and they are known by their spelling.
const WORDS: readonly Weighed[] = [...WEIGHTS]
  .filter(([name, weight]) => name.startsWith(PREFIX) && weight !== 0)
  .map(([name, weight]) => ({ name, weight }));
const numberByWord = new Map(WORDS.map(({ name }, at) => [name.slice(PREFIX.length), at + 1]));
const correct = buildCorrector(new Set(numberByWord.keys()));
const numbers = readerOf({ meaningOf: numberOf, numbers: [], longest: Number.POSITIVE_INFINITY });

// Counted from 1. A word with a slip in it weighs what the word does that was meant.
function numberOf(word: string): number {
  return isPlain(word) ? (numberByWord.get(word) ?? numberByWord.get(correct(word)) ?? 0) : 0;
}

// In which reading each word was met last: a word that comes again counts once.
const lastSeen = new Float64Array(WORDS.length + 1);
let reading = 0;
