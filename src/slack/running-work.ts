/** What listeners are doing right now: Bolt's own stop does not wait for them. */
import type { Hearing } from './hearing.ts';

export interface RunningWork {
  /** Takes who hears events and returns who hears and counts them: until it resolves, every listener has ended. */
  around(hearing: Hearing): Hearing;
  /** Waits until nothing runs, or until the time is up; answers whether all was finished. */
  finished(withinMs: number): Promise<boolean>;
  /** When the newest of it began; null when nothing has. */
  lastBegunAt(): Date | null;
}

/** Counts events from their coming until every listener has ended. */
export function watchWork(now: () => Date): RunningWork {
  let running = 0;
  let lastBegunAt: Date | null = null;
  let waiting: (() => void)[] = [];
  const end = () => {
    running -= 1;
    if (running > 0) return;
    for (const wake of waiting) wake();
    waiting = [];
  };
  return {
    around: (hearing) => ({
      processEvent: async (event) => {
        running += 1;
        lastBegunAt = now();
        await hearing.processEvent(event).finally(end);
      },
    }),
    lastBegunAt: () => lastBegunAt,
    finished: (withinMs) => {
      if (running === 0) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), withinMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve(true);
        });
      });
    },
  };
}
