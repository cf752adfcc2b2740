/** What the words of a report count for beside its signatures, and the places where they stand. */
import type { Candidate } from './match.ts';
import type { Hit } from './signals.ts';
import type { Told, WordReading } from './word-model.ts';

/** What such evidence met, where that of a signature has its wording. */
export const LEARNED_FROM_PASTES = 'learned from pastes';

/** Where no words are heard. */
export const NOTHING_TOLD: WordReading = { trouble: 0, troubled: [], kinds: new Map() };

/** How much the words count beside the signatures: words alone stay below every signature. */
const SHARE = 0.3;
// Less likely than this, a kind is no guess that anybody would make.
const LEAST_LIKELY = 0.05;
// What stands in one word of a report tells little about which kind; three show what it rests on.
const MOST_TERMS = 3;

/** Answers a score with what words tell about its kind; as it was where they tell nothing. Words that know nothing of a kind say nothing against it. */
export function withWords(score: number, kind: string, { kinds }: WordReading): number {
  if (kinds.size === 0) return score;
  const most = Math.max(...[...kinds.values()].map(({ likely }) => likely));
  return (score + SHARE * (kinds.get(kind)?.likely ?? most)) / (1 + SHARE);
}

/** Answers the kinds that words alone make likely enough to offer to somebody who asked. */
export function likelyKinds({ kinds }: WordReading): readonly string[] {
  return [...kinds].flatMap(([kind, { likely, terms }]) =>
    likely >= LEAST_LIKELY && terms.length > 0 ? [kind] : [],
  );
}

/** Answers where the words stand that told for the kinds of these candidates, save what a signature covers. */
export function wordHits(
  { kinds }: WordReading,
  candidates: readonly Candidate[],
  met: readonly Hit[],
): readonly Hit[] {
  const shown = new Set<string>();
  return candidates.flatMap(({ guide, cause, kind }) => {
    const told = shown.has(kind) ? undefined : kinds.get(kind);
    shown.add(kind);
    if (told === undefined || told.likely < LEAST_LIKELY) return [];
    const terms = told.terms.slice(0, MOST_TERMS).filter((term) => !met.some((hit) => covers(hit, term)));
    const all = terms.reduce((sum, { weight }) => sum + weight, 0);
    const entry = { ...ENTRY, guide, cause, kind };
    return terms.map(({ start, end, line, weight }) => ({
      entry,
      start,
      end,
      line,
      words: 1,
      weight: Math.round(((SHARE * told.likely * weight) / all) * 1000) / 1000,
    }));
  });
}

function covers(hit: Hit, { start, end }: Told): boolean {
  return hit.start <= start && end <= hit.end;
}

const ENTRY = {
  productId: null,
  written: LEARNED_FROM_PASTES,
  broad: true,
  code: null,
  status: null,
  exact: false,
  against: false,
  symptom: false,
} as const;
