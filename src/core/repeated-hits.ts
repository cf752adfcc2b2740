/** How a text that says the same thing a thousand times is kept from costing a thousand times as much. */

/** Something met at a place. `repeats` says how many more such places were left out behind it. */
export interface Repeatable {
  readonly repeats?: number;
}

// Errors stand at the ends of a text, and nothing is decided by more places than these.
const AT_EACH_END = 30;

/** Takes everything that was met, in the order of the text; of what `of` calls the same only the first and last 30 stay. */
export function withoutMiddle<Met extends Repeatable>(
  met: readonly Met[],
  of: (one: Met) => unknown,
): readonly Met[] {
  if (met.length <= AT_EACH_END * 2) return met;
  const keys = met.map(of);
  const totals = new Map<unknown, number>();
  for (const key of keys) totals.set(key, (totals.get(key) ?? 0) + 1);
  const seen = new Map<unknown, number>();
  const kept: Met[] = [];
  for (const [at, one] of met.entries()) {
    const before = seen.get(keys[at]) ?? 0;
    const leftOut = Math.max(0, (totals.get(keys[at]) ?? 0) - AT_EACH_END * 2);
    seen.set(keys[at], before + 1);
    const isInMiddle = before >= AT_EACH_END && before < AT_EACH_END + leftOut;
    if (leftOut > 0 && before === AT_EACH_END - 1)
      kept.push({ ...one, repeats: (one.repeats ?? 0) + leftOut });
    else if (!isInMiddle) kept.push(one);
  }
  return kept;
}
