/** The time of the queue: a clock that nobody can set, because leases and waits of a clock that jumps would end an hour early or late. */
import { performance } from 'node:perf_hooks';

export interface SteadyTime {
  now(): Date;
  stop(): void;
}

/** A process that was suspended has missed time; the database has not. */
const COMPARE_MS = 60_000;

/**
 * Takes what reads the time of the records' place and returns a clock that begins there and goes on by the process's own count. All processes of
 * a shared database begin at that server's time, so that they agree on when a lease has run out, however wrong their machines' clocks are.
 */
export async function startSteadyTime(read: () => Promise<Date>): Promise<SteadyTime> {
  const compare = async () => (await read()).getTime() - performance.now();
  let offset = await compare();
  const timer = setInterval(() => {
    // While the database is away its last word holds.
    compare().then(
      (found) => {
        offset = found;
      },
      () => {},
    );
  }, COMPARE_MS).unref();
  return { now: () => new Date(performance.now() + offset), stop: () => clearInterval(timer) };
}

/** The time of a place that only this process uses: what the machine said when the process began, and its count since. */
export async function ownTime(): Promise<Date> {
  return new Date(performance.timeOrigin + performance.now());
}
