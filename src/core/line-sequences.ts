/** Which phrases that belong on successive lines do stand there, in their order. */
import type { Part } from './entry.ts';

/** More lines than these between two phrases belong to something else. */
const MOST_BETWEEN = 10;

/** One phrase of such a signature, met on a line. */
export interface PartMet {
  readonly part: Part;
  readonly line: number;
}

interface Chain<Met> {
  readonly last: Met;
  readonly before: Chain<Met> | null;
}

/**
 * Takes the phrases that were met and returns those that are complete signatures: every phrase, each on a later line than
 * the one before it, with at most ten lines between. The nearest ones count, and each only once.
 */
export function completeSequences<Met extends PartMet>(met: readonly Met[]): readonly Met[] {
  const open = new Map<Part['whole'], (Chain<Met> | undefined)[]>();
  const complete: Met[] = [];
  // Of one line the last phrase goes first, so that it cannot follow another phrase of its own line.
  const inOrder = [...met].sort((a, b) => a.line - b.line || b.part.at - a.part.at);
  for (const one of inOrder) {
    const { whole, at } = one.part;
    const chains = open.get(whole) ?? [];
    open.set(whole, chains);
    const before = at === 0 ? null : chains[at - 1];
    if (before === undefined || (before !== null && !follows(one, before.last))) continue;
    chains[at] = { last: one, before };
    if (at < whole.parts - 1) continue;
    complete.push(...membersOf(chains[at]));
    open.delete(whole);
  }
  return complete;
}

function follows(later: PartMet, earlier: PartMet): boolean {
  const between = later.line - earlier.line - 1;
  return between >= 0 && between <= MOST_BETWEEN;
}

function membersOf<Met>(chain: Chain<Met> | undefined): Met[] {
  const members: Met[] = [];
  for (let link = chain ?? null; link !== null; link = link.before) members.unshift(link.last);
  return members;
}
