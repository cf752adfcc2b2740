/** Thousands of phrases, found in one pass over a text's words: each phrase hangs on the rarest pair of neighbours in it. */
import { GAP, type Sequence } from './phrase.ts';

/** A phrase met in a text: which one, and the indexes of its first and last word. */
export type Visit = (phrase: number, from: number, to: number) => void;

export interface PhraseIndex {
  /** Answers the number of a word that some phrase contains, or -1. */
  idOf(word: string): number;
  /** Visits every phrase met. `ids` are word numbers, `lines` the line of each word: no phrase crosses lines. */
  find(ids: Int32Array, lines: Int32Array, visit: Visit): void;
}

const GAP_ID = -2;

// A word in so few phrases is a better hook than any pair: one look-up less for every word of the text.
const RARE = 3;

/** Builds the index. A phrase's number is its place in `sequences`; equal sequences are kept apart by the caller. */
export function buildPhraseIndex(sequences: readonly Sequence[]): PhraseIndex {
  const numbers = new Map<string, number>();
  const pool: number[] = [];
  const starts = new Int32Array(sequences.length + 1);
  for (const [phrase, sequence] of sequences.entries()) {
    for (const element of sequence) pool.push('gap' in element ? GAP_ID : numberOf(numbers, element.word));
    starts[phrase + 1] = pool.length;
  }
  const phrases: Phrases = { elements: Int32Array.from(pool), starts };
  const hooks = hang(phrases, numbers.size);
  return {
    idOf: (word) => numbers.get(word) ?? -1,
    find: (ids, lines, visit) => search({ phrases, hooks, vocabulary: numbers.size }, { ids, lines }, visit),
  };
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

interface Phrases {
  readonly elements: Int32Array;
  /** Where each phrase begins in `elements`; one more for the end of the last. */
  readonly starts: Int32Array;
}

/** What hangs on which word or pair: `slots` names the run of `phrases` and `places` for a key. */
interface Hooks {
  readonly slots: ReadonlyMap<number, number>;
  readonly runs: Int32Array;
  readonly phrases: Int32Array;
  /** The place of the hook in its phrase. */
  readonly places: Uint8Array;
}

function pairKey(first: number, second: number, vocabulary: number): number {
  return vocabulary + first * vocabulary + second;
}

function hang(phrases: Phrases, vocabulary: number): Hooks {
  const counts = countHooks(phrases, vocabulary);
  const hung = phrases.starts
    .slice(0, -1)
    .reduce((all: { key: number; phrase: number; place: number }[], _start, phrase) => {
      const hook = rarestHook(phrases, phrase, { counts, vocabulary });
      if (hook !== null) all.push({ ...hook, phrase });
      return all;
    }, []);
  hung.sort((a, b) => a.key - b.key || a.phrase - b.phrase);
  const slots = new Map<number, number>();
  const runs: number[] = [];
  for (const [at, { key }] of hung.entries()) {
    if (slots.has(key)) continue;
    slots.set(key, runs.length);
    runs.push(at);
  }
  return {
    slots,
    runs: Int32Array.from([...runs, hung.length]),
    phrases: Int32Array.from(hung, (one) => one.phrase),
    places: Uint8Array.from(hung, (one) => one.place),
  };
}

function countHooks({ elements, starts }: Phrases, vocabulary: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let phrase = 0; phrase + 1 < starts.length; phrase += 1) {
    for (let at = starts[phrase] ?? 0; at < (starts[phrase + 1] ?? 0); at += 1) {
      const word = elements[at] ?? GAP_ID;
      if (word === GAP_ID) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const next = at + 1 < (starts[phrase + 1] ?? 0) ? (elements[at + 1] ?? GAP_ID) : GAP_ID;
      if (next === GAP_ID) continue;
      const key = pairKey(word, next, vocabulary);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

interface Counts {
  readonly counts: ReadonlyMap<number, number>;
  readonly vocabulary: number;
}

function rarestHook(
  { elements, starts }: Phrases,
  phrase: number,
  { counts, vocabulary }: Counts,
): { readonly key: number; readonly place: number } | null {
  const begin = starts[phrase] ?? 0;
  const end = starts[phrase + 1] ?? 0;
  let best: { key: number; place: number } | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let at = begin; at < end; at += 1) {
    const word = elements[at] ?? GAP_ID;
    if (word === GAP_ID) continue;
    const alone = counts.get(word) ?? 0;
    const next = at + 1 < end ? (elements[at + 1] ?? GAP_ID) : GAP_ID;
    const pair =
      next === GAP_ID ? Number.POSITIVE_INFINITY : (counts.get(pairKey(word, next, vocabulary)) ?? 0);
    // A lone word weighs more than a pair that is as rare: it stands in more texts.
    const [key, count] =
      alone <= RARE || next === GAP_ID
        ? [word, alone + (alone <= RARE ? 0 : 1)]
        : [pairKey(word, next, vocabulary), pair];
    if (count < fewest) {
      best = { key, place: at - begin };
      fewest = count;
    }
  }
  return best;
}

interface Searching {
  readonly phrases: Phrases;
  readonly hooks: Hooks;
  readonly vocabulary: number;
}

interface Text {
  readonly ids: Int32Array;
  readonly lines: Int32Array;
}

function search(index: Searching, text: Text, visit: Visit): void {
  const { ids } = text;
  const { slots } = index.hooks;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? -1;
    if (id < 0) continue;
    const alone = slots.get(id);
    if (alone !== undefined) tryRun(index, text, { at, slot: alone }, visit);
    const next = ids[at + 1] ?? -1;
    if (next < 0) continue;
    const pair = slots.get(pairKey(id, next, index.vocabulary));
    if (pair !== undefined) tryRun(index, text, { at, slot: pair }, visit);
  }
}

function tryRun(
  { phrases, hooks }: Searching,
  text: Text,
  { at, slot }: { readonly at: number; readonly slot: number },
  visit: Visit,
): void {
  for (let one = hooks.runs[slot] ?? 0; one < (hooks.runs[slot + 1] ?? 0); one += 1) {
    const phrase = hooks.phrases[one] ?? 0;
    const place = (phrases.starts[phrase] ?? 0) + (hooks.places[one] ?? 0);
    const to = walk(phrases.elements, text, { at, place, end: phrases.starts[phrase + 1] ?? 0, step: 1 });
    if (to === -1) continue;
    const from = walk(phrases.elements, text, {
      at,
      place,
      end: (phrases.starts[phrase] ?? 0) - 1,
      step: -1,
    });
    if (from !== -1) visit(phrase, from, to);
  }
}

interface Walk {
  readonly at: number;
  readonly place: number;
  readonly end: number;
  readonly step: 1 | -1;
}

// Follows a phrase from its hook to one of its ends; a gap takes as few words as it can. Answers the last index, or -1.
function walk(elements: Int32Array, { ids, lines }: Text, { at, place, end, step }: Walk): number {
  const line = lines[at];
  let here = at;
  let slack = 0;
  for (let element = place + step; element !== end; element += step) {
    const wanted = elements[element] ?? GAP_ID;
    if (wanted === GAP_ID) {
      slack = GAP;
      continue;
    }
    here += step;
    while (slack > 0 && ids[here] !== wanted) {
      here += step;
      slack -= 1;
    }
    if (ids[here] !== wanted || lines[here] !== line) return -1;
    slack = 0;
  }
  return here;
}
