/** When two reports are about the same problem, and when about two. */
import type { Match } from './match.ts';
import type { Triage } from './triage.ts';

/**
 * How a report stands to a triage. `nothing`: it shows no error of its own. `same`: the same kind of error, or a plain status
 * beside a triage that has something more telling. `refines`: something telling where the triage had only a status. `other`:
 * another kind that is as telling, or another product.
 */
export type Relation = 'nothing' | 'same' | 'refines' | 'other';

/** A status or a broad phrase weighs less than this, everything more telling more (signals.ts, weightOf). */
const TELLING = 0.6;

/** Relates the match of a report, taken alone, to a triage. */
export function relate(triage: Triage, match: Match): Relation {
  const { best, tier, product } = match;
  if (best === null || tier === 'none') return 'nothing';
  const own = triage.guide.product;
  if (product.from === 'text' && own !== null && product.id !== own.id) return 'other';
  if (best.kind === triage.guide.cause.kind) return 'same';
  const wasTelling = triage.reason.evidence.some(({ weight }) => weight >= TELLING);
  return compare(isTelling(match, best.kind), wasTelling);
}

/**
 * Relates the match of a report, taken alone, to what a question was asked about. Every kind that something in its report spoke for is its
 * own: others may be on offer, as mere rivals. One whose report showed no error at all takes any.
 */
export function relateToQuestion(asked: Match, match: Match): Relation {
  const { best, tier, product } = match;
  if (best === null || tier === 'none') return 'nothing';
  if (product.from === 'text' && asked.product.from === 'text' && product.id !== asked.product.id)
    return 'other';
  if (asked.tier === 'none' || asked.evidence.some(({ kind }) => kind === best.kind)) return 'same';
  const wasTelling = asked.evidence.some(({ weight }) => weight >= TELLING);
  return compare(isTelling(match, best.kind), wasTelling);
}

function isTelling({ evidence }: Match, kind: string): boolean {
  return evidence.some((one) => one.kind === kind && one.weight >= TELLING);
}

// Of two kinds that are as telling as each other neither explains the other.
function compare(tells: boolean, told: boolean): Relation {
  if (tells === told) return 'other';
  return tells ? 'refines' : 'same';
}
