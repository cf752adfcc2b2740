/** When an event is acknowledged: after what follows from it is written, so that a process that dies before has it sent again. */
import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';

/** Slack sends an event again that was not acknowledged within 3 s (docs apis/events-api); a claim makes that harmless, but noisy. */
const LONGEST_WAIT_MS = 2500;

const Event = z.object({ type: z.literal('event_callback') });

export interface LateAck {
  /** Notes that handling this event failed: it stays unacknowledged, and Slack sends it again later. */
  failed(body: unknown): void;
  /** Takes an app and returns what receivers hand events to. Clicks, forms and commands acknowledge for themselves. */
  around(app: App): Pick<App, 'processEvent'>;
}

/** Builds it. Bolt by itself acknowledges events before it looks at them (Bolt 5.1, App.processEvent). */
export function buildLateAck(): LateAck {
  const failed = new WeakSet<object>();
  return {
    failed: (body) => {
      if (typeof body === 'object' && body !== null) failed.add(body);
    },
    around: (app) => ({
      processEvent: async (event) => {
        if (!Event.safeParse(event.body).success) return await app.processEvent(event);
        await processThenAck(app, event, () => failed.has(event.body));
      },
    }),
  };
}

async function processThenAck(app: App, event: ReceiverEvent, hasFailed: () => boolean): Promise<void> {
  let acknowledged: Promise<void> | null = null;
  const acknowledge = () => {
    acknowledged ??= event.ack();
    return acknowledged;
  };
  const timer = setTimeout(() => void acknowledge(), LONGEST_WAIT_MS);
  try {
    await app.processEvent({ ...event, ack: async () => {} });
  } finally {
    clearTimeout(timer);
  }
  if (!hasFailed()) await acknowledge();
}
