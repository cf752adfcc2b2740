/** The asker's thread as a destination: the confirmation that a ticket exists, kept safe like the ticket itself. */
import type { Destination } from '../flows/ports.ts';
import { postOnce } from './carriers/post-once.ts';
import { ticketEvent } from './ids.ts';
import type { Outgoing } from './outgoing.ts';
import { sentence } from './views/sentence.ts';
import { ticketOnItsWay } from './views/wording/escalation.ts';

export const ASKER_THREAD = 'asker-thread';

/** Builds the destination. */
export function askerThread(outgoing: Outgoing): Destination {
  return {
    name: ASKER_THREAD,
    deliver: async (ticket, attempts) => {
      const payload = { ticket: ticket.number, workspace: ticket.workspace };
      const posted = await postOnce(outgoing, {
        spot: { channel: ticket.channel, thread: ticket.thread },
        message: {
          ...sentence(`:ticket: ${ticketOnItsWay(ticket.number, ticket.contact)}`),
          mark: { event_type: ticketEvent, event_payload: payload },
        },
        attempts,
        since: new Date(ticket.created_at),
      });
      return { reference: `${posted.channel}/${posted.ts}`, url: ticket.permalink };
    },
  };
}
