/** The explanation of a match as it comes back from JSON. */
import { z } from 'zod';
import type { Deed, Explanation, Ranked, Spans } from '../core/explanation.ts';
import { StoredGuideId, StoredProductHint } from './stored-match.ts';

const StoredSpans: z.ZodType<Spans> = z.object({
  shown: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      line: z.int(),
      quote: z.string(),
      kind: z.string(),
      met: z.array(z.string()),
      guides: z.array(z.string()),
      weight: z.number(),
      times: z.int(),
    }),
  ),
  more: z.int(),
});

const StoredRanked: z.ZodType<Ranked> = z.object({
  guide: StoredGuideId,
  cause: z.string(),
  kind: z.string(),
  score: z.number(),
  name: z.string(),
});

const StoredDeed: z.ZodType<Deed> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opens'), guide: z.string(), error: z.string(), steps: z.array(z.string()) }),
  z.object({
    kind: z.literal('asks'),
    causes: z.int(),
    questions: z.array(z.object({ guide: z.string(), question: z.string() })),
  }),
  z.object({ kind: z.literal('stays-silent'), causes: z.int() }),
]);

export const StoredExplanation: z.ZodType<Explanation> = z.object({
  report: z.object({ lines: z.int(), characters: z.int() }),
  product: StoredProductHint,
  productName: z.string().nullable(),
  spans: StoredSpans,
  for: z.array(z.string()),
  against: z.array(z.string()),
  countered: StoredSpans,
  overruled: StoredSpans,
  ranking: z.array(StoredRanked),
  runnerUp: StoredRanked.nullable(),
  margin: z.number(),
  tier: z.enum(['confident', 'ambiguous', 'none']),
  deed: StoredDeed,
});
