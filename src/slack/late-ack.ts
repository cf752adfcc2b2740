/** When an event is acknowledged: after what follows from it is written, so that a process that dies before has it sent again. */
import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Hearing } from './hearing.ts';

/** Slack sends an event again that was not acknowledged within this time (docs apis/events-api). */
const SLACKS_PATIENCE_MS = 3000;
/** A claim makes an event that is sent again harmless, but noisy, so slow work is acknowledged before it is done. */
const LONGEST_WAIT_MS = 2500;

const Event = z.object({ type: z.literal('event_callback') });

export interface LateAck {
  /** Notes that handling this event failed: it stays unacknowledged, and Slack sends it again later. */
  failed(body: unknown): void;
  /** Takes an app and returns what receivers hand events to. Clicks, forms and commands acknowledge for themselves. */
  around(app: Hearing): Hearing;
}

/**
 * Takes what says whether the records cannot be reached right now, and builds it: an event that waits for them stays unacknowledged until it is
 * written, because whoever waits may wait in vain. Bolt by itself acknowledges events before it looks at them (Bolt 5.1,
 * App.processEvent).
 */
export function buildLateAck(isStoreAway: () => boolean): LateAck {
  const failed = new WeakSet<object>();
  return {
    failed: (body) => {
      if (typeof body === 'object' && body !== null) failed.add(body);
    },
    around: (app) => ({
      processEvent: async (event) => {
        if (!Event.safeParse(event.body).success) return await app.processEvent(event);
        await processThenAck(app, event, { hasFailed: () => failed.has(event.body), isStoreAway });
      },
    }),
  };
}

interface Doubts {
  readonly hasFailed: () => boolean;
  readonly isStoreAway: () => boolean;
}

async function processThenAck(
  app: Hearing,
  event: ReceiverEvent,
  { hasFailed, isStoreAway }: Doubts,
): Promise<void> {
  const began = performance.now();
  let acknowledged: Promise<void> | null = null;
  const acknowledge = () => {
    acknowledged ??= event.ack().catch((fault: unknown) => {
      // By then an HTTP receiver has answered that nobody took it; Slack sends it again, and the claim ends that.
      if (performance.now() - began < SLACKS_PATIENCE_MS) throw fault;
    });
    return acknowledged;
  };
  const timer = setTimeout(() => {
    if (!isStoreAway()) void acknowledge();
  }, LONGEST_WAIT_MS);
  try {
    await app.processEvent({ ...event, ack: async () => {} });
  } finally {
    clearTimeout(timer);
  }
  if (!hasFailed()) await acknowledge();
}
