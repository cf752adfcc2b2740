/** The intention "only supporters need to know this". */
import type { RedactedText } from '../core/redacted-text.ts';
import { note, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Keeps an internal note. */
export function noteTicket(
  needs: TicketNeeds,
  request: TicketRequest & { readonly text: RedactedText },
): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => note(ticket, act, request.text));
}
