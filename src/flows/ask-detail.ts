/** The intention "tell me one thing more", and what its form can ask for. */
import type { Field } from '../core/guide.ts';
import { asId } from '../core/ids.ts';
import type { Ticket } from '../core/ticket.ts';
import { type AskChange, askDetail, fieldsOf, type Wanted } from '../core/ticket-details.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Asks the requester for one detail. */
export function askForDetail(
  needs: TicketNeeds,
  request: TicketRequest & { readonly wanted: Wanted },
): Promise<AskChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => askDetail(ticket, act, request.wanted));
}

/** The fields of a ticket as its guide describes them; the triage has kept the guide as it was. */
export async function fieldsOfTicket(
  { store }: Pick<TicketNeeds, 'store'>,
  ticket: Ticket,
): Promise<readonly Field[]> {
  const triage = await store.findTriage(asId(ticket.triage));
  return fieldsOf(ticket, triage?.guide.escalation.fields ?? []);
}
