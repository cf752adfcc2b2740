/** The matcher: guides in, and a function that holds any report against them. */
import { buildRanking } from './candidates.ts';
import { keepStrongest } from './evidence.ts';
import { type GateReading, readGate, SPEAK_FROM } from './gate.ts';
import type { Guide } from './guide.ts';
import { type KindScore, rankKinds } from './kinds.ts';
import { LEARNED_WORDS } from './learned-words.ts';
import { buildLexicon } from './lexicon.ts';
import type { Audience, Candidate, Match, ProductHint, Tier } from './match.ts';
import { buildProductWords, findProduct } from './product.ts';
import type { RedactedText } from './redacted-text.ts';
import { scan } from './scan.ts';
import { buildSignalFinder, type Hit } from './signals.ts';
import { buildSoftMatcher, type Likeness } from './soft-match.ts';
import { buildCorrector, type Corrector } from './typos.ts';
import { wordHits } from './word-evidence.ts';
import type { WordModel } from './word-model.ts';

/** What is known about a report beside its text. */
export interface MatchContext {
  /** The product that the person named or that the channel is set to; the text's own word goes before it. */
  readonly product: { readonly id: string; readonly from: 'request' | 'channel' } | null;
  /** Whoever addressed the bot is also offered what the text only resembles. Left out: addressed. */
  readonly audience?: Audience;
}

export interface Matcher {
  match(report: RedactedText, context: MatchContext): Match;
}

/** A lead smaller than this leaves the choice to the person. */
export const SURE_MARGIN = 0.06;

/** Less than one broad signature is worth, as when a counter-signature was met: never a reason to speak unasked. */
export const LEAST_SCORE = 0.4;

/** Builds a matcher over the guides. The order of the guides never matters. `correctorOf` says how slips are corrected, `readWords` what words tell. */
export function buildMatcher(
  unordered: readonly Guide[],
  correctorOf: (known: ReadonlySet<string>) => Corrector = buildCorrector,
  readWords: WordModel = LEARNED_WORDS,
): Matcher {
  const guides = [...unordered].sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const lexicon = buildLexicon(guides);
  const statusKinds = new Set([...lexicon.byStatus.values()].flat().map((entry) => entry.kind));
  const correct = correctorOf(lexicon.words);
  const findSignals = buildSignalFinder(lexicon, correct);
  const products = buildProductWords(guides);
  const soft = buildSoftMatcher(guides, scan, correct);
  const rank = buildRanking(guides);
  return {
    match: (report, context) => {
      const scanned = scan(report);
      const hits = findSignals(scanned);
      const kinds = rankKinds(hits, statusKinds);
      const product = productOf(findProduct(scanned, products), context);
      const words = readWords(scanned, kinds);
      const isOverheard = context.audience === 'overheard';
      const candidates = rank(
        { kinds, soft: isOverheard ? NOTHING_ALIKE : soft.resemble(scanned), words, asked: !isOverheard },
        product.from === 'nothing' ? null : product.id,
      );
      const gate = kinds[0] === undefined ? null : readGate(scanned, kinds[0], words);
      const speaks = gate !== null && gate.sure >= SPEAK_FROM && (kinds[0]?.score ?? 0) >= LEAST_SCORE;
      return {
        tier: tierOf(speaks, candidates),
        speaks,
        product,
        best: candidates[0] ?? null,
        candidates,
        margin: marginOf(candidates),
        ...evidenceIn({ report, hits, kinds, told: wordHits(words, candidates, hits) }),
        ...reasonsOf(gate, kinds[0]),
      };
    },
  };
}

const NOTHING_ALIKE: Likeness = { causes: [], typed: null };

function productOf(named: ProductHint, context: MatchContext): ProductHint {
  if (named.from !== 'nothing' || context.product === null) return named;
  return { from: context.product.from, id: context.product.id };
}

function tierOf(speaks: boolean, candidates: readonly Candidate[]): Tier {
  if (!speaks || candidates.length === 0) return 'none';
  return marginOf(candidates) >= SURE_MARGIN ? 'confident' : 'ambiguous';
}

/** Score of the first candidate minus that of the second, in thousandths. */
export function marginOf(candidates: readonly Pick<Candidate, 'score'>[]): number {
  const [first, second] = candidates;
  return Math.round(((first?.score ?? 0) - (second?.score ?? 0)) * 1000) / 1000;
}

/** What was met in a report: by signatures, and by words that tell of the kinds on offer. */
interface Met {
  readonly report: RedactedText;
  readonly hits: readonly Hit[];
  readonly kinds: readonly KindScore[];
  readonly told: readonly Hit[];
}

/** What spoke, what spoke against it, and what did not count because a status said otherwise. */
function evidenceIn({
  report,
  hits,
  kinds,
  told,
}: Met): Pick<Match, 'evidence' | 'evidenceLeft' | 'countered' | 'overruled'> {
  const counted = kinds.flatMap((kind) => kind.hits);
  const { evidence, left } = keepStrongest(report, [...counted, ...told]);
  const against = hits.filter((hit) => hit.entry.against);
  const overruled = counted.length + against.length === hits.length ? [] : without(hits, counted);
  return {
    evidence,
    evidenceLeft: left,
    countered: keepStrongest(report, against),
    overruled: keepStrongest(report, overruled),
  };
}

function without(hits: readonly Hit[], counted: readonly Hit[]): readonly Hit[] {
  const known = new Set(counted);
  return hits.filter((hit) => !hit.entry.against && !known.has(hit));
}

// More reasons than this explain nothing; the strongest come first.
const MOST_REASONS = 8;

function reasonsOf(gate: GateReading | null, kind: KindScore | undefined): Pick<Match, 'for' | 'against'> {
  const against = gate === null ? [] : gate.against.slice(0, MOST_REASONS);
  if (kind !== undefined && kind.score < LEAST_SCORE) against.unshift(TOO_LITTLE);
  return { for: gate === null ? [] : gate.for.slice(0, MOST_REASONS), against };
}

const TOO_LITTLE = 'what was met is too little to answer unasked';
