/** The intention "this is more, or less, urgent". */
import type { Priority } from '../core/ticket.ts';
import { setPriority, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Sets a ticket's priority. */
export function prioritiseTicket(
  needs: TicketNeeds,
  request: TicketRequest & { readonly priority: Priority },
): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => setPriority(ticket, act, request.priority));
}
