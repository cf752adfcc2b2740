/** Causes under the names that people read, as they are offered and picked. */
import { asId } from '../core/ids.ts';
import type { Candidate, Match } from '../core/match.ts';
import { offeredCandidates, tellingQuestions } from '../core/offer.ts';
import type { Diagnosis, Knowledge } from './ports.ts';

/** A cause under the names that people read. */
export interface NamedCause {
  readonly guide: string;
  readonly cause: string;
  readonly guideTitle: string;
  readonly product: string | null;
  readonly error: string;
  readonly reason: string;
  /** What tells its guide from the others on offer; null where nothing needs to. */
  readonly question: string | null;
}

/** The causes that a diagnosis leaves to choose from, under their names; those that no longer serve are left out. */
export function choicesOf(knowledge: Knowledge, { match }: Diagnosis): readonly NamedCause[] {
  const offered = offeredCandidates(match).filter((one) => candidateFor(knowledge, match, one) !== null);
  const questions = tellingQuestions(offered, knowledge.guides);
  return offered.map((candidate, at) => nameCause(knowledge, candidate, questions[at] ?? null));
}

/** The candidate that somebody picked, or null when its cause no longer serves. One picked from the browser was never a candidate; it scores nothing. */
export function candidateFor(
  knowledge: Knowledge,
  match: Match,
  pick: { readonly guide: string; readonly cause: string },
): Candidate | null {
  const guide = knowledge.guides.find((one) => one.id === pick.guide);
  const cause = guide?.causes.find((one) => one.id === pick.cause);
  if (guide === undefined || cause === undefined) return null;
  const offered = match.candidates.find((one) => one.guide === pick.guide && one.cause === pick.cause);
  return offered ?? { guide: asId(guide.id), cause: cause.id, kind: cause.kind, score: 0 };
}

/** A candidate under the names that people read. */
export function nameCause(knowledge: Knowledge, candidate: Candidate, question: string | null): NamedCause {
  const guide = knowledge.guides.find((one) => one.id === candidate.guide);
  const cause = guide?.causes.find((one) => one.id === candidate.cause);
  if (guide === undefined || cause === undefined)
    throw new Error(`the matcher named ${candidate.guide}/${candidate.cause}, which does not serve`);
  return {
    guide: guide.id,
    cause: cause.id,
    guideTitle: guide.title,
    product: guide.product?.name ?? null,
    error: cause.error,
    reason: cause.reason,
    question,
  };
}
