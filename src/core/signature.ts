/** What a cause looks like in text: the forms in which a guide may say it. */
import { z } from 'zod';

const broad = z
  .boolean()
  .optional()
  .describe('true: gives way to any more telling signature, as "unauthorized" does.');
const symptom = z
  .boolean()
  .optional()
  .describe(
    'true: tells that somebody was refused or what to do now, but not why; a signature of another kind that tells why goes before it.',
  );
const phrase = z.string().trim().min(2).max(200);

/** The shortest text that a literal may be: two characters are met everywhere. */
const SHORTEST_LITERAL = 3;

/** One sign of a cause. A plain string is a phrase. */
export const Signature = z
  .union([
    phrase,
    z.strictObject({
      phrase: phrase.describe('Words in order; see docs/guides.md for [a|b] and ....'),
      broad,
      symptom,
    }),
    z.strictObject({
      status: z
        .int()
        .min(100)
        .max(599)
        .describe('An HTTP status. Counts only where a status is meant, never in ids or counts.'),
    }),
    z.strictObject({
      code: z
        .string()
        .trim()
        .min(2)
        .max(80)
        .describe('An error code, matched whole and exactly, for example invalid_grant.'),
      broad,
      symptom,
    }),
    z.strictObject({
      literal: z
        .string()
        .min(SHORTEST_LITERAL)
        .max(200)
        .regex(/^[^\r\n]*$/, 'must stand on one line; for several lines write { lines: [first, then] }')
        .describe('A text that is met exactly as it stands here, capitals and signs included.'),
      broad,
      symptom,
    }),
    z.strictObject({
      lines: z
        .array(phrase)
        .min(2)
        .max(6)
        .describe('Phrases that stand on lines of their own, in this order, at most 10 other lines apart.'),
      broad,
      symptom,
    }),
    z.strictObject({
      regex: z
        .string()
        .min(3)
        .max(300)
        .describe('A regular expression for a part of one line, without look-around and back-references.'),
      broad,
      symptom,
    }),
  ])
  .describe(
    'A phrase, { phrase, broad, symptom }, { status }, { code }, { literal }, { lines } or { regex }; see docs/guides.md.',
  );

export type Signature = z.infer<typeof Signature>;
