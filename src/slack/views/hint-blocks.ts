/** What the pasted secrets tell by their form: one small line each, for the card and the ticket. */
import type { KnownBlock } from '@slack/types';
import { clip } from '../limits.ts';
import { small } from './blocks.ts';

// There are seven kinds of hints, and the first of each comes first; a text may hold many keys.
const MOST_HINTS = 7;
const LONGEST_HINT = 200;

/** Draws the first few sentences. */
export function hintBlocks(sentences: readonly string[]): readonly KnownBlock[] {
  return sentences.slice(0, MOST_HINTS).map((sentence) => small(`🔎 ${clip(sentence, LONGEST_HINT)}`));
}
