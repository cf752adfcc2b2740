/** What the pasted secrets tell by their form: one small line each, for the card and the ticket. */
import type { KnownBlock } from '@slack/types';
import { clip } from '../limits.ts';
import { small } from './blocks.ts';

// A text may hold many keys; the first few say what there is to say.
const MOST_HINTS = 4;
const LONGEST_HINT = 200;

/** Draws the first few sentences. */
export function hintBlocks(sentences: readonly string[]): readonly KnownBlock[] {
  return sentences.slice(0, MOST_HINTS).map((sentence) => small(`🔎 ${clip(sentence, LONGEST_HINT)}`));
}
