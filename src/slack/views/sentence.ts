/** A message of one sentence. */
import { section } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';

/** Draws a sentence in mrkdwn. */
export function sentence(text: string): CardMessage {
  return { text, blocks: [section(text)] };
}
