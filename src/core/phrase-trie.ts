/** All phrases as one tree of words: what begins alike is stored once, and each node knows its longest suffix in the tree. */
import type { Sequence } from './phrase.ts';

/** Fields of a node, in `nodes[node * NODE + field]`. The root is node 0. */
export const NODE = 5;
export const WORD = 0;
export const PARENT = 1;
/** The node of the longest proper suffix that the tree has too. */
export const SUFFIX = 2;
/** The nearest of the suffixes at which a phrase ends or a gap begins, or 0. */
export const TELLING = 3;
/** The first phrase that ends here, or -1; `nextPhrase` has the others. */
export const PHRASE = 4;

const GAP_ID = -2;

export interface PhraseTrie {
  readonly nodes: Int32Array;
  /** How many words lead to each node from the root, or from the gap before; no phrase has more than 255. */
  readonly depths: Uint8Array;
  /** The node behind the gap that begins at a node, where one does. */
  readonly behindGaps: ReadonlyMap<number, number>;
  /** Open addressing by parent and word: 0 for free, else a node. */
  readonly slots: Int32Array;
  /** A byte of each slot's hash, or 0 for free: what is in no phrase is known without reading nodes far away. */
  readonly marks: Uint8Array;
  /** The child of the root for each word, or 0. */
  readonly first: Int32Array;
  /** For each phrase the next one with the same words, or -1. */
  readonly nextPhrase: Int32Array;
  readonly wordIds: ReadonlyMap<string, number>;
}

/** Grows the tree. A phrase's number is its place in `sequences`. */
export function growTrie(sequences: readonly Sequence[]): PhraseTrie {
  const most = 1 + sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  const growing: Growing = {
    nodes: new Int32Array(most * NODE).fill(0, 0, NODE),
    depths: new Uint8Array(most),
    behindGaps: new Map(),
    slots: new Int32Array(slotsFor(most)),
    nextPhrase: new Int32Array(sequences.length).fill(-1),
    wordIds: new Map(),
    used: 1,
  };
  growing.nodes[PHRASE] = -1;
  // From the last to the first, so that phrases with the same words are met in their order.
  for (let phrase = sequences.length - 1; phrase >= 0; phrase -= 1) {
    plant(growing, phrase, sequences[phrase] ?? []);
  }
  const { behindGaps, nextPhrase, wordIds, used } = growing;
  const nodes = growing.nodes.slice(0, used * NODE);
  const trie = {
    nodes,
    depths: growing.depths.slice(0, used),
    behindGaps,
    ...hashNodes(nodes),
    first: childrenOfRoot(nodes, wordIds.size),
    nextPhrase,
    wordIds,
  };
  linkSuffixes(trie);
  return trie;
}

interface Growing {
  readonly nodes: Int32Array;
  readonly depths: Uint8Array;
  readonly behindGaps: Map<number, number>;
  readonly slots: Int32Array;
  readonly nextPhrase: Int32Array;
  readonly wordIds: Map<string, number>;
  used: number;
}

function slotsFor(nodes: number): number {
  return 2 ** Math.ceil(Math.log2(nodes * 1.5 + 2));
}

function plant(growing: Growing, phrase: number, sequence: Sequence): void {
  const { nodes, nextPhrase } = growing;
  let node = 0;
  for (const element of sequence) {
    node = childOrNew(growing, node, 'gap' in element ? GAP_ID : idOf(growing.wordIds, element.word));
  }
  nextPhrase[phrase] = nodes[node * NODE + PHRASE] ?? -1;
  nodes[node * NODE + PHRASE] = phrase;
}

function idOf(ids: Map<string, number>, word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, ids.size);
  return ids.size - 1;
}

