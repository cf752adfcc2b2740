/** Which sets are alike: every pair whose common part is a large enough share of both together (Jaccard), without comparing all with all. */

/**
 * Takes sets of features and calls `join` with the places of every pair that is alike enough, save those for which `isJoined` says
 * that they need not be compared. Exact: two such sets share one of their rarest features, so only sets that share one of
 * those are compared (Bayardo, Ma and Srikant 2007).
 */
export function joinSimilar(
  sets: readonly (readonly string[])[],
  least: number,
  { join, isJoined }: { join(a: number, b: number): void; isJoined(a: number, b: number): boolean },
): void {
  const ranked = rareFirst(sets);
  const members = ranked.map((features) => new Set(features));
  const index = new Map<number, number[]>();
  for (const [at, features] of ranked.entries()) {
    // A share such as 0.4 is not exact in binary: without the little less, 0.4 of 15 would be 7.
    const common = Math.ceil(least * features.length - 1e-9);
    const prefix = features.slice(0, features.length - common + 1);
    const seen = new Set<number>();
    for (const feature of prefix) {
      const others = index.get(feature) ?? [];
      for (const other of others) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (!isJoined(at, other) && areAlike(members[at], members[other], least)) join(at, other);
      }
      others.push(at);
      index.set(feature, others);
    }
  }
}

/** Each set as ranks of its features, the rarest first; of equally rare ones the first in the alphabet. */
function rareFirst(sets: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const counts = new Map<string, number>();
  for (const features of sets) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const inOrder = [...counts].toSorted(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
  const ranks = new Map(inOrder.map(([feature], rank) => [feature, rank]));
  return sets.map((features) => features.map((one) => ranks.get(one) ?? 0).toSorted((a, b) => a - b));
}

function areAlike(
  one: ReadonlySet<number> = new Set(),
  other: ReadonlySet<number> = new Set(),
  least: number,
): boolean {
  let common = 0;
  for (const feature of one) if (other.has(feature)) common += 1;
  return common > 0 && common / (one.size + other.size - common) >= least;
}
