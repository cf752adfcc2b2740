/** The support channel as a destination: one card for each ticket, found again by its metadata after an unclear failure. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Ticket } from '../core/ticket.ts';
import type { Delivery, Destination, Receipt } from '../flows/ports.ts';
import { ticketEvent } from './ids.ts';
import { isSlackError } from './slack-error.ts';
import { ticketCard } from './views/ticket-card.ts';

export const SUPPORT_CHANNEL = 'support-channel';

const Earlier = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(ticketEvent),
    event_payload: z.object({ ticket: z.int(), workspace: z.string() }),
  }),
});

/** Builds the destination for one channel. */
export function supportChannel(client: WebClient, channel: string): Destination {
  return {
    name: SUPPORT_CHANNEL,
    deliver: async (ticket, delivery) => {
      const earlier = await findEarlier(client, channel, { ticket, delivery });
      return toReceipt(client, channel, earlier ?? (await post(client, channel, ticket)));
    },
  };
}

interface Search {
  readonly ticket: Ticket;
  readonly delivery: Delivery;
}

// A call that timed out may have posted all the same, so a second attempt looks before it posts.
async function findEarlier(
  client: WebClient,
  channel: string,
  { ticket, delivery }: Search,
): Promise<string | null> {
  if (delivery.attempts === 1) return null;
  const oldest = String(Math.floor(Date.parse(ticket.created_at) / 1000) - 60);
  try {
    const { messages = [] } = await client.conversations.history({
      channel,
      oldest,
      limit: 200,
      include_all_metadata: true,
    });
    const found = messages
      .map((message) => Earlier.safeParse(message))
      .find((one) => one.data?.metadata.event_payload.ticket === ticket.number);
    return found?.data?.ts ?? null;
  } catch (fault) {
    // Without the scope to read the channel there is nothing to look at; posting twice is better than never.
    if (isSlackError(fault, 'missing_scope', 'not_in_channel')) return null;
    throw fault;
  }
}

async function post(client: WebClient, channel: string, ticket: Ticket): Promise<string> {
  const { text, blocks } = ticketCard(ticket);
  const metadata = {
    event_type: ticketEvent,
    event_payload: { ticket: ticket.number, workspace: ticket.workspace },
  };
  const posted = await client.chat.postMessage({
    channel,
    text,
    blocks: [...blocks],
    metadata,
    unfurl_links: false,
    unfurl_media: false,
  });
  if (posted.ts === undefined)
    throw new Error(`Slack took the card of ticket ${ticket.number} but named no id for it`);
  return posted.ts;
}

async function toReceipt(client: WebClient, channel: string, ts: string): Promise<Receipt> {
  const reference = `${channel}/${ts}`;
  try {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    return { reference, url: permalink ?? null };
  } catch (fault) {
    // The card is posted; a failure now must not post it again.
    if (fault instanceof Error) return { reference, url: null };
    throw fault;
  }
}
