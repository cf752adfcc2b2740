/** Knows every message of the local workspace: the single place where they are kept and changed. */
import type { Fields } from './json.ts';
import type { Reaction } from './protocol.ts';

/** One message as it is kept. Optional parts are absent rather than empty where Slack leaves them out. */
export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Fields[];
  readonly attachments: readonly Fields[];
  /** File ids. */
  readonly files: readonly string[];
  readonly reactions: readonly Reaction[];
  readonly threadTs?: string;
  readonly subtype?: 'file_share' | 'thread_broadcast' | 'tombstone' | 'channel_join' | 'channel_leave';
  /** Who invited the person of a `channel_join`. */
  readonly inviter?: string;
  readonly botId?: string;
  readonly metadata?: Fields;
  readonly clientMsgId?: string;
  readonly edited?: { readonly user: string; readonly ts: string };
  /** Set on an ephemeral message; those are kept apart and no method but a response URL reaches them. */
  readonly onlyFor?: string;
}

export class History {
  readonly #rooms = new Map<string, Map<string, StoredMessage>>();
  readonly #threads = new Map<string, string[]>();
  readonly #ephemerals = new Map<string, StoredMessage>();

  add(message: StoredMessage): void {
    if (message.onlyFor !== undefined) {
      this.#ephemerals.set(key(message.channel, message.ts), message);
      return;
    }
    const room = this.#rooms.get(message.channel) ?? new Map<string, StoredMessage>();
    room.set(message.ts, message);
    this.#rooms.set(message.channel, room);
    if (message.threadTs === undefined) return;
    const thread = key(message.channel, message.threadTs);
    const replies = this.#threads.get(thread) ?? [];
    replies.push(message.ts);
    this.#threads.set(thread, replies);
  }

  find(channel: string, ts: string): StoredMessage | undefined {
    return this.#rooms.get(channel)?.get(ts);
  }

  findEphemeral(channel: string, ts: string): StoredMessage | undefined {
    return this.#ephemerals.get(key(channel, ts));
  }

  /** Puts a changed message in the place of the one with the same channel and timestamp. */
  replace(message: StoredMessage): void {
    if (message.onlyFor !== undefined) this.#ephemerals.set(key(message.channel, message.ts), message);
    else this.#rooms.get(message.channel)?.set(message.ts, message);
  }

  remove(message: StoredMessage): void {
    this.#ephemerals.delete(key(message.channel, message.ts));
    this.#rooms.get(message.channel)?.delete(message.ts);
    if (message.threadTs === undefined) return;
    const thread = key(message.channel, message.threadTs);
    const replies = this.#threads.get(thread) ?? [];
    this.#threads.set(
      thread,
      replies.filter((ts) => ts !== message.ts),
    );
  }

  /** All messages of a room, oldest first, replies included, ephemeral ones not. */
  list(channel: string): readonly StoredMessage[] {
    return [...(this.#rooms.get(channel)?.values() ?? [])];
  }

  /** The replies under a message, oldest first, without the parent. */
  replies(channel: string, parentTs: string): readonly StoredMessage[] {
    const found: StoredMessage[] = [];
    for (const ts of this.#threads.get(key(channel, parentTs)) ?? []) {
      const reply = this.find(channel, ts);
      if (reply) found.push(reply);
    }
    return found;
  }

  replyCount(channel: string, parentTs: string): number {
    return this.#threads.get(key(channel, parentTs))?.length ?? 0;
  }

  /** The ephemeral messages that one person was shown and that are still there. */
  ephemeralsOf(user: string): readonly StoredMessage[] {
    return [...this.#ephemerals.values()].filter((message) => message.onlyFor === user);
  }
}

function key(channel: string, ts: string): string {
  return `${channel}/${ts}`;
}
