/** The intention "this did, or did not, answer my question", with a remark if somebody has one. */
import type { RedactedText } from '../core/redacted-text.ts';
import { rate, remark, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** Keeps the answer. */
export function rateTicket(
  needs: TicketNeeds,
  request: TicketRequest & { readonly helpful: boolean },
): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => rate(ticket, act, request.helpful));
}

/** Keeps the remark that goes with the answer. */
export function remarkOnTicket(
  needs: TicketNeeds,
  request: TicketRequest & { readonly text: RedactedText },
): Promise<TicketChange | Gone> {
  return changeTicket(needs, request, (ticket, act) => remark(ticket, act, request.text));
}
