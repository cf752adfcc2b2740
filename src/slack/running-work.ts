/** What listeners are doing right now: Bolt's own stop does not wait for them. */
import type { App } from '@slack/bolt';

export interface RunningWork {
  /** Waits until nothing runs, or until the time is up; answers whether all was finished. */
  finished(withinMs: number): Promise<boolean>;
  /** When the newest of it began; null when nothing has. */
  lastBegunAt(): Date | null;
}

/** Counts events from the first middleware on, which goes on only after every listener has ended. */
export function watchWork(app: App, now: () => Date): RunningWork {
  let running = 0;
  let lastBegunAt: Date | null = null;
  let waiting: (() => void)[] = [];
  app.use(async ({ next }) => {
    running += 1;
    lastBegunAt = now();
    try {
      await next();
    } finally {
      running -= 1;
      if (running === 0) {
        for (const wake of waiting) wake();
        waiting = [];
      }
    }
  });
  return {
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
