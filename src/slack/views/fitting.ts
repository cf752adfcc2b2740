/** How blocks are fitted into what a message or view has room for. */
import type { KnownBlock } from '@slack/types';

/** What is left: `size` in the unit of the measure that counts it (characters unless told). */
export interface Room {
  readonly size: number;
  readonly blocks: number;
}

/** The blocks that fitted, whether they are all, and the room that they left. */
export interface Fitted {
  readonly blocks: readonly KnownBlock[];
  readonly whole: boolean;
  readonly left: Room;
}

/** Takes blocks in reading order until one does not fit; that one and all after it are left out. */
export function takeFitting(
  parts: readonly KnownBlock[],
  room: Room,
  measure: (block: KnownBlock) => number = textLength,
): Fitted {
  const blocks: KnownBlock[] = [];
  let { size } = room;
  for (const part of parts) {
    const needed = measure(part);
    if (needed > size || blocks.length >= room.blocks)
      return { blocks, whole: false, left: { size, blocks: room.blocks - blocks.length } };
    size -= needed;
    blocks.push(part);
  }
  return { blocks, whole: true, left: { size, blocks: room.blocks - blocks.length } };
}

/** Takes the room that other blocks use out of a room. */
export function without(room: Room, used: readonly KnownBlock[]): Room {
  return { size: room.size - textLength(used), blocks: room.blocks - used.length };
}

/** Counts the characters of all texts that blocks show, as Slack's own budget does. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const [key, inner] of Object.entries(value)) {
    length += key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner);
  }
  return length;
}

/** Counts the bytes that a block takes on the wire, as the limit for views does. */
export function byteLength(block: KnownBlock): number {
  return new TextEncoder().encode(JSON.stringify(block)).length + 1;
}

/** The longest length to which texts must be cut so that together they take at most `budget`; shorter ones stay whole. */
export function fairLength(lengths: readonly number[], budget: number): number {
  let left = budget;
  const ascending = [...lengths].sort((a, b) => a - b);
  for (const [at, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - at));
    if (length > share) return Math.max(share, 0);
    left -= length;
  }
  return Number.MAX_SAFE_INTEGER;
}
