/** A match and its parts as they come back from JSON. */
import { z } from 'zod';
import { asId, type GuideId } from '../core/ids.ts';
import type { Candidate, Evidence, Match, ProductHint } from '../core/match.ts';

export const StoredGuideId = z.string().transform((id) => asId<GuideId>(id));

export const StoredCandidate: z.ZodType<Candidate> = z.object({
  guide: StoredGuideId,
  cause: z.string(),
  kind: z.string(),
  score: z.number(),
});

export const StoredEvidence: z.ZodType<Evidence> = z.object({
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  met: z.string(),
  kind: z.string(),
  guide: StoredGuideId,
  cause: z.string(),
  weight: z.number(),
});

export const StoredProductHint: z.ZodType<ProductHint> = z.discriminatedUnion('from', [
  z.object({ from: z.literal('text'), id: z.string(), quote: z.string() }),
  z.object({ from: z.enum(['channel', 'request']), id: z.string() }),
  z.object({ from: z.literal('nothing') }),
]);

export const StoredMatch: z.ZodType<Match> = z.object({
  tier: z.enum(['confident', 'ambiguous', 'none']),
  speaks: z.boolean(),
  product: StoredProductHint,
  best: StoredCandidate.nullable(),
  candidates: z.array(StoredCandidate),
  evidence: z.array(StoredEvidence),
  margin: z.number(),
  against: z.array(z.string()),
});
