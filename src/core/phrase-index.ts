/** Thousands of phrases, found in one pass over a text's words, however many there are. */
import { GAP, type Sequence } from './phrase.ts';
import { childOf, follow, growTrie, NODE, PHRASE, type PhraseTrie, TELLING } from './phrase-trie.ts';

/** A phrase met in a text: which one, and the indexes of its first and last word. */
export type Visit = (phrase: number, from: number, to: number) => void;

/** The words of a text that some phrase contains, in order. */
export interface KnownWords {
  readonly count: number;
  /** Their numbers. */
  readonly ids: Int32Array;
  /** Which words of the text they are, the unknown ones counted too. */
  readonly orders: Int32Array;
  /** Their lines: no phrase crosses lines. */
  readonly lines: Int32Array;
}

export interface PhraseIndex {
  /** Answers the number of a word that some phrase contains, or -1. */
  idOf(word: string): number;
  /** Visits every phrase met. */
  find(words: KnownWords, visit: Visit): void;
}

/** Builds the index. A phrase's number is its place in `sequences`; equal sequences are kept apart by the caller. */
export function buildPhraseIndex(sequences: readonly Sequence[]): PhraseIndex {
  const trie = growTrie(sequences);
  return {
    idOf: (word) => trie.wordIds.get(word) ?? -1,
    find: (words, visit) => search(trie, words, visit),
  };
}

function search(trie: PhraseTrie, { count, ids, orders, lines }: KnownWords, visit: Visit): void {
  const { nodes, depths } = trie;
  const ways: Ways = { gaps: [], behind: [] };
  let node = 0;
  let line = -1;
  let next = 0;
  for (let at = 0; at < count; at += 1) {
    const order = orders[at] ?? 0;
    if (lines[at] !== line) {
      line = lines[at] ?? -1;
      node = 0;
      ways.gaps = [];
      ways.behind = [];
    } else if (order !== next) {
      // An unknown word stands between.
      node = 0;
      ways.behind = [];
    }
    next = order + 1;
    const id = ids[at] ?? -1;
    // Nearly always no gap is open.
    if (isOnWay(ways)) goOnBehindGaps(trie, ways, { id, at, order });
    node = follow(trie, node, id);
    for (let met = node; met !== 0; met = nodes[met * NODE + TELLING] ?? 0) {
      const from = at + 1 - (depths[met] ?? 0);
      tell(trie, ways, { node: met, from, at, order }, visit);
    }
    for (const way of ways.behind) tell(trie, ways, way, visit);
  }
}

/** A phrase begun at the known word `from` and followed up to `node` by the known word `at`. */
interface Way {
  readonly node: number;
  readonly from: number;
  readonly at: number;
  readonly order: number;
}

/** The gaps that may still end, and the ways that have gone on behind one. */
interface Ways {
  gaps: Way[];
  behind: Way[];
}

function isOnWay({ gaps, behind }: Ways): boolean {
  return gaps.length > 0 || behind.length > 0;
}

function tell(
  { nodes, behindGaps, nextPhrase }: PhraseTrie,
  ways: Ways,
  { node, from, at, order }: Way,
  visit: Visit,
): void {
  for (let phrase = nodes[node * NODE + PHRASE] ?? -1; phrase !== -1; phrase = nextPhrase[phrase] ?? -1) {
    visit(phrase, from, at);
  }
  const gap = behindGaps.get(node);
  if (gap === undefined) return;
  // The nearest beginning counts, and a text that repeats one opens no second gap.
  ways.gaps = ways.gaps.filter((other) => other.node !== gap);
  ways.gaps.push({ node: gap, from, at, order });
}

function goOnBehindGaps(
  trie: PhraseTrie,
  ways: Ways,
  { id, at, order }: { readonly id: number; readonly at: number; readonly order: number },
): void {
  const open = ways.gaps.filter((gap) => order - gap.order <= GAP + 1);
  const before = [...ways.behind, ...open];
  ways.gaps = open;
  ways.behind = [];
  for (const way of before) {
    const node = childOf(trie, way.node, id);
    if (node !== 0) ways.behind.push({ node, from: way.from, at, order });
  }
}
