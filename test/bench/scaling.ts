/** How build time, memory and query time grow with the number of signatures and of lines. */
import { type Contestant, LIMIT, OURS, PEERS, type Query } from './contestants.ts';
import { makePaste } from './pastes.ts';
import { type Timing, timeEach, timeOnce, weigh } from './stopwatch.ts';

export const SIZES = [10, 100, 1_000, 10_000, 100_000] as const;
export const LINES = [1, 30, 200] as const;

/** A query that takes longer than this, in microseconds, is not asked. */
export const TOO_SLOW = 2_000_000;

export interface Cell {
  readonly contestant: string;
  readonly signatures: number;
  readonly buildMs: number;
  readonly bytes: number;
  /** By lines; null where one query would take too long. */
  readonly queries: ReadonlyMap<number, Timing | null>;
}

/** Characters of a paste of so many lines, on average. */
export function charactersIn(lines: number): number {
  const pastes = freshPastes(lines, 50, []);
  return pastes.reduce((sum, paste) => sum + paste.length, 0) / pastes.length;
}

/** Measures everybody over the signatures. `before` are the cells of the smaller sizes. */
export function measureSize(signatures: readonly string[], before: readonly Cell[]): readonly Cell[] {
  return [OURS, LIMIT, ...PEERS].map((contestant) => {
    const isFast = contestant === OURS || contestant === LIMIT;
    const build = contestant.prepare(signatures);
    const { built, ms, bytes } = weigh(build);
    const last = before.findLast((cell) => cell.contestant === contestant.name);
    const queries = new Map<number, Timing | null>();
    for (const lines of LINES) {
      const expected = expectedTime(queries, lines, { last, signatures: signatures.length });
      if (expected > TOO_SLOW) queries.set(lines, null);
      else
        queries.set(lines, isFast ? timeOften(built, lines, signatures) : timeSome(built, lines, signatures));
    }
    return { contestant: contestant.name, signatures: signatures.length, buildMs: ms, bytes, queries };
  });
}

// What a query took with fewer lines or fewer signatures, grown in proportion; what was too slow there is too slow here.
function expectedTime(
  queries: ReadonlyMap<number, Timing | null>,
  lines: number,
  { last, signatures }: { readonly last: Cell | undefined; readonly signatures: number },
): number {
  const growth = (from: Timing | null | undefined, factor: number) =>
    from === undefined ? 0 : from === null ? Number.POSITIVE_INFINITY : from.p50 * factor;
  const smaller = growth(last?.queries.get(lines), signatures / (last?.signatures ?? signatures));
  const fewer = LINES[LINES.indexOf(lines as (typeof LINES)[number]) - 1];
  const shorter = fewer === undefined ? 0 : growth(queries.get(fewer), lines / fewer / 2);
  // Libraries with an index grow more slowly than their signatures, so only a great excess counts.
  return Math.max(smaller / 4, shorter);
}

// Every paste is asked for once: what was seen before must not be what makes it fast.
function timeOften(query: Query, lines: number, signatures: readonly string[]): Timing {
  const count = lines === 200 ? 400 : 1_000;
  return timeEach(freshPastes(lines, count, signatures), query, count / 4);
}

const PATIENCE = 400_000;

function timeSome(query: Query, lines: number, signatures: readonly string[]): Timing {
  const [first = '', ...others] = freshPastes(lines, 60, signatures);
  const once = timeOnce(() => query(first));
  const affordable = Math.floor(PATIENCE / once);
  if (affordable < 3) return { p50: once, p99: once };
  return timeEach(others.slice(0, affordable), query, Math.floor(Math.min(affordable, others.length) / 4));
}

/** Makes different pastes; every one quotes one of the signatures, if there are any. */
export function freshPastes(lines: number, count: number, signatures: readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    makePaste(lines, at * 31 + lines, signatures[(at * 7919) % Math.max(1, signatures.length)] ?? null),
  );
}

/** The names of all contestants, ours first. */
export const NAMES = [OURS, LIMIT, ...PEERS].map(({ name }: Contestant) => name);
