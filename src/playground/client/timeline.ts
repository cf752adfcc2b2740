/** What stands in a channel and in a thread, day by day, and which message goes on under the name above it. */
import type { Message } from '../protocol.ts';

export interface DayOfMessages {
  /** Midnight in the reader's own time zone, as milliseconds since 1970. */
  readonly day: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly message: Message;
  /** True when the one above is of the same person and only minutes older, so that name and picture need not repeat. */
  readonly continues: boolean;
}

const continuesWithinMs = 5 * 60_000;

/** Takes a message's `ts` (seconds with a fraction, as text) and returns milliseconds since 1970. */
export function sentAt(ts: string): number {
  return Math.floor(Number.parseFloat(ts) * 1000);
}

/** Picks the messages of a channel that are no replies. */
export function channelMessages(messages: readonly Message[], channel: string): readonly Message[] {
  return messages.filter((message) => message.channel === channel && message.threadTs === undefined);
}

/** Picks the replies under a message; without the message itself. */
export function threadReplies(messages: readonly Message[], channel: string, ts: string): readonly Message[] {
  return messages.filter((message) => message.channel === channel && message.threadTs === ts);
}

/** Groups messages, oldest first, by the day they were sent. */
export function groupByDay(messages: readonly Message[]): readonly DayOfMessages[] {
  const days: { day: number; rows: Row[] }[] = [];
  let above: Message | undefined;
  for (const message of messages) {
    const day = new Date(sentAt(message.ts)).setHours(0, 0, 0, 0);
    if (days.at(-1)?.day !== day) {
      days.push({ day, rows: [] });
      above = undefined;
    }
    days.at(-1)?.rows.push({ message, continues: continuesAbove(above, message) });
    above = message;
  }
  return days;
}

function continuesAbove(above: Message | undefined, message: Message): boolean {
  if (above === undefined || above.user !== message.user) return false;
  if (above.onlyFor !== message.onlyFor || above.replyCount > 0) return false;
  return sentAt(message.ts) - sentAt(above.ts) < continuesWithinMs;
}

/** Names a day as people do: Today, Yesterday, or weekday and date. */
export function dayName(day: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const daysAgo = Math.round((today - day) / 86_400_000);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return new Date(day).toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The time of day in the reader's own way of writing it. */
export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
}
