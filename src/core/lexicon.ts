/** All guides' signatures, compiled once into what a report is searched for. */
import type { Cause, Guide, Signature } from './guide.ts';
import type { GuideId } from './ids.ts';
import { readPhrase, type Sequence } from './phrase.ts';
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

export interface Pattern {
  readonly sequence: Sequence;
  readonly entry: Entry;
}

export interface Lexicon {
  /** First word -> the patterns that begin with it. */
  readonly byFirstWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byStatus: ReadonlyMap<string, readonly Entry[]>;
  readonly words: ReadonlySet<string>;
}

/** Compiles the signatures of all guides. A phrase that cannot be read is left out: the knowledge check reports it. */
export function buildLexicon(guides: readonly Guide[]): Lexicon {
  const byFirstWord = new Map<string, Pattern[]>();
  const byStatus = new Map<string, Entry[]>();
  const words = new Set<string>();
  for (const guide of guides) {
    for (const cause of guide.causes) {
      for (const signature of cause.signatures) {
        addSignature({ byFirstWord, byStatus, words }, signature, entryOf(guide, cause));
      }
      for (const phrase of cause.counter_signatures) {
        addPhrase({ byFirstWord, byStatus, words }, phrase, {
          ...entryOf(guide, cause),
          written: phrase,
          against: true,
        });
      }
    }
  }
  return { byFirstWord, byStatus, words };
}

interface Building {
  readonly byFirstWord: Map<string, Pattern[]>;
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
  const first = sequence[0];
  if (first === undefined || !('word' in first)) return;
  for (const element of sequence) if ('word' in element) building.words.add(element.word);
  push(building.byFirstWord, first.word, { sequence, entry });
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
