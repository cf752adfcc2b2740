/** Which causes of which guides are offered for a report, in which order. */
import type { Cause, Guide } from './guide.ts';
import type { GuideId } from './ids.ts';
import type { KindScore } from './kinds.ts';
import type { Candidate } from './match.ts';
import type { Hit } from './signals.ts';
import type { Resemblance } from './soft-match.ts';

export const MOST_CANDIDATES = 5;

// What a guide's claim to a report is worth, by how it was chosen.
const CLAIM = {
  /** The report, the channel or the person named this guide's product. */
  named: 1,
  /** The report quotes wording that only this guide knows. */
  quoted: 1,
  /** A guide for every product, when the named product's own guide has no such cause. */
  stand_in: 0.95,
  /** Nobody named a product: every product's guide may be right. */
  open: 0.9,
  /** A guide for every product, beside the guides of products. */
  general: 0.86,
} as const;

// Soft evidence is only ever offered; it must stay below anything that rests on a signature.
const SOFT = 0.4;

/** What speaks for causes: kinds by signature, and resemblance. */
interface Grounds {
  readonly kinds: readonly KindScore[];
  readonly soft: readonly Resemblance[];
}

/** Ranks causes for a report about this product, or about nobody knows which. */
export type Ranking = (grounds: Grounds, product: string | null) => readonly Candidate[];

/** Prepares the ranking of the guides' causes: by score, ties by guide id, then by the cause's place in its guide. */
export function buildRanking(guides: readonly Guide[]): Ranking {
  const order = new Map(
    guides.flatMap((guide) => guide.causes.map((cause, at) => [nameOf(guide.id, cause.id), at] as const)),
  );
  const place = (one: Candidate) => order.get(nameOf(one.guide, one.cause)) ?? 0;
  const byKind = holdersByKind(guides);
  return ({ kinds, soft }, product) => {
    const hard = kinds.flatMap((kind) => candidatesOf(byKind.get(kind.kind) ?? [], kind, product));
    const resembling = soft
      .filter(({ guide }) => product === null || guide.product === undefined || guide.product.id === product)
      .map(({ guide, cause, likeness }) =>
        toCandidate(guide, cause, likeness * SOFT * (claimOf(guide, product) ?? 0)),
      );
    const sorted = [...hard, ...resembling].sort(
      (a, b) => b.score - a.score || a.guide.localeCompare(b.guide, 'en') || place(a) - place(b),
    );
    return withSecondKind(distinct(sorted)).slice(0, MOST_CANDIDATES);
  };
}

function nameOf(guide: string, cause: string): string {
  return `${guide} ${cause}`;
}

function holdersByKind(guides: readonly Guide[]): ReadonlyMap<string, readonly Guide[]> {
  const holders = new Map<string, Guide[]>();
  for (const guide of guides) {
    for (const kind of new Set(guide.causes.map((cause) => cause.kind)))
      holders.set(kind, [...(holders.get(kind) ?? []), guide]);
  }
  return holders;
}

function distinct(sorted: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return sorted.filter(
    (one) => !seen.has(nameOf(one.guide, one.cause)) && seen.add(nameOf(one.guide, one.cause)),
  );
}

// A second kind that is worth less beside the first is no rival: the third guide for the same kind says more.
const RIVAL_SHARE = 0.4;

// Three guides for one kind are one guess. Whoever is offered three gets a second kind among them, if a rival is there.
function withSecondKind(sorted: readonly Candidate[]): readonly Candidate[] {
  const [first, second, third] = sorted;
  if (first === undefined || second === undefined || third === undefined) return sorted;
  const other = sorted.find((one) => one.kind !== first.kind);
  if (other === undefined || other.score < first.score * RIVAL_SHARE) return sorted;
  if (second.kind !== first.kind || third.kind !== first.kind) return sorted;
  return [first, second, other, ...sorted.slice(2).filter((one) => one !== other)];
}

function candidatesOf(holding: readonly Guide[], kind: KindScore, product: string | null): Candidate[] {
  const served = holding.filter((guide) => product !== null && guide.product?.id === product);
  const eligible =
    served.length > 0 || product === null ? holding : holding.filter((guide) => guide.product === undefined);
  return eligible.flatMap((guide) => {
    const claim = served.includes(guide) ? CLAIM.named : claimFor(guide, kind, product);
    return claim === null
      ? []
      : causesOf(guide, kind).map((cause, at) => toCandidate(guide, cause, kind.score * claim * 0.97 ** at));
  });
}

function claimFor(guide: Guide, kind: KindScore, product: string | null): number | null {
  if (product === null && guide.product !== undefined && quotes(guide, kind)) return CLAIM.quoted;
  return claimOf(guide, product);
}

function claimOf(guide: Guide, product: string | null): number | null {
  if (product === null) return guide.product === undefined ? CLAIM.general : CLAIM.open;
  if (guide.product?.id === product) return CLAIM.named;
  return guide.product === undefined ? 0.6 : null;
}

// Wording of at least three words that no guide for every product knows too.
function quotes(guide: Guide, kind: KindScore): boolean {
  const own = kind.hits.filter((hit) => hit.entry.guide === guide.id && !hit.entry.broad && hit.words >= 3);
  const general = longestGeneralWording(kind.hits);
  return own.some((hit) => (general.get(hit.line) ?? 0) < hit.words);
}

// Line -> words of the longest wording on it that a guide for every product knows.
function longestGeneralWording(hits: readonly Hit[]): ReadonlyMap<number, number> {
  const longest = new Map<number, number>();
  for (const { entry, line, words } of hits) {
    if (entry.productId === null) longest.set(line, Math.max(longest.get(line) ?? 0, words));
  }
  return longest;
}

function causesOf(guide: Guide, kind: KindScore): Cause[] {
  const causes = guide.causes.filter((cause) => cause.kind === kind.kind);
  const strength = (cause: Cause) =>
    Math.max(
      0,
      ...kind.hits
        .filter((hit) => hit.entry.guide === guide.id && hit.entry.cause === cause.id)
        .map((hit) => hit.weight),
    );
  return causes.sort((a, b) => strength(b) - strength(a));
}

function toCandidate(guide: Guide, cause: Cause, score: number): Candidate {
  return {
    guide: guide.id as GuideId,
    cause: cause.id,
    kind: cause.kind,
    score: Math.round(score * 1000) / 1000,
  };
}
