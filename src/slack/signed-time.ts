/** When Slack signed a request. Bolt refuses what is older than five minutes, but takes what is dated in the future (Bolt 5.1, verify-request). */
import type { IncomingMessage } from 'node:http';
import { AuthorizationError } from '@slack/bolt';
import { z } from 'zod';
import type { Hearing } from './hearing.ts';

// docs.slack.dev/authentication/verifying-requests-from-slack: five minutes either way.
const MOST_AHEAD_S = 300;

const SignedAt = z.object({ signedAt: z.coerce.number() });

/** Reads the time of a request, for the event that is made of it. */
export function signedTime({ headers }: IncomingMessage): { readonly signedAt: string } {
  return { signedAt: String(headers['x-slack-request-timestamp'] ?? '') };
}

/** Takes who hears events over HTTP and lets only those through whose signature is not from the future; the others are answered with 401. */
export function refuseFuture(hearing: Hearing, now: () => Date): Hearing {
  return {
    processEvent: async (event) => {
      const signed = SignedAt.safeParse(event.customProperties);
      const ahead = signed.success ? signed.data.signedAt - now().getTime() / 1000 : Number.POSITIVE_INFINITY;
      if (!(ahead <= MOST_AHEAD_S))
        throw new AuthorizationError(
          'A request is dated in the future.',
          new Error('its time is more than five minutes ahead'),
        );
      await hearing.processEvent(event);
    },
  };
}
