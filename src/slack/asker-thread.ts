/** The asker's thread as a destination: the confirmation that a ticket exists, kept safe like the ticket itself. */
import type { Ticket } from '../core/ticket.ts';
import type { Destination } from '../flows/effect-ports.ts';
import { postOnce } from './carriers/post-once.ts';
import { ticketEvent } from './ids.ts';
import { type MarkedMessage, type Outgoing, postedAt } from './outgoing.ts';
import { ticketConfirmation } from './views/ticket-confirmation.ts';

export const ASKER_THREAD = 'asker-thread';

/** Builds the destination. */
export function askerThread(outgoing: Outgoing): Destination {
  return {
    name: ASKER_THREAD,
    deliver: async (ticket, attempts) => {
      const posted = await postOnce(outgoing, {
        spot: { channel: ticket.channel, thread: ticket.thread },
        message: drawn(ticket),
        attempts,
        since: new Date(ticket.created_at),
      });
      return { reference: `${posted.channel}/${posted.ts}`, url: ticket.permalink };
    },
    redraw: async (ticket, { reference }) => {
      await outgoing.update(postedAt(reference), drawn(ticket));
    },
  };
}

function drawn(ticket: Ticket): MarkedMessage {
  const payload = { ticket: ticket.number, workspace: ticket.workspace };
  return { ...ticketConfirmation(ticket), mark: { event_type: ticketEvent, event_payload: payload } };
}
