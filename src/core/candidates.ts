/** Which causes of which guides are offered for a report, in which order. */
import type { Cause, Guide } from './guide.ts';
import type { GuideId } from './ids.ts';
import type { KindScore } from './kinds.ts';
import type { Candidate } from './match.ts';
import type { Hit } from './signals.ts';
import type { Likeness, Resemblance } from './soft-match.ts';
import { likelyKinds, NOTHING_TOLD, withWords } from './word-evidence.ts';
import type { WordReading } from './word-model.ts';

export const MOST_CANDIDATES = 5;

// What a guide's claim to a report is worth, by how it was chosen.
const CLAIM = {
  /** The report, the channel or the person named this guide's product. */
  named: 1,
  /** The report quotes wording that only this guide knows. */
  quoted: 1,
  /** Nobody named a product: every product's guide may be right. */
  open: 0.9,
  /** A guide for every product, beside the guides of products. */
  general: 0.86,
} as const;

// Soft evidence is only ever offered; in a paste it must stay below anything that rests on a signature. A few typed words are all that
// there is to go by: with a slip in the word that tells, what is left is often a signature of another kind.
const SOFT = { paste: 0.4, typed: 0.6 } as const;
// From here on a wording was typed whole, but for slips.
const WHOLE = 0.75;

/** What speaks for causes: kinds by signature, resemblance, and words. `asked`: whoever asked is also offered what only words tell. */
interface Grounds {
  readonly kinds: readonly KindScore[];
  readonly soft: Likeness;
  readonly words: WordReading;
  readonly asked: boolean;
}

/** Ranks causes for a report about this product, or about nobody knows which. */
export type Ranking = (grounds: Grounds, product: string | null) => readonly Candidate[];

/** A candidate with its cause's place among those of all guides, which settles ties. */
interface Placed {
  readonly candidate: Candidate;
  readonly place: number;
}

/** A guide's causes of one kind, in its order, with their places. */
interface Holder {
  readonly guide: Guide;
  readonly causes: readonly { readonly cause: Cause; readonly place: number }[];
}

/** Prepares the ranking of the guides' causes: by score, ties in the order of the guides, then of the causes in a guide. */
export function buildRanking(guides: readonly Guide[]): Ranking {
  const places: Places = new Map();
  for (const { causes } of guides) for (const cause of causes) places.set(cause, places.size);
  const byKind = holdersByKind(guides, places);
  const general = new Set(guides.flatMap(({ id, product }) => (product === undefined ? [id] : [])));
  return ({ kinds, soft, words: told, asked }, product) => {
    // What was typed is ranked by how much of it a kind explains, and that is all.
    const words = soft.typed === null ? told : NOTHING_TOLD;
    const met = new Set(kinds.map(({ kind }) => kind));
    const unmetKinds = asked ? likelyKinds(words).filter((kind) => !met.has(kind)) : [];
    const hard = [...asTyped(kinds, soft), ...unmetKinds.map(unmet)].flatMap((kind) =>
      candidatesOf(byKind.get(kind.kind) ?? [], kind, product),
    );
    const resembling = offeredAlike(soft, byKind, product).map(({ guide, cause, likeness }) => ({
      candidate: toCandidate(guide, cause, likeness * (claimOf(guide, product) ?? 0)),
      place: places.get(cause) ?? 0,
    }));
    const sorted = [...hard, ...resembling]
      .map((one) => weighed(one, words))
      .sort((a, b) => b.candidate.score - a.candidate.score || a.place - b.place);
    return withAnyKind(withGeneral(withSecondKind(distinct(sorted)), general), sorted, general);
  };
}

// A kind that no signature was met for: enough that its guides stand in order, and no more.
const UNMET = 0.05;

function unmet(kind: string): KindScore {
  return { kind, score: UNMET, hits: [], specific: false, rivals: 0 };
}

