/** Which kinds of failure the signals of a report point to, and how strongly. */
import type { Hit } from './signals.ts';

/** One kind with everything that spoke for it. `score` lies between 0 and 1. */
export interface KindScore {
  readonly kind: string;
  readonly score: number;
  readonly hits: readonly Hit[];
  /** Whether anything more telling than a status or a broad phrase was met. */
  readonly specific: boolean;
  /** How many other kinds the text shows too: a page of documentation names many. */
  readonly rivals: number;
}

// A broad signature gives way when something more telling was met for another kind, but is still worth naming.
const YIELD = 0.5;
const COUNTERED = 0.2;
const SYMPTOM = 0.9;
const NO_REASON = 0.8;
const PLAIN = 0.6;
// How far further places may close the gap between the strongest signature and certainty.
const AGREEMENT = 0.5;

/** Ranks the kinds by score, then by name. `statusKinds` are those that some HTTP status stands for. */
export function rankKinds(hits: readonly Hit[], statusKinds: ReadonlySet<string>): readonly KindScore[] {
  const speaking = hits.filter((hit) => !hit.entry.against);
  const kept = statusRules(speaking, statusKinds);
  const anySpecific = kept.some((hit) => !hit.entry.broad && !hit.entry.symptom);
  const byKind = groupByKind(kept);
  const against = groupByKind(hits.filter((hit) => hit.entry.against));
  const kinds = [...byKind].map(([kind, own]) => {
    const specific = own.some((hit) => !hit.entry.broad);
    const counters = against.get(kind) ?? [];
    const score = combined(weakened(own, counters)) * (anySpecific && !specific ? YIELD : 1);
    return { kind, score, hits: own, specific, rivals: byKind.size - 1 };
  });
  return reasonsFirst(kinds, statusKinds).sort(
    (a, b) => b.score - a.score || a.kind.localeCompare(b.kind, 'en'),
  );
}

function groupByKind(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.entry.kind);
    if (group === undefined) groups.set(hit.entry.kind, [hit]);
    else group.push(hit);
  }
  return groups;
}

// "Access denied" says what happened and "please sign in again" what to do, "the token has expired" says why: the reason
// goes first. A status and its words are as good as a reason until something telling is met.
function reasonsFirst(kinds: readonly KindScore[], statusKinds: ReadonlySet<string>): KindScore[] {
  const isTold = kinds.some(({ specific }) => specific);
  const hasReason = kinds.some(
    (one) =>
      !statusKinds.has(one.kind) && tellsWhy(one) && (isTold ? one.specific && one.score >= PLAIN : true),
  );
  if (!hasReason) return [...kinds];
  return kinds.map((one) => {
    if (statusKinds.has(one.kind)) return isTold ? { ...one, score: one.score * SYMPTOM } : one;
    return tellsWhy(one) ? one : { ...one, score: one.score * NO_REASON };
  });
}

// What a kind rests on are its telling signatures, where it has any.
function tellsWhy({ hits, specific }: KindScore): boolean {
  return hits.some(({ entry }) => !entry.symptom && !(specific && entry.broad));
}

// "403 Unauthorized": the number is the server's, the word is often its framework's. A status rules the broad phrases of
// its own line, and those of other statuses' kinds everywhere.
function statusRules(hits: readonly Hit[], statusKinds: ReadonlySet<string>): readonly Hit[] {
  const statuses = hits.filter(isStatus);
  if (statuses.length === 0) return hits;
  const shown = new Set(statuses.map((hit) => hit.entry.kind));
  if (hits.every((hit) => shown.has(hit.entry.kind))) return hits;
  const lines = new Set(statuses.map((hit) => hit.line));
  return hits.filter((hit) => {
    if (!hit.entry.broad || shown.has(hit.entry.kind)) return true;
    return !statusKinds.has(hit.entry.kind) && !lines.has(hit.line);
  });
}

function isStatus(hit: Hit): boolean {
  return hit.entry.status !== null;
}

// A counter-signature speaks about its own line: a file's permissions far away say nothing about a refused call.
function weakened(hits: readonly Hit[], counters: readonly Hit[]): readonly Hit[] {
  if (counters.length === 0) return hits;
  const lines = new Set(counters.map((hit) => hit.line));
  return hits.map((hit) => (lines.has(hit.line) ? { ...hit, weight: hit.weight * COUNTERED } : hit));
}

// Signatures that overlap tell one thing, and the strongest says how loud. Places that agree make it stronger, but two
// vague ones never as strong as one that is precise.
function combined(hits: readonly Hit[]): number {
  const places: { end: number; weight: number }[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last === undefined || hit.start >= last.end) places.push({ end: hit.end, weight: hit.weight });
    else {
      last.end = Math.max(last.end, hit.end);
      last.weight = Math.max(last.weight, hit.weight);
    }
  }
  const [strongest = 0, second = 0, third = 0] = strongestThree(places);
  const agreement = 1 - (1 - second) * (1 - third);
  return strongest + (1 - strongest) * AGREEMENT * agreement;
}

function strongestThree(places: readonly { readonly weight: number }[]): readonly number[] {
  return places
    .map(({ weight }) => weight)
    .sort((a, b) => b - a)
    .slice(0, 3);
}
