/** The support channel as a destination: one card for each ticket. */
import type { Ticket } from '../core/ticket.ts';
import type { Destination } from '../flows/ports.ts';
import { postOnce } from './carriers/post-once.ts';
import { ticketEvent } from './ids.ts';
import { type MarkedMessage, type Outgoing, postedAt } from './outgoing.ts';
import { ticketCard } from './views/ticket-card.ts';

export const SUPPORT_CHANNEL = 'support-channel';

/** Builds the destination for one channel. */
export function supportChannel(outgoing: Outgoing, channel: string): Destination {
  return {
    name: SUPPORT_CHANNEL,
    deliver: async (ticket, attempts) => {
      const posted = await postOnce(outgoing, {
        spot: { channel, thread: null },
        message: drawn(ticket),
        attempts,
        since: new Date(ticket.created_at),
      });
      return { reference: `${channel}/${posted.ts}`, url: await outgoing.linkTo(posted) };
    },
    redraw: async (ticket, { reference }) => {
      await outgoing.update(postedAt(reference), drawn(ticket));
    },
  };
}

function drawn(ticket: Ticket): MarkedMessage {
  const payload = { ticket: ticket.number, workspace: ticket.workspace };
  return { ...ticketCard(ticket), mark: { event_type: ticketEvent, event_payload: payload } };
}
