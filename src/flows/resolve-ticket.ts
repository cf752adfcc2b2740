/** The intentions "this is solved", by a supporter, and "I need it no more", by the requester. */
import { type Ending, resolve, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Resolves a ticket with a reason and a text for its requester. */
export function resolveTicket(
  needs: TicketNeeds,
  request: TicketRequest & { readonly ending: Ending },
): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => resolve(ticket, act, request.ending));
}

/** Ends a ticket that nobody needs any more. */
export function withdrawTicket(needs: TicketNeeds, request: TicketRequest): Promise<TicketChange | Gone> {
  return resolveTicket(needs, { ...request, ending: { reason: 'withdrawn', text: '' } });
}
