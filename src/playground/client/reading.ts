/** Which messages a person has not read yet, by the newest `ts` they have seen in each channel. */
import type { Message, Snapshot } from '../protocol.ts';

/** channel id -> the newest `ts` that was on the screen. */
export type LastRead = Readonly<Record<string, string>>;

/** Counts what is new for a person in a channel: messages, and replies to what they wrote themselves. */
export function countUnread(
  snapshot: Snapshot,
  user: string,
  seen: { channel: string; upTo: string },
): number {
  const mine = new Set(
    snapshot.messages.filter((message) => message.user === user).map((message) => message.ts),
  );
  return snapshot.messages.filter(
    (message) =>
      message.channel === seen.channel &&
      message.user !== user &&
      message.ts > seen.upTo &&
      concerns(message, mine),
  ).length;
}

function concerns({ threadTs }: Message, mine: ReadonlySet<string>): boolean {
  return threadTs === undefined || mine.has(threadTs);
}

/** The newest `ts` in a channel, replies included; empty when nothing was ever said. */
export function newestIn(messages: readonly Message[], channel: string): string {
  return messages.findLast((message) => message.channel === channel)?.ts ?? '';
}
