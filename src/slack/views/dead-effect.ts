/** The message that tells supporters what authfix has given up, and what they can do about it. */

import { emoji, fallback, line, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { deadWords, deliveryWords } from './wording/delivery.ts';

/** What was given up: a ticket on its way, or something else, by its kind. */
export interface DeadEffect {
  readonly effect:
    | { readonly kind: 'deliver-ticket'; readonly ticket: number; readonly destination: string }
    | { readonly kind: string };
  readonly attempts: number;
  readonly lastError: string | null;
}

/** Draws it. The error is a name and a first line, without anything that people wrote. */
export function deadEffect({ effect, attempts, lastError }: DeadEffect): CardMessage {
  const what =
    'ticket' in effect
      ? deadWords.ticket(effect.ticket, effect.destination, attempts)
      : deadWords.other(effect.kind, attempts);
  return {
    text: fallback(what),
    blocks: [
      rich(line(emoji('warning'), say(' '), say(what, { bold: true }))),
      rich(line(say(lastError ?? deliveryWords.noReason, { code: true }))),
      small(deliveryWords.deadAdvice),
    ],
  };
}
