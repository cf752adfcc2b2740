/** What words and pairs of words were learned to tell: of a failure that somebody has, and of which kind it is. */
import type { KindScore } from './kinds.ts';
import type { Scan } from './scan.ts';
import { areNeighbours, isPlain, NUMBERS, placesRead } from './terms.ts';
import { buildCorrector } from './typos.ts';
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

/** Prepares what was learned for reading: one look into a table for each word. */
export function buildWordModel({ trouble, kinds }: Learned): WordModel {
  const names = [...kinds.keys()];
  const columns = [trouble, ...kinds.values()];
  const vocabulary = vocabularyOf(columns);
  return (scan, met) => {
    const worth = (at: number) => vocabulary.alone[vocabulary.numbers.at(scan, at)]?.weights[0] ?? 0;
    const terms = termsMet(scan, placesRead(scan, met, worth), vocabulary);
    const odds = oddsOf(terms, columns);
    const likely = softmax(odds.slice(1));
    const isTold = terms.some(({ term }) => term.tellsKind);
    const told = names.map((name, at) => [name, new ToldOfKind(likely[at] ?? 0, terms, at + 1)] as const);
    return { trouble: odds[0] ?? 0, troubled: speakingFor(terms, 0), kinds: new Map(isTold ? told : []) };
  };
}

// Of the kinds hardly ever more than three are asked what speaks for them.
class ToldOfKind implements KindTold {
  readonly likely: number;
  readonly #met: readonly Met[];
  readonly #column: number;
  #terms: readonly Told[] | null = null;

  constructor(likely: number, met: readonly Met[], column: number) {
    this.likely = likely;
    this.#met = met;
    this.#column = column;
  }

  get terms(): readonly Told[] {
    this.#terms ??= speakingFor(this.#met, this.#column);
    return this.#terms;
  }
}

/** A term as the reader knows it: its weight in each column, that of trouble first, and whether it speaks for any kind. */
interface Term {
  readonly name: string;
  readonly weights: Float64Array;
  readonly tellsKind: boolean;
  /** The number of the reading that met it last: in each it counts once. */
  lastMet: number;
}

interface Met {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

function speakingFor(met: readonly Met[], column: number): readonly Told[] {
  const told: Told[] = [];
  for (const { term, start, end, line } of met) {
    const weight = term.weights[column] ?? 0;
    if (weight > 0) told.push({ term: term.name, start, end, line, weight });
  }
  return told.sort((a, b) => b.weight - a.weight || a.start - b.start);
}

function oddsOf(met: readonly Met[], columns: readonly Column[]): readonly number[] {
  const odds = Float64Array.from(columns, ({ bias }) => bias);
  for (const { term } of met) {
    for (let at = 0; at < odds.length; at += 1) odds[at] = (odds[at] ?? 0) + (term.weights[at] ?? 0);
  }
  return [...odds];
}

function softmax(odds: readonly number[]): readonly number[] {
  const most = Math.max(...odds);
  const shares = odds.map((one) => Math.exp(one - most));
  const total = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => one / total);
}

/** Words by number, counted from 1: the term that each is alone, and those that it begins, by the number of the second word. */
interface Vocabulary {
  readonly numbers: WordReader;
  readonly alone: readonly (Term | undefined)[];
  readonly pairs: readonly (ReadonlyMap<number, Term> | undefined)[];
}

function vocabularyOf(columns: readonly Column[]): Vocabulary {
  const names = [...new Set(columns.flatMap(({ terms }) => [...terms.keys()]))];
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  const numberOf = new Map(words.map((word, at) => [word, at + 1]));
  const alone: (Term | undefined)[] = Array.from({ length: words.length + 1 });
  const pairs: (Map<number, Term> | undefined)[] = Array.from({ length: words.length + 1 });
  for (const name of names) {
    const [first = 0, second] = name.split(' ').map((word) => numberOf.get(word) ?? 0);
    const term = termOf(name, columns);
    if (second === undefined) alone[first] = term;
    else pairs[first] = (pairs[first] ?? new Map()).set(second, term);
  }
  const correct = buildCorrector(new Set(words));
  const meaningOf = (word: string) => numberOf.get(word) ?? numberOf.get(correct(word)) ?? 0;
  const numbers = readerOf({
    meaningOf: (word) => (isPlain(word) ? meaningOf(word) : 0),
    numbers: NUMBERS,
    longest: Number.POSITIVE_INFINITY,
  });
  return { numbers, alone, pairs };
}

function termOf(name: string, columns: readonly Column[]): Term {
  const weights = Float64Array.from(columns, ({ terms }) => terms.get(name) ?? 0);
  return { name, weights, tellsKind: weights.subarray(1).some((weight) => weight > 0), lastMet: 0 };
}

// Counted over all models, so that no two readings have one number.
let readings = 0;

function termsMet(
  scan: Scan,
  places: readonly number[],
  { numbers, alone, pairs }: Vocabulary,
): readonly Met[] {
  const { rows } = scan;
  const met: Met[] = [];
  readings += 1;
  const meet = (term: Term | undefined, first: number, last: number) => {
    if (term === undefined || term.lastMet === readings) return;
    term.lastMet = readings;
    const line = (rows[first * ROW + 2] ?? 0) >> 1;
    met.push({ term, start: rows[first * ROW] ?? 0, end: rows[last * ROW + 1] ?? 0, line });
  };
  let last = -1;
  let before = 0;
  for (const at of places) {
    const number = numbers.at(scan, at);
    if (number !== 0) {
      meet(alone[number], at, at);
      const begun = pairs[before];
      if (begun !== undefined && areNeighbours(scan, last, at)) meet(begun.get(number), last, at);
    }
    last = at;
    before = number;
  }
  return met;
}
