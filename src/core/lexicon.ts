/** All guides' signatures, compiled once into what a report is searched for. */
import type { Cause, Guide, Signature } from './guide.ts';
import type { GuideId } from './ids.ts';
import { readPhrase, type Sequence } from './phrase.ts';
import { buildPhraseIndex, type PhraseIndex } from './phrase-index.ts';
import { scan } from './scan.ts';

/** Where a signature was written and what it stands for. */
export interface Entry {
  readonly guide: GuideId;
  readonly cause: string;
  readonly kind: string;
  /** Guides without a product lend their signatures to every guide with the same kind. */
  readonly productId: string | null;
  readonly written: string;
  readonly broad: boolean;
  /** Set for an error code: the text must show exactly this, not only its words. */
  readonly code: string | null;
  /** Set for an HTTP status. */
  readonly status: string | null;
  readonly against: boolean;
}

/** One way to write an entry's phrase. `words` counts its words, gaps left out. */
export interface Pattern {
  readonly words: number;
  readonly entry: Entry;
}

export interface Lexicon {
  /** All phrases and codes; `index` finds them and answers their place here. */
  readonly patterns: readonly Pattern[];
  readonly index: PhraseIndex;
  readonly byStatus: ReadonlyMap<string, readonly Entry[]>;
  readonly words: ReadonlySet<string>;
}

/** Compiles the signatures of all guides. A phrase that cannot be read is left out: the knowledge check reports it. */
export function buildLexicon(guides: readonly Guide[]): Lexicon {
  const sequences: Sequence[] = [];
  const patterns: Pattern[] = [];
  const byStatus = new Map<string, Entry[]>();
  const words = new Set<string>();
  const building: Building = { sequences, patterns, byStatus, words };
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
  return { patterns, index: buildPhraseIndex(sequences), byStatus, words };
}

interface Building {
  readonly sequences: Sequence[];
  readonly patterns: Pattern[];
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
    code: null,
    status: null,
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
    push(building.byStatus, status, { ...entry, written: `status ${status}`, status, broad: true });
    return;
  }
  const broad = signature.broad ?? false;
  if ('code' in signature) {
    const code = signature.code.toLowerCase();
    addSequence(
      building,
      scan(signature.code).words.map(({ word }) => ({ word })),
      { ...entry, written: signature.code, broad, code },
    );
    return;
  }
  addPhrase(building, signature.phrase, { ...entry, written: signature.phrase, broad });
}

function addPhrase(building: Building, phrase: string, entry: Entry): void {
  const reading = readPhrase(phrase);
  if (reading.kind === 'wrong') return;
  for (const sequence of reading.sequences) addSequence(building, sequence, entry);
}

function addSequence(building: Building, sequence: Sequence, entry: Entry): void {
  let words = 0;
  for (const element of sequence) {
    if ('gap' in element) continue;
    building.words.add(element.word);
    words += 1;
  }
  if (words === 0) return;
  building.sequences.push(sequence);
  building.patterns.push({ words, entry });
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