function weighed({ candidate, place }: Placed, words: WordReading): Placed {
  const score = Math.round(withWords(candidate.score, candidate.kind, words) * 1000) / 1000;
  return { candidate: { ...candidate, score }, place };
}

// What explains little of the typed words is worth less than what explains all of them.
function asTyped(kinds: readonly KindScore[], { typed }: Likeness): readonly KindScore[] {
  if (typed === null || typed.size === 0) return kinds;
  const most = Math.max(...typed.values());
  return kinds.map((one) => ({ ...one, score: one.score * ((typed.get(one.kind) ?? 0) / most) ** 2 }));
}

// The causes that may be offered for their likeness, as far as that counts. One of many platforms, unnamed, is offered only for words of
// its own that were typed whole.
function offeredAlike(
  { causes, typed }: Likeness,
  byKind: ReadonlyMap<string, readonly Holder[]>,
  product: string | null,
): readonly Resemblance[] {
  const worth = typed === null ? SOFT.paste : SOFT.typed;
  const isOnlyTheirs = ({ kind }: Cause) =>
    (byKind.get(kind) ?? []).every(({ guide }) => mustBeNamed(guide, product));
  return causes
    .filter(({ guide }) => product === null || guide.product === undefined || guide.product.id === product)
    .filter(
      ({ guide, cause, likeness }) =>
        !mustBeNamed(guide, product) || (typed !== null && likeness > WHOLE && isOnlyTheirs(cause)),
    )
    .map((one) => ({ ...one, likeness: one.likeness * worth }));
}

/** Where each cause stands among those of all guides. */
type Places = Map<Cause, number>;

function holdersByKind(
  guides: readonly Guide[],
  places: ReadonlyMap<Cause, number>,
): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const guide of guides) {
    for (const kind of new Set(guide.causes.map((cause) => cause.kind))) {
      const causes = guide.causes
        .filter((cause) => cause.kind === kind)
        .map((cause) => ({ cause, place: places.get(cause) ?? 0 }));
      const others = holders.get(kind);
      if (others === undefined) holders.set(kind, [{ guide, causes }]);
      else others.push({ guide, causes });
    }
  }
  return holders;
}

function distinct(sorted: readonly Placed[]): readonly Candidate[] {
  const seen = new Set<number>();
  return sorted.filter(({ place }) => !seen.has(place) && seen.add(place)).map(({ candidate }) => candidate);
}

// A second kind that is worth less beside the first is no rival: the third guide for the same kind says more.
const RIVAL_SHARE = 0.1;

// Three guides for one kind are one guess. Whoever is offered three gets one more kind among them, if a rival is there.
function withSecondKind(sorted: readonly Candidate[]): readonly Candidate[] {
  const [first, second, third] = sorted;
  if (first === undefined || second === undefined || third === undefined) return sorted;
  const other = sorted.find((one) => one.kind !== first.kind && one.kind !== second.kind);
  if (other === undefined || other.score < first.score * RIVAL_SHARE) return sorted;
  if (third.kind !== first.kind && third.kind !== second.kind) return sorted;
  return [first, second, other, ...sorted.slice(2).filter((one) => one !== other)];
}

// However many products have a guide, whoever uses another one still finds the guide that serves any product.
function withGeneral(ranked: readonly Candidate[], general: ReadonlySet<string>): readonly Candidate[] {
  const offered = ranked.slice(0, MOST_CANDIDATES);
  const [first] = offered;
  const found = ranked.find(({ guide, kind }) => kind === first?.kind && general.has(guide));
  return found === undefined || offered.includes(found)
    ? offered
    : [...offered.slice(0, MOST_CANDIDATES - 1), found];
}

