/** What the gate learns from: the labelled pastes and the guides' own examples, as features around a met signature. */
import { readdirSync } from 'node:fs';
import { featuresOf } from '../../src/core/gate.ts';
import { HIT_FEATURES, LINE_FEATURES, TEXT_FEATURES } from '../../src/core/gate-features.ts';
import type { Guide } from '../../src/core/guide.ts';
import { type KindScore, rankKinds } from '../../src/core/kinds.ts';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { type Scan, scan } from '../../src/core/scan.ts';
import { findSignals } from '../../src/core/signals.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import type { Lesson, Model } from './logistic.ts';
import { type Paste, readPastes } from './paste-set.ts';

// What an author promises must hold, so a guide's example counts like several pastes.
const AUTHORS_WEIGHT = 5;
// A word that stands in fewer texts than this is an accident of the pastes, not a habit of people.
const FEWEST_TEXTS = 6;
// A word that moves less than this is left out of the file, so that people can read what remains.
const LEAST_WEIGHT = 0.15;
const NAMES = [...TEXT_FEATURES, ...LINE_FEATURES, ...HIT_FEATURES]
  .map(({ name }) => name)
  .concat('the score of its kind', 'other kinds beside it');

/** A paste, the file or guides it comes from, and how much it counts in learning. */
export interface Example {
  readonly paste: Paste;
  readonly from: string;
  readonly weight: number;
}

/** An example held against the guides. `lesson` and `kind` are null when no signature was met: it never reaches the gate. */
export interface Reading {
  readonly example: Example;
  readonly lesson: Lesson | null;
  readonly kind: KindScore | null;
}

/** The labelled files of the project, in order. */
export function labelledFiles(): readonly string[] {
  return readdirSync('./test/pastes')
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => `test/pastes/${file}`);
}

/** Answers the pastes of the files, then the guides' own examples. */
export function examplesFrom(files: readonly string[], guides: readonly Guide[]): readonly Example[] {
  const pastes = files.flatMap((from) => readPastes([from]).map((paste) => ({ paste, from, weight: 1 })));
  return [...pastes, ...guides.flatMap(ownExamples)];
}

function ownExamples(guide: Guide): readonly Example[] {
  const product = guide.product?.id ?? null;
  const row = (id: string, text: string, accept: string[]): Example => ({
    paste: { id, text, accept, product, form: 'guide' },
    from: "guides' examples",
    weight: AUTHORS_WEIGHT,
  });
  return [
    ...guide.causes.flatMap((cause) =>
      cause.examples.map((text, at) => row(`${guide.id}/${cause.id}#${at + 1}`, text, [cause.kind])),
    ),
    ...guide.must_not_match.map((text, at) => row(`${guide.id}/silent#${at + 1}`, text, [])),
  ];
}

/** Holds each example against the guides, as far as the gate. */
export function readExamples(guides: readonly Guide[], all: readonly Example[]): readonly Reading[] {
  const lexicon = buildLexicon(guides);
  const correct = buildCorrector(lexicon.words);
  const statusKinds = new Set([...lexicon.byStatus.values()].flat().map((entry) => entry.kind));
  const key = makeRedactionKey(new Uint8Array(32));
  return all.map((example) => {
    const scanned = scan(redact(example.paste.text, key).text);
    const [kind = null] = rankKinds(findSignals(scanned, lexicon, correct), statusKinds);
    return { example, kind, lesson: kind === null ? null : lessonOf(example, scanned, kind) };
  });
}

function lessonOf({ paste, weight }: Example, scanned: Scan, kind: KindScore): Lesson {
  return { places: featuresOf(scanned, kind), speak: paste.accept.length > 0, weight };
}

/** The lessons among the readings. */
export function lessonsOf(readings: readonly Reading[]): readonly Lesson[] {
  return readings.flatMap(({ lesson }) => (lesson === null ? [] : [lesson]));
}

/** The features worth learning: all of the gate's questions, and words that stand in several of the lessons. */
export function namesFor(taught: readonly Lesson[]): readonly string[] {
  const texts = new Map<string, number>();
  for (const { places } of taught) {
    for (const name of new Set(places.flatMap((place) => [...place.keys()])))
      if (name.startsWith('word: ')) texts.set(name, (texts.get(name) ?? 0) + 1);
  }
  const words = [...texts].filter(([, count]) => count >= FEWEST_TEXTS).map(([name]) => name);
  return [...NAMES, ...words.sort()];
}

/** The model as the weights' file holds it: rounded to two decimals, without words that hardly move anything. */
export function asWritten({ bias, weights }: Model): Model {
  const told = [...weights].filter(
    ([name, weight]) => !name.startsWith('word: ') || Math.abs(weight) >= LEAST_WEIGHT,
  );
  return {
    bias: Number(bias.toFixed(2)),
    weights: new Map(told.map(([name, weight]) => [name, Number(weight.toFixed(2))])),
  };
}
