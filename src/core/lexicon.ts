/** All guides' signatures, compiled once into what a report is searched for. */
import type { Entry, Part } from './entry.ts';
import { buildExactTexts, type ExactText, type ExactTexts } from './exact-texts.ts';
import type { Cause, Guide } from './guide.ts';
import type { GuideId } from './ids.ts';
import { otherNegations } from './negations.ts';
import { readPhrase, type Sequence } from './phrase.ts';
import { buildPhraseIndex, type PhraseIndex } from './phrase-index.ts';
import { readRegex } from './regex.ts';
import { requiredText } from './required-text.ts';
import { scan } from './scan.ts';
import type { Signature } from './signature.ts';

/** One way to write an entry's phrase. `words` counts its words, gaps left out. */
export interface Pattern {
  readonly words: number;
  readonly entry: Entry;
  /** Set for one of several phrases that must stand on lines of their own, in order. */
  readonly part: Part | null;
}

export interface Lexicon {
  /** All phrases and codes; `index` finds them and answers their place here. */
  readonly patterns: readonly Pattern[];
  readonly index: PhraseIndex;
  /** Literals and regular expressions. */
  readonly exactTexts: ExactTexts;
  readonly byStatus: ReadonlyMap<string, readonly Entry[]>;
  readonly words: ReadonlySet<string>;
}

/** Compiles the signatures of all guides. A phrase that cannot be read is left out: the knowledge check reports it. */
export function buildLexicon(guides: readonly Guide[]): Lexicon {
  const sequences: Sequence[] = [];
  const patterns: Pattern[] = [];
  const byStatus = new Map<string, Entry[]>();
  const words = new Set<string>();
  const exactTexts: ExactText[] = [];
  const building: Building = { sequences, patterns, exactTexts, byStatus, words };
  for (const guide of guides) {
    for (const cause of guide.causes) {
      for (const signature of cause.signatures) {
        addSignature(building, signature, entryOf(guide, cause));
      }
      for (const phrase of cause.counter_signatures) {
        addPhrase(building, phrase, {
          ...entryOf(guide, cause),
          written: phrase,
          against: true,
        });
      }
    }
  }
  return {
    patterns,
    index: buildPhraseIndex(sequences),
    exactTexts: buildExactTexts(exactTexts),
    byStatus,
    words,
  };
}

interface Building {
  readonly sequences: Sequence[];
  readonly patterns: Pattern[];
  readonly exactTexts: ExactText[];
  readonly byStatus: Map<string, Entry[]>;
  readonly words: Set<string>;
}

function entryOf(guide: Guide, cause: Cause): Omit<Entry, 'written'> {
  const productId = guide.product?.id ?? null;
  return {
    guide: guide.id as GuideId,
    cause: cause.id,
    kind: cause.kind,
    productId,
    broad: false,
    symptom: false,
    code: null,
    status: null,
    exact: false,
    against: false,
  };
}

function addSignature(building: Building, signature: Signature, entry: Omit<Entry, 'written'>): void {
  if (typeof signature === 'string') {
    addPhrase(building, signature, { ...entry, written: signature });
    return;
  }
  if ('status' in signature) {
    const status = String(signature.status);
    push(building.byStatus, status, {
      ...entry,
      written: `status ${status}`,
      status,
      broad: true,
      symptom: true,
    });
    return;
  }
  const strength = { broad: signature.broad ?? false, symptom: signature.symptom ?? false };
  if ('code' in signature) {
    const code = signature.code.toLowerCase();
    addSequence(
      building,
      scan(signature.code).words.map(({ word }) => ({ word })),
      { ...entry, written: signature.code, ...strength, code },
    );
    return;
  }
  if ('phrase' in signature) {
    addPhrase(building, signature.phrase, { ...entry, written: signature.phrase, ...strength });
    return;
  }
  if ('lines' in signature) {
    addLines(building, signature.lines, {
      ...entry,
      written: `lines ${signature.lines.join(' / ')}`,
      ...strength,
    });
    return;
  }
  addExactText(building, signature, { ...entry, ...strength, exact: true });
}

function addExactText(
  { exactTexts }: Building,
  signature: { readonly literal: string } | { readonly regex: string },
  entry: Omit<Entry, 'written'>,
): void {
  if ('literal' in signature) {
    const { literal } = signature;
    exactTexts.push({ entry: { ...entry, written: `literal ${literal}` }, literal });
    return;
  }
  const reading = readRegex(signature.regex);
  if (reading.kind === 'wrong') return;
  const required = requiredText(signature.regex);
  exactTexts.push({
    entry: { ...entry, written: `regex ${signature.regex}` },
    find: reading.find,
    size: reading.size,
    required,
  });
}

// The phrase with the most words in any of its spellings says how much a line tells.
function addLines(building: Building, phrases: readonly string[], entry: Entry): void {
  const readings = phrases.map(readPhrase);
  const spelt = readings.flatMap((reading) => (reading.kind === 'wrong' ? [] : [reading.sequences]));
  if (spelt.length < readings.length) return;
  const words = spelt.reduce((sum, sequences) => sum + Math.max(...sequences.map(wordsIn)), 0);
  const whole = { parts: phrases.length, words };
  for (const [at, sequences] of spelt.entries()) {
    for (const sequence of sequences) addSequence(building, sequence, entry, { whole, at });
  }
}

function addPhrase(building: Building, phrase: string, entry: Entry): void {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return;
  const written = new Set(reading.sequences.map(keyOf));
  for (const sequence of reading.sequences) {
    addSequence(building, sequence, entry);
    for (const other of otherNegations(sequence)) {
      if (written.has(keyOf(other))) continue;
      written.add(keyOf(other));
      addSequence(building, other, entry);
    }
  }
}

function keyOf(sequence: Sequence): string {
  return sequence.map((element) => ('word' in element ? element.word : '...')).join(' ');
}

function addSequence(building: Building, sequence: Sequence, entry: Entry, part: Part | null = null): void {
  const words = wordsIn(sequence);
  if (words === 0) return;
  for (const element of sequence) if ('word' in element) building.words.add(element.word);
  building.sequences.push(sequence);
  building.patterns.push({ words, entry, part });
}

function wordsIn(sequence: Sequence): number {
  return sequence.reduce((sum, element) => sum + ('word' in element ? 1 : 0), 0);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
