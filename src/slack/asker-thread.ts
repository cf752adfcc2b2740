/** The asker's thread as a destination: the confirmation that a ticket exists, kept safe like the ticket itself. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Ticket } from '../core/ticket.ts';
import type { Destination } from '../flows/ports.ts';
import { ticketEvent } from './ids.ts';
import { postInThread } from './posting.ts';
import { sentence } from './views/sentence.ts';
import { ticketOnItsWay } from './views/wording.ts';

export const ASKER_THREAD = 'asker-thread';

const Earlier = z.object({ ts: z.string(), metadata: z.object({ event_type: z.literal(ticketEvent) }) });

/** Builds the destination. */
export function askerThread(client: WebClient): Destination {
  return {
    name: ASKER_THREAD,
    deliver: async (ticket, { attempts }) => {
      const earlier = attempts > 1 ? await findEarlier(client, ticket) : null;
      const ts =
        earlier ??
        (await postInThread(client, ticket, {
          ...sentence(`:ticket: ${ticketOnItsWay(ticket.number, ticket.contact)}`),
          metadata: metadataOf(ticket),
        }));
      return { reference: `${ticket.channel}/${ts}`, url: ticket.permalink };
    },
  };
}

function metadataOf(ticket: Ticket) {
  return { event_type: ticketEvent, event_payload: { ticket: ticket.number, workspace: ticket.workspace } };
}

async function findEarlier(client: WebClient, ticket: Ticket): Promise<string | null> {
  const { messages = [] } = await client.conversations.replies({
    channel: ticket.channel,
    ts: ticket.thread,
    include_all_metadata: true,
  });
  return messages.map((message) => Earlier.safeParse(message)).find((one) => one.success)?.data?.ts ?? null;
}
