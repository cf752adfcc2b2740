/** The one place where a fault in a listener ends: logged with its surroundings, and told to the person with a reference. */
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { z } from 'zod';
import { sentence } from './views/sentence.ts';
import { commonWords } from './views/wording/common.ts';
import { whisper } from './whisper.ts';

// Whoever clicked or typed something is waiting for an answer; whoever was only overheard is not.
const Waiting = z.union([
  z
    .object({ user: z.object({ id: z.string() }), channel: z.object({ id: z.string() }) })
    .transform(({ user, channel }) => ({ user: user.id, channel: channel.id })),
  z
    .object({ user: z.object({ id: z.string() }) })
    .transform(({ user }) => ({ user: user.id, channel: user.id })),
  z
    .object({ user_id: z.string(), channel_id: z.string() })
    .transform((command) => ({ user: command.user_id, channel: command.channel_id })),
  z
    .object({ event: z.object({ type: z.literal('app_mention'), user: z.string(), channel: z.string() }) })
    .transform(({ event }) => ({ user: event.user, channel: event.channel })),
]);

export interface FaultNeeds {
  readonly log: Logger;
  readonly client: WebClient;
  readonly newReference: () => string;
  /** Told which delivery could not be handled. */
  readonly onFailed: (body: unknown) => void;
}

/** Registers the catcher. */
export function catchFaults(app: App, { log, client, newReference, onFailed }: FaultNeeds): void {
  app.error(async (failure: unknown) => {
    const { error, body } = z.object({ error: z.unknown(), body: z.unknown() }).parse(failure);
    onFailed(body);
    const reference = newReference();
    log.error({ err: error, reference }, 'a listener failed');
    const waiting = Waiting.safeParse(body);
    if (!waiting.success) return;
    await whisper(client, waiting.data, sentence(`${commonWords.reference} \`${reference}\``)).catch(
      (second: unknown) => log.error({ err: second, reference }, 'the person could not be told'),
    );
  });
}
