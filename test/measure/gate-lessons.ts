/** What the gate learns from: the labelled pastes and the guides' own examples, as features around a met signature. */
import { readdirSync } from 'node:fs';
import { featuresOf } from '../../src/core/gate.ts';
import { HIT_FEATURES, LINE_FEATURES } from '../../src/core/gate-features.ts';
import type { Guide } from '../../src/core/guide.ts';
import { type KindScore, rankKinds } from '../../src/core/kinds.ts';
import { buildLexicon } from '../../src/core/lexicon.ts';
import { type Scan, scan } from '../../src/core/scan.ts';
import { findSignals } from '../../src/core/signals.ts';
import { TEXT_FEATURES } from '../../src/core/talk-features.ts';
import { placesRead, termsAt } from '../../src/core/terms.ts';
import { buildCorrector } from '../../src/core/typos.ts';
import type { WordModel, WordReading } from '../../src/core/word-model.ts';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { hideInNoise } from './log-noise.ts';
import { type Lesson, learn, type Model } from './logistic.ts';
import { misspell } from './misspelling.ts';
import { type Paste, readPastes } from './paste-set.ts';

// What an author promises must hold, so a guide's example counts like five pastes.
const AUTHORS_WEIGHT = 5;
// A word that stands in fewer texts than this is an accident of the pastes, not a habit of people; one that stands in
// fewer files is a habit of whoever wrote them.
const FEWEST_TEXTS = 6;
const FEWEST_FILES = 3;
// A word that moves less than this is left out, so that people can read what remains; the rest is learned again without it.
const LEAST_WEIGHT = 0.2;
const NAMES = [...TEXT_FEATURES, ...LINE_FEATURES, ...HIT_FEATURES]
  .map(({ name }) => name)
  .concat('the score of its kind', 'other kinds beside it');

/** A paste, the file or guides it comes from, and how much it counts in learning. */
export interface Example {
  readonly paste: Paste;
  readonly from: string;
  readonly weight: number;
}

/** A lesson with the file or guides that it comes from. */
export interface Taught extends Lesson {
  readonly from: string;
}

/**
 * An example held against the guides. `lesson` and `kind` are null when no signature was met: it never reaches the gate.
 * `harder` are lessons from the same text in a log and with slips.
 */
export interface Reading {
  readonly example: Example;
  readonly lesson: Taught | null;
  readonly harder: readonly Taught[];
  readonly kind: KindScore | null;
  /** The terms of the text, and those of the harder texts. */
  readonly terms: ReadonlySet<string>;
  /** What a word model says of the text. */
  readonly told: (model: WordModel) => WordReading;
  readonly harderTerms: readonly ReadonlySet<string>[];
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
  const read = (text: string) => {
    const scanned = scan(redact(text, key).text);
    const kinds = rankKinds(findSignals(scanned, lexicon, correct), statusKinds);
    return { scanned, kinds, kind: kinds[0] ?? null, terms: termsAt(scanned, placesRead(scanned, kinds)) };
  };
  return all.map((example, seed) => {
    const { scanned, kinds, kind, terms } = read(example.paste.text);
    const weaker = { ...example, weight: example.weight * HARDER_WEIGHT };
    const harder = HARDSHIPS.map((harden) => read(harden(example.paste.text, seed + SEEDS)));
    return {
      example,
      kind,
      terms,
      told: (model) => model(scanned, kinds),
      lesson: kind === null ? null : lessonOf(example, scanned, kind),
      harder: harder.flatMap((one) => (one.kind === null ? [] : [lessonOf(weaker, one.scanned, one.kind)])),
      harderTerms: harder.map((one) => one.terms),
    };
  });
}

// What is met in logs and with slips is the same error, so the gate must not rest on a text's length or exact spelling.
const HARDSHIPS: readonly ((text: string, seed: number) => string)[] = [
  (text, seed) => hideInNoise(text, 30, seed).text,
  (text, seed) => misspell(text, seed).text,
];
const HARDER_WEIGHT = 0.5;
// Other seeds than those that `npm run eval -- --variants` measures with.
const SEEDS = 100_000;

function lessonOf({ paste, from, weight }: Example, scanned: Scan, kind: KindScore): Taught {
  return { places: featuresOf(scanned, kind), speak: paste.accept.length > 0, weight, from };
}

/** The lessons among the readings. */
export function lessonsOf(readings: readonly Reading[]): readonly Taught[] {
  return readings.flatMap(({ lesson, harder }) => (lesson === null ? harder : [lesson, ...harder]));
}

/** Learns from the lessons: all of the gate's questions, and words that several hands use and that tell something. */
export function learnGate(taught: readonly Taught[]): Model {
  const names = namesFor(taught);
  const { weights } = learn(taught, names);
  const telling = names.filter((name) => !isWord(name) || Math.abs(weights.get(name) ?? 0) >= LEAST_WEIGHT);
  return asWritten(learn(taught, telling));
}

function namesFor(taught: readonly Taught[]): readonly string[] {
  const texts = new Map<string, number>();
  const files = new Map<string, Set<string>>();
  for (const { places, from } of taught) {
    for (const name of new Set(places.flatMap((place) => [...place.keys()]))) {
      if (!isWord(name)) continue;
      texts.set(name, (texts.get(name) ?? 0) + 1);
      files.set(name, (files.get(name) ?? new Set()).add(from));
    }
  }
  const fewest = Math.min(FEWEST_FILES, new Set(taught.map(({ from }) => from)).size);
  const words = [...texts.keys()].filter(
    (name) => (texts.get(name) ?? 0) >= FEWEST_TEXTS && (files.get(name)?.size ?? 0) >= fewest,
  );
  return [...NAMES, ...words.sort()];
}

// "word: since", "said: expired": a feature that nobody thought of, unlike the questions.
function isWord(name: string): boolean {
  return /^[a-z]+: /.test(name);
}

// Rounded to two decimals, as the weights' file holds it.
function asWritten({ bias, weights }: Model): Model {
  return {
    bias: Number(bias.toFixed(2)),
    weights: new Map([...weights].map(([name, weight]) => [name, Number(weight.toFixed(2))])),
  };
}
