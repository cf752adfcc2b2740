/** How load is put on an app: messages at a set rate or as fast as they are answered, and when each was answered. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalSlack } from '../../src/playground/local-slack.ts';

/** Milliseconds from posting to the first reply, one a message, and how long it all took. */
export interface Drive {
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
}

const UNDER_WAY = 50;
const PATIENCE_MS = 30_000;

/** Drives and waits for every reply, at most 30 s after the last message. */
export async function drive(slack: LocalSlack, options: DriveOptions): Promise<Drive> {
  const waiting = new Map<string, number>();
  const replies: number[] = [];
  let wake = () => {};
  const end = slack.listen((event) => {
    if (event.type !== 'message' || event.message.user !== slack.botUserId) return;
    const postedAt = waiting.get(event.message.threadTs ?? '');
    if (postedAt === undefined) return;
    waiting.delete(event.message.threadTs ?? '');
    replies.push(performance.now() - postedAt);
    wake();
  });
  const change = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const startedAt = performance.now();
  for (let n = 0; n < options.count; n += 1) {
    if (options.rate !== null) await until(startedAt + (n * 1000) / options.rate);
    while (options.rate === null && waiting.size >= UNDER_WAY)
      await Promise.race([change(), pause(PATIENCE_MS)]);
    const channel = options.channels[n % options.channels.length] ?? '';
    const postedAt = performance.now();
    waiting.set(await slack.as(options.user).post(channel, options.text(n)), postedAt);
  }
  const deadline = performance.now() + PATIENCE_MS;
  while (waiting.size > 0 && performance.now() < deadline) await Promise.race([change(), pause(100)]);
  end();
  return { replies, unanswered: waiting.size, seconds: (performance.now() - startedAt) / 1000 };
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
