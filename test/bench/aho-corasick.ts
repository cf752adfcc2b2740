/** One exact pass over a text for all signatures at once: the limit that any matcher can be held against. */

const LETTERS = 26;
const SPACE = LETTERS + 10;
const CLASSES = SPACE + 1;

// Upper case is lower case, and every sign that is no letter or digit of ASCII is a space.
const classes = new Uint8Array(0x10000).fill(SPACE);
for (let at = 0; at < LETTERS; at += 1) {
  classes[65 + at] = at;
  classes[97 + at] = at;
}
for (let at = 0; at < 10; at += 1) classes[48 + at] = LETTERS + at;

export interface AhoCorasick {
  /** Counts the places at which a signature ends. */
  count(text: string): number;
}

/** Builds a dense automaton: the fastest pass there is, at the price of much memory. */
export function buildAhoCorasick(signatures: readonly string[]): AhoCorasick {
  const trie = growTrie(signatures);
  const reports = linkSuffixes(trie);
  const { next } = trie;
  return {
    count: (text) => {
      let state = 0;
      let found = 0;
      for (let at = 0; at < text.length; at += 1) {
        state = next[state + (classes[text.charCodeAt(at)] ?? SPACE)] ?? 0;
        found += reports[state / CLASSES] ?? 0;
      }
      return found;
    },
  };
}

interface Trie {
  /** A state is the place of its row, so that one addition finds the way on. */
  readonly next: Int32Array;
  readonly ends: Uint8Array;
  readonly states: number;
}

function growTrie(signatures: readonly string[]): Trie {
  const most = 1 + signatures.reduce((sum, one) => sum + one.length, 0);
  const next = new Int32Array(most * CLASSES);
  const ends = new Uint8Array(most);
  let states = 1;
  for (const signature of signatures) {
    let state = 0;
    for (let at = 0; at < signature.length; at += 1) {
      const way = state + (classes[signature.charCodeAt(at)] ?? SPACE);
      if (next[way] === 0) {
        next[way] = states * CLASSES;
        states += 1;
      }
      state = next[way] ?? 0;
    }
    ends[state / CLASSES] = 1;
  }
  return { next: next.slice(0, states * CLASSES), ends, states };
}

// Turns the trie into the automaton, breadth first; answers for each state how many signatures end there.
function linkSuffixes({ next, ends, states }: Trie): Uint8Array {
  const suffixes = new Int32Array(states);
  const queue = new Int32Array(states);
  let last = 1;
  for (let first = 0; first < last; first += 1) {
    const state = queue[first] ?? 0;
    const suffix = suffixes[state / CLASSES] ?? 0;
    ends[state / CLASSES] = (ends[state / CLASSES] ?? 0) + (state === 0 ? 0 : (ends[suffix / CLASSES] ?? 0));
    for (let way = 0; way < CLASSES; way += 1) {
      const child = next[state + way] ?? 0;
      const fallback = state === 0 ? 0 : (next[suffix + way] ?? 0);
      if (child === 0) next[state + way] = fallback;
      else {
        suffixes[child / CLASSES] = fallback;
        queue[last] = child;
        last += 1;
      }
    }
  }
  return ends;
}