function hashOf(parent: number, word: number): number {
  const mixed = Math.imul(Math.imul(parent, 0x9e3779b1) ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function markOf(hash: number): number {
  return (hash >>> 24) | 1;
}

function childOrNew(growing: Growing, parent: number, word: number): number {
  const { nodes, depths, behindGaps, slots } = growing;
  let slot = hashOf(parent, word) & (slots.length - 1);
  for (let node = slots[slot] ?? 0; node !== 0; node = slots[slot] ?? 0) {
    if (nodes[node * NODE + WORD] === word && nodes[node * NODE + PARENT] === parent) return node;
    slot = (slot + 1) & (slots.length - 1);
  }
  const node = growing.used;
  growing.used += 1;
  slots[slot] = node;
  const row = node * NODE;
  nodes[row + WORD] = word;
  nodes[row + PARENT] = parent;
  nodes[row + PHRASE] = -1;
  depths[node] = word === GAP_ID ? 0 : (depths[parent] ?? 0) + 1;
  if (word === GAP_ID) behindGaps.set(parent, node);
  return node;
}

// The slots of the growing tree are sized for phrases that share nothing.
function hashNodes(nodes: Int32Array): Pick<PhraseTrie, 'slots' | 'marks'> {
  const slots = new Int32Array(slotsFor(nodes.length / NODE));
  const marks = new Uint8Array(slots.length);
  for (let node = 1; node * NODE < nodes.length; node += 1) {
    const hash = hashOf(nodes[node * NODE + PARENT] ?? 0, nodes[node * NODE + WORD] ?? 0);
    let slot = hash & (slots.length - 1);
    while (marks[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = node;
    marks[slot] = markOf(hash);
  }
  return { slots, marks };
}

function childrenOfRoot(nodes: Int32Array, words: number): Int32Array {
  const first = new Int32Array(words);
  for (let node = 1; node * NODE < nodes.length; node += 1) {
    const word = nodes[node * NODE + WORD] ?? GAP_ID;
    if (nodes[node * NODE + PARENT] === 0 && word !== GAP_ID) first[word] = node;
  }
  return first;
}

/** Answers the child of a node for a word, or 0. */
export function childOf({ nodes, slots, marks }: PhraseTrie, parent: number, word: number): number {
  const hash = hashOf(parent, word);
  const wanted = markOf(hash);
  let slot = hash & (slots.length - 1);
  for (let mark = marks[slot] ?? 0; mark !== 0; mark = marks[slot] ?? 0) {
    const row = mark === wanted ? (slots[slot] ?? 0) * NODE : 0;
    if (row !== 0 && nodes[row + WORD] === word && nodes[row + PARENT] === parent) return row / NODE;
    slot = (slot + 1) & (slots.length - 1);
  }
  return 0;
}

/** Answers where a word leads from a node: to its child, else to that of the longest suffix that has one, else to the root. */
export function follow(trie: PhraseTrie, from: number, word: number): number {
  for (let node = from; node !== 0; node = trie.nodes[node * NODE + SUFFIX] ?? 0) {
    const child = childOf(trie, node, word);
    if (child !== 0) return child;
  }
  return trie.first[word] ?? 0;
}

// Shallow nodes first: a suffix is always shorter. What lies behind a gap is never left for a suffix.
function linkSuffixes(trie: PhraseTrie): void {
  const { nodes, behindGaps } = trie;
  for (const node of byDepth(trie)) {
    const row = node * NODE;
    const parent = nodes[row + PARENT] ?? 0;
    if (parent === 0) continue;
    const suffix = follow(trie, nodes[parent * NODE + SUFFIX] ?? 0, nodes[row + WORD] ?? 0);
    nodes[row + SUFFIX] = suffix;
    const tells = (nodes[suffix * NODE + PHRASE] ?? -1) !== -1 || behindGaps.has(suffix);
    nodes[row + TELLING] = tells ? suffix : (nodes[suffix * NODE + TELLING] ?? 0);
  }
}

// The nodes before any gap.
function byDepth({ nodes, depths }: PhraseTrie): readonly number[] {
  const layers: number[][] = [];
  const isBehind = new Uint8Array(nodes.length / NODE);
  for (let node = 1; node * NODE < nodes.length; node += 1) {
    const row = node * NODE;
    const behind = nodes[row + WORD] === GAP_ID || isBehind[nodes[row + PARENT] ?? 0] === 1;
    const depth = depths[node] ?? 0;
    if (behind) isBehind[node] = 1;
    else if (layers[depth] === undefined) layers[depth] = [node];
    else layers[depth].push(node);
  }
  // No phrase leads to depth 0 but the root itself.
  return layers.slice(1).flat();
}
