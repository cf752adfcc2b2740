/** The intention "here is what was missing": an answer to what was asked, or details that somebody adds by themselves. */
import type { Answers } from '../core/escalation.ts';
import { addDetails, type DetailChange } from '../core/ticket-details.ts';
import { fieldsOfTicket } from './ask-detail.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Puts answers to a ticket's fields. What is wrong with them is said by field. */
export function addTicketDetails(
  needs: TicketNeeds,
  request: TicketRequest & { readonly answers: Answers },
): Promise<DetailChange | Gone> {
  const { answers } = request;
  return changeTicket(needs, request, async (ticket, act) =>
    addDetails(ticket, act, { fields: await fieldsOfTicket(needs, ticket), answers }),
  );
}
