/** Which kinds of failure the signals of a report point to, and how strongly. */
import type { Hit } from './signals.ts';

/** One kind with everything that spoke for it. `score` lies between 0 and 1. */
export interface KindScore {
  readonly kind: string;
  readonly score: number;
  readonly hits: readonly Hit[];
  /** Whether anything more telling than a status or a broad phrase was met. */
  readonly specific: boolean;
}

// A broad signature gives way when something more telling was met for another kind, but is still worth naming.
const YIELD = 0.5;
const COUNTERED = 0.2;

/** Ranks the kinds by score, then by name. */
export function rankKinds(hits: readonly Hit[]): readonly KindScore[] {
  const speaking = hits.filter((hit) => !hit.entry.against);
  const kept = statusRules(speaking);
  const anySpecific = kept.some((hit) => !hit.entry.broad);
  const kinds = [...new Set(kept.map((hit) => hit.entry.kind))].map((kind) => {
    const own = kept.filter((hit) => hit.entry.kind === kind);
    const specific = own.some((hit) => !hit.entry.broad);
    const countered = hits.some((hit) => hit.entry.against && hit.entry.kind === kind);
    const score = combined(own) * (anySpecific && !specific ? YIELD : 1) * (countered ? COUNTERED : 1);
    return { kind, score, hits: own, specific };
  });
  return kinds.sort((a, b) => b.score - a.score || a.kind.localeCompare(b.kind, 'en'));
}

// "403 Unauthorized": the number is the server's, the word is often its framework's. The number rules its own line.
function statusRules(hits: readonly Hit[]): readonly Hit[] {
  const statuses = hits.filter((hit) => hit.entry.written.startsWith('status '));
  if (statuses.length === 0) return hits;
  const statusKinds = new Set(statuses.map((hit) => hit.entry.kind));
  return hits.filter((hit) => {
    if (!hit.entry.broad || statusKinds.has(hit.entry.kind)) return true;
    return !statuses.some((status) => status.line === hit.line);
  });
}

// Each distinct place counts once, by its strongest signature; several weak signs together make a strong one.
function combined(hits: readonly Hit[]): number {
  const spans = new Map<string, number>();
  for (const hit of hits) {
    const span = `${hit.start}-${hit.end}`;
    spans.set(span, Math.max(spans.get(span) ?? 0, hit.weight));
  }
  let missing = 1;
  for (const weight of [...spans.values()].sort((a, b) => b - a).slice(0, 3)) missing *= 1 - weight;
  return 1 - missing;
}
