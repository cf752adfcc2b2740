/** Which candidates a person who has to choose is offered. */
import type { Guide } from './guide.ts';
import type { Candidate, Match } from './match.ts';

// More guesses than this help nobody who asked with a text that no signature met.
const MOST_GUESSES = 3;

/** The share of the best candidate's score from which another one is worth a place in the question. */
const RIVAL_FROM = 0.5;

/** Takes a match and returns its candidates worth a question, best first: what may really be meant, or up to three guesses when nothing was recognised. */
export function offeredCandidates({
  tier,
  candidates,
}: Pick<Match, 'tier' | 'candidates'>): readonly Candidate[] {
  if (tier === 'none') return candidates.slice(0, MOST_GUESSES);
  // A question is easy to answer when it names only what may really be meant.
  return candidates.filter(({ score }) => score >= (candidates[0]?.score ?? 0) * RIVAL_FROM);
}

/**
 * Takes the candidates on offer and returns for each the question that tells its guide from the others; null where the
 * guide has none, was asked about already, or is the only one on offer.
 */
export function tellingQuestions(
  offered: readonly Pick<Candidate, 'guide'>[],
  guides: readonly Guide[],
): readonly (string | null)[] {
  const ids = offered.map(({ guide }) => guide);
  if (new Set(ids).size < 2) return ids.map(() => null);
  return ids.map((id, at) =>
    ids.indexOf(id) === at ? (guides.find((guide) => guide.id === id)?.tell_apart ?? null) : null,
  );
}
