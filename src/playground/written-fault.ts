/** Knows whether what the page sent is a fault: the shapes of faults.ts, checked at the door. */
import { z } from 'zod';

const times = z.number().int().min(1).max(1_000).optional();
const delayMs = z.number().int().min(0).max(600_000);
const method = z.string().min(1);
const event = z.string().min(1).optional();

const call = { method, times };
const delivery = { event, times };

/** A fault as the page may write it; values that are undefined count as absent. */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({
    ...call,
    kind: z.literal('rate-limited'),
    retryAfterSeconds: z.number().int().min(1).max(3_600).optional(),
  }),
  z.strictObject({
    ...call,
    kind: z.literal('server-error'),
    status: z.number().int().min(500).max(599).optional(),
  }),
  z.strictObject({
    ...call,
    kind: z.literal('refused'),
    error: z.string().min(1),
    messages: z.array(z.string()).optional(),
  }),
  z.strictObject({ ...call, kind: z.literal('hang') }),
  z.strictObject({ ...call, kind: z.literal('lost-answer') }),
  z.strictObject({ ...call, kind: z.literal('slow'), delayMs }),
  z.strictObject({ ...delivery, kind: z.literal('duplicate-event') }),
  z.strictObject({ ...delivery, kind: z.literal('duplicate-new-id') }),
  z.strictObject({ ...delivery, kind: z.literal('delay-event'), delayMs }),
  z.strictObject({ ...delivery, kind: z.literal('reorder-event') }),
  z.strictObject({ ...delivery, kind: z.literal('ignore-ack') }),
  z.strictObject({ ...delivery, kind: z.literal('lose-event') }),
  z.strictObject({ ...delivery, kind: z.literal('drop-socket') }),
]);
