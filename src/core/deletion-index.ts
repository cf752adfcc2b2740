/** Which known words share with a given one what is left when a letter or two are taken out: the candidates for its meaning. */

export interface DeletionIndex {
  /** Answers the places of known words that may be this one, those first that lack no letter of it; some are not near it at all. */
  near(word: string, depth: number): readonly number[];
}

/** A word and how many letters may be taken out of it, at most two. */
export interface Deletable {
  readonly word: string;
  readonly depth: number;
}

/** Builds the index. A word's place is its place in `words`. */
export function buildDeletionIndex(words: readonly Deletable[]): DeletionIndex {
  let keys = 0;
  for (const { word, depth } of words) keys += variantsOf(word.length, depth);
  const table: Table = tableFor(keys);
  for (const [place, { word, depth }] of words.entries()) {
    const count = hashVariants(word, depth);
    for (let at = 0; at < count; at += 1) add(table, scratch[at] ?? 0, place);
  }
  return { near: (word, depth) => lookUp(table, hashVariants(word, depth)) };
}

/** Open addressing: `places` holds 0 for free, else a word's place + 1; a hash may stand there with several places. */
interface Table {
  readonly hashes: Int32Array;
  readonly places: Int32Array;
}

function variantsOf(length: number, depth: number): number {
  return 1 + length + (depth > 1 ? (length * length) / 2 : 0);
}

function tableFor(keys: number): Table {
  const size = 2 ** Math.ceil(Math.log2(keys * 1.4 + 8));
  return { hashes: new Int32Array(size), places: new Int32Array(size) };
}

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1);
}

function add({ hashes, places }: Table, hash: number, place: number): void {
  let slot = slotOf(hash, places.length);
  for (; places[slot] !== 0; slot = (slot + 1) & (places.length - 1)) {
    // Taking out either of two equal neighbours leaves the same.
    if (hashes[slot] === hash && places[slot] === place + 1) return;
  }
  hashes[slot] = hash;
  places[slot] = place + 1;
}

function lookUp({ hashes, places }: Table, count: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const hash = scratch[at] ?? 0;
    let slot = slotOf(hash, places.length);
    for (let place = places[slot] ?? 0; place !== 0; place = places[slot] ?? 0) {
      if (hashes[slot] === hash && !found.includes(place - 1)) found.push(place - 1);
      slot = (slot + 1) & (places.length - 1);
    }
  }
  return found;
}

const BASE = 0x01000193;
const LONGEST = 200;

// BASE to each power; hashes of beginnings; hashes of what is left. One word is taken apart at a time.
const powers = new Int32Array(LONGEST + 1).fill(1);
for (let at = 1; at <= LONGEST; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 1, BASE);
const heads = new Int32Array(LONGEST + 1);
const scratch = new Int32Array(variantsOf(LONGEST, 2) + 1);

// The first letter is never taken out: no slip is corrected there. Answers how many hashes stand in `scratch`.
function hashVariants(written: string, depth: number): number {
  const word = written.slice(0, LONGEST);
  const { length } = word;
  for (let at = 0; at < length; at += 1) {
    heads[at + 1] = (Math.imul(heads[at] ?? 0, BASE) + word.charCodeAt(at) + 1) | 0;
  }
  scratch[0] = mixed(heads[length] ?? 0);
  let count = 1;
  for (let first = 1; first < length; first += 1) {
    scratch[count] = mixed(join(heads[first] ?? 0, between(first + 1, length), length - first - 1));
    count += 1;
  }
  return depth < 2 ? count : hashPairs(length, count);
}

function hashPairs(length: number, used: number): number {
  let count = used;
  for (let first = 1; first < length; first += 1) {
    for (let second = first + 1; second < length; second += 1) {
      const middle = join(heads[first] ?? 0, between(first + 1, second), second - first - 1);
      scratch[count] = mixed(join(middle, between(second + 1, length), length - second - 1));
      count += 1;
    }
  }
  return count;
}

function between(from: number, to: number): number {
  return ((heads[to] ?? 0) - Math.imul(heads[from] ?? 0, powers[to - from] ?? 1)) | 0;
}

function join(head: number, tail: number, tailLength: number): number {
  return (Math.imul(head, powers[tailLength] ?? 1) + tail) | 0;
}

function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
}
