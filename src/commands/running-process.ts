/** How the process lives until somebody stops it, and how it ends: finish what is running, then exit 0. */
import type { Logger } from 'pino';

export interface Running {
  readonly stop: () => Promise<void>;
  readonly log: Logger;
}

/** Resolves when the process was asked to stop and everything has ended. A second signal ends at once. */
export async function runUntilStopped({ stop, log }: Running): Promise<void> {
  process.on('unhandledRejection', (fault) => {
    // Slack's packages let some faults of a reconnect escape (socket-mode 3.1); a supervisor starts us anew.
    log.fatal({ err: fault }, 'a fault escaped; ending so that a supervisor can start again');
    process.exit(1);
  });
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
  });
  log.info({ signal }, 'stopping: finishing what is running');
  process.once('SIGINT', () => process.exit(130));
  await stop();
  log.info('stopped');
  // Slack's socket client keeps timers of its own for up to 30 seconds.
  process.exit(0);
}
