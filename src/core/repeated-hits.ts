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
  const groups = groupsOf(met, of);
  const kept: Met[] = [];
  for (const [at, one] of met.entries()) {
    const group = groups[at] ?? { size: 1, seen: 0 };
    const leftOut = group.size - AT_EACH_END * 2;
    const before = group.seen;
    group.seen += 1;
    if (leftOut <= 0) kept.push(one);
    else if (before === AT_EACH_END - 1) kept.push({ ...one, repeats: (one.repeats ?? 0) + leftOut });
    else if (before < AT_EACH_END || before >= AT_EACH_END + leftOut) kept.push(one);
  }
  return kept;
}

/** What is the same: how often it was met, and how often it was passed. */
interface Group {
  size: number;
  seen: number;
}

function groupsOf<Met>(met: readonly Met[], of: (one: Met) => unknown): readonly Group[] {
  const byKey = new Map<unknown, Group>();
  return met.map((one) => {
    const key = of(one);
    const known = byKey.get(key);
    const group = known ?? { size: 0, seen: 0 };
    group.size += 1;
    if (known === undefined) byKey.set(key, group);
    return group;
  });
}
