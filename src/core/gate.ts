/** Whether a report shows an error that somebody has, or only talks about one: decides if an overheard message is answered. */
import { HIT_FEATURES, type HitInLine, LINE_FEATURES } from './gate-features.ts';
import { frameInWords, framesOf, shapeOf, wordInFrame } from './gate-frames.ts';
import { WEIGHTS } from './gate-model.ts';
import { BIAS } from './gate-weights.ts';
import { type Weighed, weightedWords, wordFeatures, wordOf } from './gate-words.ts';
import type { KindScore } from './kinds.ts';
import type { Scan } from './scan.ts';
import type { Hit } from './signals.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { type Feature, TEXT_FEATURES } from './talk-features.ts';
import { buildCorrector } from './typos.ts';
import type { WordReading } from './word-model.ts';

/** What the gate saw. `sure` lies between 0 and 1; SPEAK_FROM and more is enough to speak unasked. Reasons come strongest first. */
export interface GateReading {
  readonly sure: number;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

// Chosen on held-out folds of the labelled pastes (docs/matching.md says how): a needless reply costs more trust than a miss, and recall has room.
export const SPEAK_FROM = 0.7;

// A text that says the same thing a thousand times is read at its ends, where errors stand.
const MOST_READ = 40;

/** What the words of the whole text tell, learned apart, counts beside the gate's own features by this share. */
export const WORDS_SHARE = 0.4;

/** Weighs the surroundings of the kind's hits, of a great many only the first and last 20; the best-placed hit decides. */
export function readGate(
  scan: Scan,
  kind: KindScore,
  words: Pick<WordReading, 'trouble' | 'troubled'>,
): GateReading {
  const reading: Reading = { scan, hits: kind.hits, ofSettings: new Map(), ofLineTexts: new Map() };
  const ofLines = new Map<number, WeighedLine>();
  const ofWords = words.troubled.map(({ term, weight }) => ({
    name: TOLD + term,
    weight: weight * WORDS_SHARE,
  }));
  const ofKind = [
    ...numbersOf(kind).map(([name, value]) => ({ name, weight: weightOf(name) * value })),
    ...weighed(shapeOf(scan, kind)),
  ];
  let sure = 0;
  let seen: readonly (readonly Weighed[])[] = [];
  for (const hit of atTheEnds(kind.hits)) {
    const line = ofLines.get(hit.line) ?? weighLine(reading, hit.line);
    ofLines.set(hit.line, line);
    const ofHit = [...seenIn(HIT_QUESTIONS, placeOf(hit, line.around)), ...weighed(framesOf(scan, hit))];
    const odds = sum(sum(line.odds, ofHit), ofKind) + words.trouble * WORDS_SHARE;
    const own = 1 / (1 + Math.exp(-odds));
    if (own <= sure) continue;
    sure = own;
    seen = [line.seen, ofHit, ofKind, ofWords];
  }
  return { sure, ...reasonsIn(seen.flat()) };
}

/** Answers for each of these hits the value of every feature that was seen; 1 unless it is a number of its own. */
export function featuresOf(scan: Scan, kind: KindScore): readonly ReadonlyMap<string, number>[] {
  return atTheEnds(kind.hits).map((hit) => {
    const around = surroundingsOf(scan, hit.line, kind.hits);
    const names = [
      ...wordFeatures(scan, around.outside),
      ...namesIn(TEXT_FEATURES, around.setting),
      ...namesIn(LINE_FEATURES, around.line),
      ...namesIn(HIT_FEATURES, placeOf(hit, around)),
      ...framesOf(scan, hit),
      ...shapeOf(scan, kind),
    ];
    return new Map([...names.map((name) => [name, 1] as const), ...numbersOf(kind)]);
  });
}

function atTheEnds(hits: readonly Hit[]): readonly Hit[] {
  return hits.length <= MOST_READ ? hits : [...hits.slice(0, MOST_READ / 2), ...hits.slice(-MOST_READ / 2)];
}

function placeOf(hit: Hit, { line, start, length }: Surroundings): HitInLine {
  const [from, to] = [Math.max(0, hit.start - start), Math.max(0, hit.end - start)];
  const [before, said, after] = [line.slice(0, from), line.slice(from, to), line.slice(to)];
  return { hit, before, said, after, covered: Math.min(1, hit.words / Math.max(1, length)) };
}

const TOLD = 'told: ';

// Two features are numbers of the matcher's own; people read what they stand for.
const SCORE = 'the score of its kind';
const RIVALS = 'other kinds beside it';
const NUMBERS_IN_WORDS: Readonly<Record<string, string>> = {
  [SCORE]: 'how much was met',
  [RIVALS]: 'other kinds of error beside it',
};

function numbersOf({ score, rivals }: KindScore): readonly (readonly [string, number])[] {
  return [
    [SCORE, score],
    [RIVALS, Math.min(3, rivals)],
  ];
}

function namesIn<Subject>(features: readonly Feature<Subject>[], subject: Subject): string[] {
  return features.filter((feature) => feature.seen(subject)).map(({ name }) => name);
}

/** Everything on and around a line, weighed once for all hits on it. `odds` has the bias too. */
interface WeighedLine {
  readonly around: Surroundings;
  readonly seen: readonly Weighed[];
  readonly odds: number;
}

/** A kind's hits in one text, and what was answered about it so far: a text that repeats itself is asked once. */
interface Reading {
  readonly scan: Scan;
  readonly hits: readonly Hit[];
  readonly ofSettings: Map<string, readonly Weighed[]>;
  readonly ofLineTexts: Map<string, readonly Weighed[]>;
}

function weighLine({ scan, hits, ofSettings, ofLineTexts }: Reading, at: number): WeighedLine {
  const around = surroundingsOf(scan, at, hits);
  const ofSetting = ofSettings.get(around.setting) ?? seenIn(TEXT_QUESTIONS, around.setting);
  const ofLine = ofLineTexts.get(around.line) ?? seenIn(LINE_QUESTIONS, around.line);
  ofSettings.set(around.setting, ofSetting);
  ofLineTexts.set(around.line, ofLine);
  const seen = [...weightedWords(scan, around.outside), ...ofSetting, ...ofLine];
  return { around, seen, odds: sum(BIAS, seen) };
}

function sum(odds: number, seen: readonly Weighed[]): number {
  return seen.reduce((total, { weight }) => total + weight, odds);
}

/** A feature and what it is worth. */
type Question<Subject> = Weighed & Feature<Subject>;

const TEXT_QUESTIONS = questionsOf(TEXT_FEATURES);
const LINE_QUESTIONS = questionsOf(LINE_FEATURES);
const HIT_QUESTIONS = questionsOf(HIT_FEATURES);

// What is worth nothing need not be asked.
function questionsOf<Subject>(features: readonly Feature<Subject>[]): readonly Question<Subject>[] {
  return features
    .map((feature) => ({ ...feature, weight: weightOf(feature.name) }))
    .filter(({ weight }) => weight !== 0);
}

function seenIn<Subject>(questions: readonly Question<Subject>[], subject: Subject): readonly Weighed[] {
  return questions.filter((question) => question.seen(subject));
}

function weighed(names: readonly string[]): readonly Weighed[] {
  const meant = new Set(names.map((name) => (WEIGHTS.has(name) ? name : withoutSlip(name))));
  return [...meant].map((name) => ({ name, weight: weightOf(name) })).filter(({ weight }) => weight !== 0);
}

// A word right before, in or behind a signature that has a slip in it weighs what the word does that was meant.
const FRAMED_WORDS = new Set([...WEIGHTS.keys()].flatMap((name) => wordInFrame(name) ?? []));
const correct = buildCorrector(FRAMED_WORDS);

function withoutSlip(name: string): string {
  const word = wordInFrame(name);
  return word === undefined ? name : name.slice(0, -word.length) + correct(word);
}

function weightOf(feature: string): number {
  return WEIGHTS.get(feature) ?? 0;
}

// A weight below this moves nothing that a person would call a reason.
const TELLING = 0.3;

function reasonsIn(seen: readonly Weighed[]): Pick<GateReading, 'for' | 'against'> {
  const telling = seen
    .filter(({ weight }) => Math.abs(weight) >= TELLING)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    for: telling.filter(({ weight }) => weight > 0).map(inWords),
    against: telling.filter(({ weight }) => weight < 0).map(inWords),
  };
}

function inWords({ name }: Weighed): string {
  const word = wordOf(name);
  if (word !== undefined) return `words like “${word}” near it`;
  if (name.startsWith(TOLD)) return `words like “${name.slice(TOLD.length)}” in the text`;
  return frameInWords(name) ?? NUMBERS_IN_WORDS[name] ?? name;
}
