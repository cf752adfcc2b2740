/** How a channel is called in a sentence. */
import type { Channel } from '../protocol.ts';

/** Takes a channel; returns its name with `#`, or the other side's name for a direct message. */
export function titleOf({ kind, name }: Channel): string {
  return kind === 'dm' ? name : `#${name}`;
}
