/** The intention "they look after this ticket". */
import type { UserId } from '../core/ids.ts';
import { assign, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Gives a ticket to somebody, also when somebody else has it. Whether they may have it is the edge's to know. */
export function assignTicket(
  needs: TicketNeeds,
  request: TicketRequest & { readonly to: UserId },
): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => assign(ticket, act, request.to));
}
