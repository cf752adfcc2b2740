/** The intention "it is not over". */
import type { Ticket } from '../core/ticket.ts';
import { type Act, reopen } from '../core/ticket-life.ts';
import { type MergeChange, part } from '../core/ticket-merge.ts';
import { changeTicket, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Reopens a ticket. One that was merged into another goes on by itself again. */
export function reopenTicket(needs: TicketNeeds, request: TicketRequest) {
  return changeTicket<Reopening>(needs, request, (ticket, act) => reopened(needs, ticket, act));
}

type Reopening = ReturnType<typeof reopen> | MergeChange;

async function reopened({ store }: TicketNeeds, ticket: Ticket, act: Act): Promise<Reopening> {
  const other = ticket.merged_into === null ? null : await store.findTicket(ticket.merged_into);
  return other === null ? reopen(ticket, act) : part(ticket, other, act);
}
