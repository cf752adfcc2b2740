/** What stands where a reply was that is nobody's problem. */
import type { KnownBlock } from '@slack/types';
import { emoji, fallback, line, person, rich, say } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { quietWords } from './wording/quiet.ts';

/** Names who turned it away, and says what follows. */
export function turnedAwayBlock(by: string): KnownBlock {
  return rich(line(emoji('mute'), say(` ${quietWords.notedBy} `), person(by), say(quietWords.notedTail)));
}

/** The same as a message that takes the place of a question or a pointer. */
export function turnedAwayMessage(by: string): CardMessage {
  return {
    text: fallback(`${quietWords.notedBy} <@${by}>${quietWords.notedTail}`),
    blocks: [turnedAwayBlock(by)],
  };
}
