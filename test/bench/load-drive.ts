/** How load is put on an app: messages at a set rate or as fast as they are dealt with, and when each was answered. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalSlack } from '../../src/playground/local-slack.ts';

/** Milliseconds from posting to the first reply, one for each that has one, and how long it all took. */
export interface Drive {
  readonly messages: number;
  readonly replies: readonly number[];
  readonly unanswered: number;
  readonly seconds: number;
}

export interface DriveOptions {
  readonly channels: readonly string[];
  readonly user: string;
  readonly count: number;
  /** Messages a second; null for as fast as replies come, with so many under way at once. */
  readonly rate: number | null;
  readonly text: (n: number) => string;
  /** Whether a message gets a reply; one that does not is dealt with when it is acknowledged. */
  readonly isAnswered: (n: number) => boolean;
}

const UNDER_WAY = 50;
const PATIENCE_MS = 30_000;

/** Drives and waits for every reply and every acknowledgement, at most 30 s after the last message. */
export async function drive(slack: LocalSlack, options: DriveOptions): Promise<Drive> {
  const watch = watchWork(slack);
  const startedAt = performance.now();
  for (let n = 0; n < options.count; n += 1) {
    if (options.rate !== null) await until(startedAt + (n * 1000) / options.rate);
    while (options.rate === null && watch.underWay() >= UNDER_WAY)
      await Promise.race([watch.change(), pause(PATIENCE_MS)]);
    const channel = options.channels[n % options.channels.length] ?? '';
    const postedAt = performance.now();
    watch.posted();
    const ts = await slack.as(options.user).post(channel, options.text(n));
    if (options.isAnswered(n)) watch.expect(ts, postedAt);
  }
  const deadline = performance.now() + PATIENCE_MS;
  while (watch.underWay() > 0 && performance.now() < deadline)
    await Promise.race([watch.change(), pause(100)]);
  watch.end();
  const seconds = (performance.now() - startedAt) / 1000;
  return { messages: options.count, replies: watch.replies, unanswered: watch.unanswered(), seconds };
}

/** Keeps count of what the app has not yet dealt with. */
function watchWork(slack: LocalSlack) {
  const waiting = new Map<string, number>();
  const replies: number[] = [];
  const own = new Set<string>();
  // What the app was told and has not acknowledged; it is told of its own messages, too.
  let unheard = 0;
  let wake = () => {};
  const end = slack.listen((event) => {
    if (event.type === 'traffic' && event.entry.direction === 'to-app') unheard -= 1;
    else if (event.type === 'message' && event.message.user === slack.botUserId) {
      const { ts, threadTs = '' } = event.message;
      if (own.has(ts)) return;
      own.add(ts);
      unheard += 1;
      const postedAt = waiting.get(threadTs);
      if (postedAt !== undefined) replies.push(performance.now() - postedAt);
      waiting.delete(threadTs);
    } else return;
    wake();
  });
  return {
    replies,
    posted: () => {
      unheard += 1;
    },
    expect: (ts: string, postedAt: number) => void waiting.set(ts, postedAt),
    underWay: () => Math.max(waiting.size, unheard),
    unanswered: () => waiting.size,
    change: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
      }),
    end,
  };
}

async function until(moment: number): Promise<void> {
  const wait = moment - performance.now();
  if (wait > 1) await pause(wait);
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
