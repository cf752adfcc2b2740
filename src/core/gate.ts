/** Whether a report shows an error that somebody has, or only talks about one: decides if an overheard message is answered. */
import { HIT_FEATURES, type HitInLine, LINE_FEATURES, TEXT_FEATURES } from './gate-features.ts';
import { BIAS, WEIGHTS } from './gate-weights.ts';
import type { KindScore } from './kinds.ts';
import { type Line, type Scan, wordsOf } from './scan.ts';
import type { Hit } from './signals.ts';

/** What the gate saw. `sure` lies between 0 and 1; SPEAK_FROM and more is enough to speak unasked. Reasons come strongest first. */
export interface GateReading {
  readonly sure: number;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

// Chosen on held-out folds of the labelled pastes: a needless reply costs more trust than a miss, and recall has room.
export const SPEAK_FROM = 0.65;

// A text that says the same thing a thousand times is read at its ends, where errors stand.
const MOST_READ = 40;
const LONGEST_LINE = 2000;
const LONGEST_NEIGHBOUR = 600;
const LEAD_IN = 2;
const NEAR = 5;
const MOST_WORDS = 200;

/** Weighs the surroundings of the kind's hits, of a great many only the first and last 20; the best-placed hit decides. */
export function readGate(scan: Scan, kind: KindScore): GateReading {
  let best: GateReading = { sure: 0, for: [], against: [] };
  for (const features of featuresOf(scan, kind)) {
    const reading = weigh(features);
    if (reading.sure > best.sure) best = reading;
  }
  return best;
}

/** Answers for each hit of the kind the value of every feature that was seen; 1 unless it is a number of its own. */
export function featuresOf(scan: Scan, kind: KindScore): readonly ReadonlyMap<string, number>[] {
  const ofLines = new Map<number, LineReading>();
  return atTheEnds(kind.hits).map((hit) => {
    const line = ofLines.get(hit.line) ?? readLine(scan, hit.line, kind.hits);
    ofLines.set(hit.line, line);
    const before = line.text.slice(0, Math.max(0, hit.start - line.start));
    const place: HitInLine = { hit, before, covered: Math.min(1, hit.words / Math.max(1, line.words)) };
    const names = [...line.seen, ...seenIn(HIT_FEATURES, place)];
    return new Map([
      ...names.map((name) => [name, 1] as const),
      ['the score of its kind', kind.score],
      ['other kinds beside it', Math.min(3, kind.rivals)],
    ]);
  });
}

// What stands around an error tells much: "fixed", "review" and "if" are said about errors, "since" and "keeps" about one's own.
function wordsOutside(scan: Scan, lines: readonly Line[], hits: readonly Hit[]): readonly string[] {
  const around = new Set<string>();
  const inOrder = [...hits].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  for (const { from, to } of lines) {
    for (const { word, start, inPath } of wordsOf(scan, from, Math.min(to, from + MOST_WORDS))) {
      for (let hit = inOrder[next]; hit !== undefined && hit.start <= start; hit = inOrder[next]) {
        covered = Math.max(covered, hit.end);
        next += 1;
      }
      if (start < covered || inPath || word.length > 14 || /\d/.test(word)) continue;
      around.add(`word: ${word}`);
    }
  }
  return [...around];
}

function atTheEnds(hits: readonly Hit[]): readonly Hit[] {
  return hits.length <= MOST_READ ? hits : [...hits.slice(0, MOST_READ / 2), ...hits.slice(-MOST_READ / 2)];
}

interface LineReading {
  readonly text: string;
  readonly start: number;
  readonly words: number;
  readonly seen: readonly string[];
}

function readLine(scan: Scan, at: number, hits: readonly Hit[]): LineReading {
  const line = scan.lines[at];
  if (line === undefined) throw new Error(`a hit stands on line ${at}, which the scan does not have`);
  const text = textOf(scan, line, LONGEST_LINE);
  const words = wordsOf(scan, line.from, line.to).filter((word) => /\p{L}/u.test(word.word)).length;
  const around = linesAround(scan, at);
  const near = hits.filter((hit) => Math.abs(hit.line - at) <= NEAR || hit.line < LEAD_IN);
  const setting = around.map((one) => textOf(scan, one, LONGEST_NEIGHBOUR)).join('\n');
  const seen = [
    ...wordsOutside(scan, around, near),
    ...seenIn(TEXT_FEATURES, setting),
    ...seenIn(LINE_FEATURES, text),
  ];
  return { text, start: line.start, words, seen };
}

// The lead-in says why somebody pastes, the neighbours what happened; what stands far off is about something else.
function linesAround(scan: Scan, at: number): readonly Line[] {
  return scan.lines.filter((_, line) => line < LEAD_IN || Math.abs(line - at) <= NEAR);
}

function textOf(scan: Scan, line: Line, most: number): string {
  return scan.text.slice(line.start, Math.min(line.end, line.start + most));
}

function seenIn<Subject>(
  features: readonly { readonly name: string; readonly seen: (subject: Subject) => boolean }[],
  subject: Subject,
): string[] {
  return features.filter((feature) => feature.seen(subject)).map(({ name }) => name);
}

function weigh(features: ReadonlyMap<string, number>): GateReading {
  const reasons: { readonly name: string; readonly weight: number }[] = [];
  let odds = BIAS;
  for (const [name, value] of features) {
    const weight = (WEIGHTS[name] ?? 0) * value;
    odds += weight;
    if (Math.abs(weight) >= TELLING) reasons.push({ name: inWords(name), weight });
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    sure: 1 / (1 + Math.exp(-odds)),
    for: reasons.filter(({ weight }) => weight > 0).map(({ name }) => name),
    against: reasons.filter(({ weight }) => weight < 0).map(({ name }) => name),
  };
}

// Two features are numbers of the matcher's own; people read what they stand for.
const NUMBERS_IN_WORDS: Readonly<Record<string, string>> = {
  'the score of its kind': 'how much was met',
  'other kinds beside it': 'other kinds of error beside it',
};

function inWords(feature: string): string {
  const word = /^word: (.*)$/s.exec(feature)?.[1];
  return word === undefined ? (NUMBERS_IN_WORDS[feature] ?? feature) : `words like “${word}” near it`;
}

// A weight below this moves nothing that a person would call a reason.
const TELLING = 0.3;
