/** The intention "I look after this ticket". */
import { claim, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Claims a ticket. Of two supporters who click at once the second is told who has it. */
export function claimTicket(needs: TicketNeeds, request: TicketRequest): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, claim);
}
