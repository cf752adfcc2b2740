/** Why a match says what it says: one value that the command line, Slack and tests show, so that all tell the same. */
import type { Guide } from './guide.ts';
import type { Candidate, Evidence, KeptEvidence, Match, ProductHint, Tier } from './match.ts';
import { offeredCandidates, tellingQuestions } from './offer.ts';
import type { RedactedText } from './redacted-text.ts';

/** One span of the report with all signatures of one kind that it met. `start` and `end` are UTF-16 offsets into the report. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  readonly quote: string;
  readonly kind: string;
  /** The signatures as their authors wrote them, the strongest first. */
  readonly met: readonly string[];
  /** The guides that these signatures are from. */
  readonly guides: readonly string[];
  /** Of the strongest signature, between 0 and 1. */
  readonly weight: number;
  /** How often the report says the very same, this first time included. */
  readonly times: number;
}

/** Spans, strongest first, and how many more there were. */
export interface Spans {
  readonly shown: readonly Span[];
  readonly more: number;
}

/** A candidate under the name that people read, for example "Mintsoft: 401 Unauthorised". */
export interface Ranked extends Candidate {
  readonly name: string;
}

/** What tells one guide from the others on offer. */
export interface GuideQuestion {
  readonly guide: string;
  readonly question: string;
}

/** What the bot does about a match. */
export type Deed =
  | {
      readonly kind: 'opens';
      readonly guide: string;
      readonly error: string;
      readonly steps: readonly string[];
    }
  /** `questions` tell the guides on offer apart. */
  | { readonly kind: 'asks'; readonly causes: number; readonly questions: readonly GuideQuestion[] }
  /** Overheard, nothing; whoever addressed it is offered this many causes. */
  | { readonly kind: 'stays-silent'; readonly causes: number };

/** Everything that there is to say about why. */
export interface Explanation {
  readonly report: { readonly lines: number; readonly characters: number };
  readonly product: ProductHint;
  /** The product as people call it; null when nobody named one, or when its guides are gone. */
  readonly productName: string | null;
  readonly spans: Spans;
  /** What around the spans spoke for an answer, and what spoke against one. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Counter-signatures that were met, and broad wordings that gave way to a status. */
  readonly countered: Spans;
  readonly overruled: Spans;
  readonly ranking: readonly Ranked[];
  readonly runnerUp: Ranked | null;
  /** Score of the best minus that of the runner-up. */
  readonly margin: number;
  readonly tier: Tier;
  readonly deed: Deed;
}

/** What an explanation is made from. `guides` are those that serve, for the names that people read. */
export interface Explained {
  readonly report: RedactedText;
  readonly match: Match;
  readonly guides: readonly Guide[];
}

// More spans than a screen holds explain nothing; a log repeats itself.
const MOST_SPANS = 20;
const MOST_ASIDES = 5;

/** Explains a match of this very report. Its spans are places of the report: `report.slice(start, end)` is the quote. */
export function explain({ report, match, guides }: Explained): Explanation {
  const ranking = match.candidates.map((one) => ({ ...one, name: causeNameIn(guides, one) ?? idsOf(one) }));
  const { product } = match;
  const evidence = { evidence: match.evidence, left: match.evidenceLeft };
  return {
    report: { lines: report.trimEnd().split('\n').length, characters: report.length },
    product,
    productName: product.from === 'nothing' ? null : productName(guides, product.id),
    spans: spansOf(report, evidence, MOST_SPANS),
    for: match.for,
    against: match.against,
    countered: spansOf(report, match.countered, MOST_ASIDES),
    overruled: spansOf(report, match.overruled, MOST_ASIDES),
    ranking,
    runnerUp: ranking[1] ?? null,
    margin: match.margin,
    tier: match.tier,
    deed: deedOf(match, guides),
  };
}

/** The name of a cause as people read it: the product (or the guide's title) and the error. Null when no such guide serves. */
export function causeNameIn(
  guides: readonly Guide[],
  { guide: id, cause: causeId }: Pick<Candidate, 'guide' | 'cause'>,
): string | null {
  const guide = guides.find((one) => one.id === id);
  const cause = guide?.causes.find((one) => one.id === causeId);
  if (guide === undefined || cause === undefined) return null;
  return `${guide.product?.name ?? guide.title}: ${cause.error}`;
}

function idsOf({ guide, cause }: Candidate): string {
  return `${guide}/${cause}`;
}

function productName(guides: readonly Guide[], id: string): string | null {
  return guides.find(({ product }) => product?.id === id)?.product?.name ?? null;
}

// Several guides know the same signature: what stands at one place for one kind is one span. The evidence comes strongest first.
function spansOf(report: RedactedText, { evidence, left }: KeptEvidence, most: number): Spans {
  const byPlace = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const place = `${one.start} ${one.end} ${one.kind}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), one]);
  }
  const all = [...byPlace.values()];
  const shown = all.slice(0, most).flatMap((same) => toSpan(report, same));
  return { shown, more: all.length - shown.length + left };
}

function toSpan(report: RedactedText, same: readonly Evidence[]): readonly Span[] {
  const [first] = same;
  if (first === undefined) return [];
  const { start, end, quote, kind, weight } = first;
  return [
    {
      start,
      end,
      line: report.slice(0, start).split('\n').length,
      quote,
      kind,
      met: [...new Set(same.map(({ met }) => met))],
      guides: [...new Set(same.map(({ guide }) => guide))],
      weight,
      times: Math.max(...same.map(({ times }) => times)),
    },
  ];
}

function questionsOf(offered: readonly Candidate[], guides: readonly Guide[]): readonly GuideQuestion[] {
  const questions = tellingQuestions(offered, guides);
  return offered.flatMap(({ guide }, at) => {
    const question = questions[at] ?? null;
    return question === null ? [] : [{ guide, question }];
  });
}

function deedOf(match: Match, guides: readonly Guide[]): Deed {
  const offered = offeredCandidates(match);
  if (match.tier === 'none') return { kind: 'stays-silent', causes: offered.length };
  if (match.tier === 'ambiguous' || match.best === null)
    return { kind: 'asks', causes: offered.length, questions: questionsOf(offered, guides) };
  const { guide: id, cause: causeId } = match.best;
  const guide = guides.find((one) => one.id === id);
  const cause = guide?.causes.find((one) => one.id === causeId);
  return {
    kind: 'opens',
    guide: guide?.title ?? id,
    error: cause?.error ?? causeId,
    steps: cause?.steps ?? [],
  };
}
