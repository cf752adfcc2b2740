/** Many fixed pieces of text, found in one pass over the characters: each hangs on the rarest three characters in it. */

/** A piece met in a text: its number, and where it begins. */
export type Visit = (fragment: number, start: number) => void;

export interface FragmentIndex {
  /** Visits every piece between two places of a text, in any ASCII case; the places of one piece come in order. */
  find(text: string, span: { readonly from: number; readonly to: number }, visit: Visit): void;
}

/** The length of a hook, and so of the shortest piece. */
const HOOK = 3;

// Few places share a bucket by chance while there are several for each piece.
const BUCKETS_EACH = 8;
const FEWEST_BUCKETS = 1024;

/** Builds the index. A piece's number is its place in `fragments`. Refuses pieces shorter than three characters. */
export function buildFragmentIndex(fragments: readonly string[]): FragmentIndex {
  const folded = fragments.map((fragment) => foldedCodes(fragment));
  for (const [at, { length }] of folded.entries())
    if (length < HOOK) throw new Error(`the piece "${fragments[at]}" must have at least ${HOOK} characters`);
  const buckets = bucketCount(fragments.length);
  const hooks = rarestHooks(folded, buckets);
  const { starts, order } = sortIntoBuckets(hooks, buckets);
  return {
    find: (text, { from, to }, visit) => {
      if (fragments.length === 0) return;
      let [first, second] = [foldedAt(text, from), foldedAt(text, from + 1)];
      for (let at = from; at + HOOK <= to; at += 1) {
        const third = foldedAt(text, at + 2);
        const bucket = bucketOf(first, second, third, buckets);
        first = second;
        second = third;
        const last = starts[bucket + 1] ?? 0;
        for (let one = starts[bucket] ?? 0; one < last; one += 1) {
          const fragment = order[one] ?? 0;
          const codes = folded[fragment];
          const start = at - (hooks[fragment]?.place ?? 0);
          if (codes === undefined || start < from || start + codes.length > to) continue;
          if (stands(text, codes, start)) visit(fragment, start);
        }
      }
    },
  };
}

interface Hook {
  readonly place: number;
  readonly bucket: number;
}

function bucketCount(fragments: number): number {
  let count = FEWEST_BUCKETS;
  while (count < fragments * BUCKETS_EACH) count *= 2;
  return count;
}

function rarestHooks(folded: readonly Uint16Array[], buckets: number): readonly Hook[] {
  const counts = new Int32Array(buckets);
  for (const codes of folded)
    for (const { bucket } of hooksOf(codes, buckets)) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return folded.map((codes) => {
    let best: Hook = { place: 0, bucket: 0 };
    let fewest = Number.POSITIVE_INFINITY;
    for (const hook of hooksOf(codes, buckets)) {
      const count = counts[hook.bucket] ?? 0;
      if (count >= fewest) continue;
      best = hook;
      fewest = count;
    }
    return best;
  });
}

function hooksOf(codes: Uint16Array, buckets: number): readonly Hook[] {
  const hooks: Hook[] = [];
  for (let place = 0; place + HOOK <= codes.length; place += 1) {
    const bucket = bucketOf(codes[place] ?? 0, codes[place + 1] ?? 0, codes[place + 2] ?? 0, buckets);
    hooks.push({ place, bucket });
  }
  return hooks;
}

function sortIntoBuckets(hooks: readonly Hook[], buckets: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(buckets + 1);
  for (const { bucket } of hooks) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let at = 0; at < buckets; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const order = Int32Array.from(hooks.keys()).sort(
    (a, b) => (hooks[a]?.bucket ?? 0) - (hooks[b]?.bucket ?? 0) || a - b,
  );
  return { starts, order };
}

function stands(text: string, codes: Uint16Array, start: number): boolean {
  for (let at = 0; at < codes.length; at += 1) if (foldedAt(text, start + at) !== codes[at]) return false;
  return true;
}

// `buckets` is a power of two.
function bucketOf(first: number, second: number, third: number, buckets: number): number {
  const mixed = Math.imul(first, 0x9e37) + Math.imul(second, 0x85eb) + Math.imul(third, 0xc2b3);
  return (mixed ^ (mixed >>> 11)) & (buckets - 1);
}

function foldedCodes(fragment: string): Uint16Array {
  return Uint16Array.from({ length: fragment.length }, (_, at) => foldedAt(fragment, at));
}

// Beside A to Z, two signs are letters of ASCII in another case: the Kelvin sign is a k, the long s an s.
function foldedAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x212a) return 107;
  return code === 0x017f ? 115 : code;
}