// Nor may five products' guides for one kind hide that the text shows another kind too.
function withAnyKind(
  offered: readonly Candidate[],
  sorted: readonly Placed[],
  general: ReadonlySet<string>,
): readonly Candidate[] {
  const [first] = offered;
  if (offered.length < MOST_CANDIDATES || offered.some(({ kind }) => kind !== first?.kind)) return offered;
  const other = sorted.find(({ candidate }) => candidate.kind !== first?.kind)?.candidate;
  if (other === undefined) return offered;
  const spare = offered.findLastIndex(({ guide }) => !general.has(guide));
  return [...offered.filter((_, place) => place !== spare), other];
}

// Guides with the same claim tie on the kind's score, so no more of them than are offered can ever be among the first.
function candidatesOf(holding: readonly Holder[], kind: KindScore, product: string | null): Placed[] {
  const isServed = product !== null && holding.some(({ guide }) => guide.product?.id === product);
  // A kind that only guides for every product know stands behind no product's guide.
  const isAlone = holding.every(({ guide }) => guide.product === undefined);
  const quoting = product === null ? quotingGuides(kind.hits) : NO_GUIDES;
  const withClaim = new Map<number, number>();
  const candidates: Placed[] = [];
  for (const holder of holding) {
    const { guide } = holder;
    if (product !== null && !isServed && guide.product !== undefined) continue;
    const isQuoted = guide.product !== undefined && quoting.has(guide.id);
    const claim = isQuoted ? CLAIM.quoted : isAlone ? CLAIM.open : claimOf(guide, product);
    if (claim === null || (!isQuoted && mustBeNamed(guide, product))) continue;
    const before = withClaim.get(claim) ?? 0;
    withClaim.set(claim, before + 1);
    if (before >= MOST_CANDIDATES) continue;
    for (const [at, { cause, place }] of strongestFirst(holder, kind.hits).entries())
      candidates.push({ candidate: toCandidate(guide, cause, kind.score * claim * 0.97 ** at), place });
  }
  return candidates;
}

// One of many platforms: without its name a plain status could come from any of them.
function mustBeNamed(guide: Guide, product: string | null): boolean {
  return product === null && guide.product?.only_when_named === true;
}

function claimOf(guide: Guide, product: string | null): number | null {
  if (product === null) return guide.product === undefined ? CLAIM.general : CLAIM.open;
  if (guide.product?.id === product) return CLAIM.named;
  return guide.product === undefined ? 0.6 : null;
}

const NO_GUIDES: ReadonlySet<string> = new Set();

// Those with wording of at least three words that no guide for every product knows too.
function quotingGuides(hits: readonly Hit[]): ReadonlySet<string> {
  const telling = hits.filter(({ entry, words }) => !entry.broad && words >= 3);
  if (telling.length === 0) return NO_GUIDES;
  const general = longestGeneralWording(hits);
  return new Set(
    telling.filter(({ line, words }) => (general.get(line) ?? 0) < words).map(({ entry }) => entry.guide),
  );
}

// Line -> words of the longest wording on it that a guide for every product knows.
function longestGeneralWording(hits: readonly Hit[]): ReadonlyMap<number, number> {
  const longest = new Map<number, number>();
  for (const { entry, line, words } of hits) {
    if (entry.productId === null) longest.set(line, Math.max(longest.get(line) ?? 0, words));
  }
  return longest;
}

function strongestFirst({ guide, causes }: Holder, hits: readonly Hit[]): Holder['causes'] {
  if (causes.length === 1) return causes;
  const own = hits.filter(({ entry }) => entry.guide === guide.id);
  const strength = (cause: Cause) =>
    own.reduce((most, { entry, weight }) => (entry.cause === cause.id ? Math.max(most, weight) : most), 0);
  return causes
    .map((one) => ({ ...one, strength: strength(one.cause) }))
    .sort((a, b) => b.strength - a.strength);
}

function toCandidate(guide: Guide, cause: Cause, score: number): Candidate {
  return {
    guide: guide.id as GuideId,
    cause: cause.id,
    kind: cause.kind,
    score: Math.round(score * 1000) / 1000,
  };
}
