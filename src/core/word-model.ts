/** What words and pairs of words were learned to tell: of a failure that somebody has, and of which kind it is. */
import type { KindScore } from './kinds.ts';
import type { Scan } from './scan.ts';
import { areNeighbours, isPlain, NUMBERS, placesRead } from './terms.ts';
import { readerOf, type WordReader } from './word-reader.ts';
import { ROW } from './word-rows.ts';

/** A learned column: what each term is worth in log-odds, and what a text is worth without any. */
export interface Column {
  readonly bias: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** All that was learned of words. */
export interface Learned {
  /** Whether somebody has a failure, or something else is told. */
  readonly trouble: Column;
  readonly kinds: ReadonlyMap<string, Column>;
}

/** A term where it stands first in a report, and what it is worth. */
export interface Told {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly weight: number;
}

/** What a kind's words say: how likely it is among the kinds that were learned, and the terms that speak for it, strongest first. */
export interface KindTold {
  readonly likely: number;
  readonly terms: readonly Told[];
}

/** What the words of a report tell. */
export interface WordReading {
  /** The log-odds that somebody has a failure; 0 says nothing. */
  readonly trouble: number;
  readonly troubled: readonly Told[];
  /** All kinds that were learned; none where no word was met that tells of any. */
  readonly kinds: ReadonlyMap<string, KindTold>;
}

/** Reads the words of a report, around the signatures of the kinds if it is long. */
export type WordModel = (scan: Scan, kinds: readonly KindScore[]) => WordReading;

/** A term as the reader knows it: its weight in each column, that of trouble first. */
interface Term {
  readonly term: string;
  readonly weights: Float64Array;
}

interface Met extends Term {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Prepares what was learned for reading: one look into a table for each word. */
export function buildWordModel({ trouble, kinds }: Learned): WordModel {
  const names = [...kinds.keys()];
  const columns = [trouble, ...kinds.values()];
  const vocabulary = vocabularyOf(columns);
  return (scan, met) => {
    const terms = termsMet(scan, placesRead(scan, met), vocabulary);
    const odds = columns.map(({ bias }, at) =>
      terms.reduce((sum, one) => sum + (one.weights[at] ?? 0), bias),
    );
    const likely = softmax(odds.slice(1));
    const told = names.map(
      (name, at) => [name, { likely: likely[at] ?? 0, terms: speakingFor(terms, at + 1) }] as const,
    );
    const isTold = told.some(([, kind]) => kind.terms.length > 0);
    return { trouble: odds[0] ?? 0, troubled: speakingFor(terms, 0), kinds: new Map(isTold ? told : []) };
  };
}

function speakingFor(terms: readonly Met[], column: number): readonly Told[] {
  return terms
    .map(({ weights, ...place }) => ({ ...place, weight: weights[column] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
}

function softmax(odds: readonly number[]): readonly number[] {
  const most = Math.max(...odds);
  const shares = odds.map((one) => Math.exp(one - most));
  const total = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => one / total);
}

/** Words by number, counted from 1, and terms by the numbers of their words. */
interface Vocabulary {
  readonly numbers: WordReader;
  readonly size: number;
  readonly terms: ReadonlyMap<number, Term>;
}

function vocabularyOf(columns: readonly Column[]): Vocabulary {
  const names = [...new Set(columns.flatMap(({ terms }) => [...terms.keys()]))];
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  const numberOf = new Map(words.map((word, at) => [word, at + 1]));
  const size = words.length + 1;
  const keyOf = (name: string) =>
    name.split(' ').reduce((key, word) => key * size + (numberOf.get(word) ?? 0), 0);
  const weightsOf = (name: string) => Float64Array.from(columns, ({ terms }) => terms.get(name) ?? 0);
  return {
    numbers: readerOf({
      meaningOf: (word) => (isPlain(word) ? (numberOf.get(word) ?? 0) : 0),
      numbers: NUMBERS,
      longest: Number.POSITIVE_INFINITY,
    }),
    size,
    terms: new Map(names.map((name) => [keyOf(name), { term: name, weights: weightsOf(name) }])),
  };
}

function termsMet(
  scan: Scan,
  places: readonly number[],
  { numbers, size, terms }: Vocabulary,
): readonly Met[] {
  const met = new Map<number, Met>();
  const meet = (key: number, first: number, last: number) => {
    const term = terms.get(key);
    if (term === undefined || met.has(key)) return;
    const { rows } = scan;
    const place = { start: rows[first * ROW] ?? 0, end: rows[last * ROW + 1] ?? 0 };
    met.set(key, { ...term, ...place, line: (rows[first * ROW + 2] ?? 0) >> 1 });
  };
  let last = -1;
  let before = 0;
  for (const at of places) {
    const number = numbers.at(scan, at);
    if (number !== 0) {
      meet(number, at, at);
      if (before !== 0 && areNeighbours(scan, last, at)) meet(before * size + number, last, at);
    }
    last = at;
    before = number;
  }
  return [...met.values()];
}
