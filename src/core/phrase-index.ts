/** Thousands of phrases, found in one pass over a text's words, however many there are. */
import { GAP, type Sequence } from './phrase.ts';
import {
  BEHIND_GAP,
  childOf,
  DEPTH,
  follow,
  growTrie,
  NODE,
  PHRASE,
  type PhraseTrie,
  TELLING,
} from './phrase-trie.ts';

/** A phrase met in a text: which one, and the indexes of its first and last word. */
export type Visit = (phrase: number, from: number, to: number) => void;

export interface PhraseIndex {
  /** Answers the number of a word that some phrase contains, or -1. */
  idOf(word: string): number;
  /** Visits every phrase met. `ids` are word numbers, `lines` the line of each word: no phrase crosses lines. */
  find(ids: Int32Array, lines: Int32Array, visit: Visit): void;
}

/** Builds the index. A phrase's number is its place in `sequences`; equal sequences are kept apart by the caller. */
export function buildPhraseIndex(sequences: readonly Sequence[]): PhraseIndex {
  const trie = growTrie(sequences);
  return {
    idOf: (word) => trie.wordIds.get(word) ?? -1,
    find: (ids, lines, visit) => search(trie, { ids, lines }, visit),
  };
}

interface Text {
  readonly ids: Int32Array;
  readonly lines: Int32Array;
}

function search(trie: PhraseTrie, { ids, lines }: Text, visit: Visit): void {
  const { nodes } = trie;
  const ways: Ways = { gaps: [], behind: [] };
  let node = 0;
  let line = -1;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? -1;
    // Most words are in no phrase, and most gaps are closed.
    if (id < 0 && !isOnWay(ways)) {
      node = 0;
      continue;
    }
    if (lines[at] !== line) {
      line = lines[at] ?? -1;
      node = 0;
      ways.gaps = [];
      ways.behind = [];
    }
    if (isOnWay(ways)) goOnBehindGaps(trie, ways, { id, at });
    node = id < 0 ? 0 : follow(trie, node, id);
    for (let met = node; met !== 0; met = nodes[met * NODE + TELLING] ?? 0) {
      const from = at + 1 - (nodes[met * NODE + DEPTH] ?? 0);
      tell(trie, ways, { node: met, from, at }, visit);
    }
    for (const way of ways.behind) tell(trie, ways, way, visit);
  }
}

/** A phrase begun at the word `from` and followed up to `node` by the word `at`. */
interface Way {
  readonly node: number;
  readonly from: number;
  readonly at: number;
}

/** The gaps that may still end, and the ways that have gone on behind one. */
interface Ways {
  gaps: Way[];
  behind: Way[];
}

function isOnWay({ gaps, behind }: Ways): boolean {
  return gaps.length > 0 || behind.length > 0;
}

function tell({ nodes, nextPhrase }: PhraseTrie, ways: Ways, { node, from, at }: Way, visit: Visit): void {
  const row = node * NODE;
  for (let phrase = nodes[row + PHRASE] ?? -1; phrase !== -1; phrase = nextPhrase[phrase] ?? -1) {
    visit(phrase, from, at);
  }
  const gap = nodes[row + BEHIND_GAP] ?? 0;
  if (gap === 0) return;
  // The nearest beginning counts, and a text that repeats one opens no second gap.
  ways.gaps = ways.gaps.filter((other) => other.node !== gap);
  ways.gaps.push({ node: gap, from, at });
}

function goOnBehindGaps(
  trie: PhraseTrie,
  ways: Ways,
  { id, at }: { readonly id: number; readonly at: number },
): void {
  const open = ways.gaps.filter((gap) => at - gap.at <= GAP + 1);
  const before = id < 0 ? [] : [...ways.behind, ...open];
  ways.gaps = open;
  ways.behind = [];
  for (const way of before) {
    const node = childOf(trie, way.node, id);
    if (node !== 0) ways.behind.push({ node, from: way.from, at });
  }
}
