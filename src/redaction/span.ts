// What a secret found in a text looks like to the rules, and how overlapping finds become one.

/** How much a rule knows about what it found: a token's own form says more than the name beside it. */
export const rank = { repeated: -1, nearby: 0, named: 1, placed: 2, provider: 3, exact: 4 } as const;

export interface Span {
  /** UTF-16 offsets into the scanned text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word in the marker: lower-case letters, digits and dashes, at most 40. */
  readonly kind: string;
  readonly rank: number;
  /** The header, parameter or field that held the value, when it is one whose values should agree. */
  readonly name?: string;
  readonly signs?: readonly Sign[];
}

/** What a rule can see only around the value, and a hint later tells. */
export type Sign = 'edge-space' | 'no-scheme' | 'invisible-character';

/** A rule takes prepared text and returns every secret that it knows how to find, in any order. */
export type Rule = (text: string) => readonly Span[];

/** Takes spans in any order and returns them sorted and disjoint: overlap becomes the union, named by the higher rank. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else merged[merged.length - 1] = union(last, span);
  }
  return merged;
}

function union(first: Span, second: Span): Span {
  const better = second.rank > first.rank ? second : first;
  const name = first.name ?? second.name;
  const signs = [...(first.signs ?? []), ...(second.signs ?? [])];
  return {
    start: first.start,
    end: Math.max(first.end, second.end),
    kind: better.kind,
    rank: better.rank,
    ...(name === undefined ? {} : { name }),
    ...(signs.length === 0 ? {} : { signs }),
  };
}
