/** The support channel as a destination: one card for each ticket. */
import type { Destination } from '../flows/ports.ts';
import { postOnce } from './carriers/post-once.ts';
import { ticketEvent } from './ids.ts';
import type { Outgoing } from './outgoing.ts';
import { ticketCard } from './views/ticket-card.ts';

export const SUPPORT_CHANNEL = 'support-channel';

/** Builds the destination for one channel. */
export function supportChannel(outgoing: Outgoing, channel: string): Destination {
  return {
    name: SUPPORT_CHANNEL,
    deliver: async (ticket, attempts) => {
      const payload = { ticket: ticket.number, workspace: ticket.workspace };
      const posted = await postOnce(outgoing, {
        spot: { channel, thread: null },
        message: { ...ticketCard(ticket), mark: { event_type: ticketEvent, event_payload: payload } },
        attempts,
        since: new Date(ticket.created_at),
      });
      return { reference: `${channel}/${posted.ts}`, url: await outgoing.linkTo(posted) };
    },
  };
}
