/**
 * One exact pass over a text for all signatures at once: the limit that any matcher can be held against. It does what no
 * exact matcher can leave out: letters in either case are the same, any run of other signs is one space, a signature is
 * met only as whole words, and each place is reported with its signature. All but the report is in the automaton and
 * costs nothing while it reads. It leaves out what an exact matcher may: accents, other spellings, names in capitals that
 * come apart, and that no signature goes on in the next line.
 */

const LETTERS = 26;
const SPACE = LETTERS + 10;
const CLASSES = SPACE + 1;
// A row of the automaton has the way on for each class.
const ROW = CLASSES;

// Upper case is lower case, and every sign that is no letter or digit of ASCII is a space.
const classes = new Uint8Array(0x10000).fill(SPACE);
for (let at = 0; at < LETTERS; at += 1) {
  classes[65 + at] = at;
  classes[97 + at] = at;
}
for (let at = 0; at < 10; at += 1) classes[48 + at] = LETTERS + at;

/** A signature met: its place among the signatures, and where in the text its last word ends. */
export interface ExactPlace {
  readonly signature: number;
  readonly end: number;
}

export interface AhoCorasick {
  /** Finds the places at which signatures stand. */
  find(text: string): readonly ExactPlace[];
}

/** Builds a dense automaton: the fastest pass there is, at the price of much memory. */
export function buildAhoCorasick(signatures: readonly string[]): AhoCorasick {
  const trie = growTrie(signatures.map(wordsOf));
  const reporting = linkSuffixes(trie);
  const { next } = trie;
  const begin = next[SPACE] ?? 0;
  return {
    find: (text) => {
      const found: ExactPlace[] = [];
      let state = begin;
      for (let at = 0; at < text.length; at += 1) {
        const way = next[state + (classes[text.charCodeAt(at)] ?? SPACE)] ?? 0;
        state = way < 0 ? ~way : way;
        if (way < 0) report(reporting, state, at, found);
      }
      const way = next[state + SPACE] ?? 0;
      if (way < 0) report(reporting, ~way, text.length, found);
      return found;
    },
  };
}

// A signature as the automaton reads it: words with one space around each.
function wordsOf(signature: string): readonly number[] {
  const read = [SPACE];
  for (let at = 0; at < signature.length; at += 1) {
    const kind = classes[signature.charCodeAt(at)] ?? SPACE;
    if (kind !== SPACE || read.at(-1) !== SPACE) read.push(kind);
  }
  return read.at(-1) === SPACE ? read : [...read, SPACE];
}

interface Trie {
  /** A state is the place of its row, so that one addition finds the way on; all bits are turned where it must be reported. */
  readonly next: Int32Array;
  /** By state: the signatures that end there. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
  readonly states: number;
}

function growTrie(signatures: readonly (readonly number[])[]): Trie {
  const most = 2 + signatures.reduce((sum, one) => sum + one.length, 0);
  const next = new Int32Array(most * ROW);
  const ends = new Map<number, number[]>();
  // Even without signatures there is a state behind a space.
  next[SPACE] = ROW;
  let states = 2;
  for (const [place, signature] of signatures.entries()) {
    let state = 0;
    for (const kind of signature) {
      if (next[state + kind] === 0) {
        next[state + kind] = states * ROW;
        states += 1;
      }
      state = next[state + kind] ?? 0;
    }
    // Of a signature without any word nothing is left but the space.
    if (signature.length > 1) ends.set(state, [...(ends.get(state) ?? []), place]);
  }
  return { next: next.slice(0, states * ROW), ends, states };
}

/** By state: the signatures that end there, and the next shorter state at which others end, or 0. */
interface Reporting {
  readonly ends: Trie['ends'];
  readonly shorter: Int32Array;
}

// Turns the trie into the automaton, breadth first.
function linkSuffixes({ next, ends, states }: Trie): Reporting {
  const suffixes = new Int32Array(states);
  const shorter = new Int32Array(states);
  const isBehindSpace = new Uint8Array(states);
  const queue = new Int32Array(states);
  let last = 1;
  for (let first = 0; first < last; first += 1) {
    const state = queue[first] ?? 0;
    const suffix = suffixes[state / ROW] ?? 0;
    shorter[state / ROW] = ends.has(suffix) ? suffix : (shorter[suffix / ROW] ?? 0);
    for (let way = 0; way < CLASSES; way += 1) {
      const child = next[state + way] ?? 0;
      const fallback = state === 0 ? 0 : (next[suffix + way] ?? 0);
      // Behind a space, further spaces change nothing.
      if (child === 0)
        next[state + way] = way === SPACE && isBehindSpace[state / ROW] === 1 ? state : fallback;
      else {
        suffixes[child / ROW] = fallback;
        isBehindSpace[child / ROW] = Number(way === SPACE);
        queue[last] = child;
        last += 1;
      }
    }
  }
  markReports(next, { ends, shorter });
  return { ends, shorter };
}

// A state that stays where it is was reported when it was reached.
function markReports(next: Int32Array, { ends, shorter }: Reporting): void {
  for (let from = 0; from < next.length; from += 1) {
    const to = next[from] ?? 0;
    const tells = ends.has(to) || shorter[to / ROW] !== 0;
    if (tells && to !== from - (from % ROW)) next[from] = ~to;
  }
}

function report({ ends, shorter }: Reporting, state: number, end: number, found: ExactPlace[]): void {
  for (let one = state; one !== 0; one = shorter[one / ROW] ?? 0) {
    for (const signature of ends.get(one) ?? []) found.push({ signature, end });
  }
}
