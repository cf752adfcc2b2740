/** How a text becomes the key by which it is known again when somebody else posts it. */
import { createHash } from 'node:crypto';
import { maskText } from '../core/masked-text.ts';
import type { RedactedText } from '../core/redacted-text.ts';

/** The beginning tells texts apart; masking a whole log would only take time. */
const LONGEST_MASKED = 20_000;

/** Answers a digest of the masked text: equal for the same error with other numbers, ids and times. */
export function textKeyOf(text: RedactedText): string {
  return createHash('sha256')
    .update(maskText(text.slice(0, LONGEST_MASKED)))
    .digest('hex')
    .slice(0, 32);
}
