/** What the word model learns from: the terms of labelled texts, as they stand and made harder. */
import type { Column, Learned } from '../../src/core/word-model.ts';
import type { Reading } from './gate-lessons.ts';
import { learnSparse, type SparseRow } from './sparse-logistic.ts';

// As for the gate: what fewer texts or one file alone say is a habit of whoever wrote them.
const FEWEST_TEXTS = 4;
const FEWEST_FILES = 2;
// A kind that fewer texts show is left to its signatures.
const FEWEST_OF_KIND = 100;
/** A needless reply costs more trust than a miss. */
const COST_OF_NOISE = 2;
// Chosen on whole files held back: with fewer terms less is told, with more nothing is won.
const TROUBLE = { threshold: 0.0003, decay: 0.0003 };
const KINDS = { threshold: 0.0008, decay: 0.0001 };

/** Learns from readings which words tell of a failure, and of which kind. */
export function learnWords(readings: readonly Reading[]): Learned {
  const names = namesFor(readings);
  const place = new Map(names.map((name, at) => [name, at]));
  const kinds = kindsFor(readings);
  const [trouble] = columnsOf(troubleRows(readings, place), names, 1, TROUBLE);
  const columns = columnsOf(kindRows(readings, place, kinds), names, kinds.length, KINDS);
  return {
    trouble: trouble ?? NOTHING,
    kinds: new Map(kinds.map((kind, at) => [kind, columns[at] ?? NOTHING])),
  };
}

const NOTHING: Column = { bias: 0, terms: new Map() };

type Places = ReadonlyMap<string, number>;

function namesFor(readings: readonly Reading[]): readonly string[] {
  const texts = new Map<string, number>();
  const files = new Map<string, Set<string>>();
  for (const { terms, example } of readings) {
    for (const term of terms) {
      texts.set(term, (texts.get(term) ?? 0) + 1);
      files.set(term, (files.get(term) ?? new Set()).add(example.from));
    }
  }
  const fewest = Math.min(FEWEST_FILES, new Set(readings.map(({ example }) => example.from)).size);
  return [...texts.keys()]
    .filter((term) => (texts.get(term) ?? 0) >= FEWEST_TEXTS && (files.get(term)?.size ?? 0) >= fewest)
    .sort();
}

function kindsFor(readings: readonly Reading[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { example } of readings)
    for (const kind of example.paste.accept) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts.keys()].filter((kind) => (counts.get(kind) ?? 0) >= FEWEST_OF_KIND).sort();
}

function troubleRows(readings: readonly Reading[], place: Places): readonly SparseRow[] {
  return readings.flatMap(({ example, terms, harderTerms }) => {
    const right = example.paste.accept.length > 0 ? [0] : [];
    const weight = example.weight * (right.length > 0 ? 1 : COST_OF_NOISE);
    const row = (all: ReadonlySet<string>, share: number) => ({
      terms: placesOf(all, place),
      right,
      weight: weight * share,
    });
    return [row(terms, 1), ...harderTerms.map((all) => row(all, 0.5))];
  });
}

function kindRows(
  readings: readonly Reading[],
  place: Places,
  kinds: readonly string[],
): readonly SparseRow[] {
  return readings.flatMap(({ example, terms }) => {
    const right = kinds.flatMap((kind, at) => (example.paste.accept.includes(kind) ? [at] : []));
    return right.length === 0 ? [] : [{ terms: placesOf(terms, place), right, weight: 1 }];
  });
}

function placesOf(terms: ReadonlySet<string>, place: Places): Int32Array {
  return Int32Array.from([...terms].flatMap((term) => place.get(term) ?? []));
}

function columnsOf(
  rows: readonly SparseRow[],
  names: readonly string[],
  classes: number,
  how: typeof TROUBLE,
): readonly Column[] {
  if (classes === 0 || rows.length === 0) return [];
  const weights = learnSparse(rows, { ...how, terms: names.length, classes });
  const rounded = (at: number) => Number((weights[at] ?? 0).toFixed(2));
  return Array.from({ length: classes }, (_, one) => ({
    bias: rounded(names.length * classes + one),
    terms: new Map(
      names
        .map((name, at) => [name, rounded(at * classes + one)] as const)
        .filter(([, weight]) => weight !== 0),
    ),
  }));
}
