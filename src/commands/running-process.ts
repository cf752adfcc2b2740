/** How the process lives until somebody stops it, and how it ends: finish what is running, then exit 0. */
import type { Logger } from 'pino';

export interface Running {
  /** Starts what runs, and answers how it is stopped. */
  readonly start: () => Promise<() => Promise<void>>;
  readonly log: Logger;
}

type Signal = 'SIGTERM' | 'SIGINT';

// What a shell reports for a process that such a signal ended: 128 and its number.
const ENDED_BY: Readonly<Record<Signal, number>> = { SIGTERM: 143, SIGINT: 130 };

/**
 * Starts, and resolves when the process was asked to stop and everything has ended. A signal while it starts, or a second one,
 * ends it at once. Signals are heard before the start: whoever reads that it runs may stop it in the same moment.
 */
export async function runUntilStopped({ start, log }: Running): Promise<void> {
  process.on('unhandledRejection', (fault) => {
    // Slack's packages let some faults of a reconnect escape (socket-mode 3.1); a supervisor starts us anew.
    log.fatal({ err: fault }, 'a fault escaped; ending so that a supervisor can start again');
    process.exit(1);
  });
  const { asked, goOn } = hearSignals();
  const stop = await start();
  goOn();
  const signal = await asked;
  log.info({ signal }, 'stopping: finishing what is running');
  await stop();
  log.info('stopped');
  // Slack's socket client keeps timers of its own for up to 30 seconds.
  process.exit(0);
}

// The first signal ends the process until `goOn` is called; then it is the answer, and the next one ends it.
function hearSignals(): { readonly asked: Promise<Signal>; readonly goOn: () => void } {
  const { promise: asked, resolve } = Promise.withResolvers<Signal>();
  let endsAtOnce = true;
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    process.on(name, () => {
      if (endsAtOnce) process.exit(ENDED_BY[name]);
      endsAtOnce = true;
      resolve(name);
    });
  return {
    asked,
    goOn: () => {
      endsAtOnce = false;
    },
  };
}
