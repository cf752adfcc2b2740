/** A match and its parts as they come back from JSON. */
import { z } from 'zod';
import { asId, type GuideId } from '../core/ids.ts';
import type { Candidate, Evidence, KeptEvidence, Match, ProductHint } from '../core/match.ts';

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
  // Rows of earlier versions name every place by itself.
  times: z.int().min(1).default(1),
});

const StoredKept: z.ZodType<KeptEvidence> = z
  .object({ evidence: z.array(StoredEvidence), left: z.int() })
  .default({ evidence: [], left: 0 });

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
  evidenceLeft: z.int().default(0),
  countered: StoredKept,
  overruled: StoredKept,
  margin: z.number(),
  for: z.array(z.string()).default([]),
  against: z.array(z.string()),
});
