/** Who may do something to a ticket: supporters everything, its requester what is theirs, nobody else anything. */
import type { Ticket } from '../core/ticket.ts';
import type { SlackRoom } from './room.ts';
import { refusedBecause, ticketLifeWords } from './views/wording/ticket-life.ts';

export type Permission =
  | { readonly kind: 'allowed'; readonly ticket: Ticket }
  /** With the sentence that says why, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Wish {
  readonly ticket: number;
  readonly user: string;
  /** Whether the requester may do it too. */
  readonly requesterToo: boolean;
}

/** Judges a wish on the ticket as it is stored and on who is in the support channel right now. */
export async function permit(
  { store, authority }: Pick<SlackRoom, 'store' | 'authority'>,
  { ticket: number, user, requesterToo }: Wish,
): Promise<Permission> {
  const ticket = await store.findTicket(number);
  if (ticket === null) return { kind: 'refused', reason: refusedBecause({ kind: 'gone', mergedInto: null }) };
  const may = requesterToo
    ? await authority.mayChangeEscalation(user, ticket)
    : await authority.mayActOnTickets(user, ticket);
  if (may === 'yes') return { kind: 'allowed', ticket };
  const { supportUnknown, notYours, notSupporter } = ticketLifeWords;
  if (may === 'unknown') return { kind: 'refused', reason: supportUnknown };
  return { kind: 'refused', reason: requesterToo ? notYours : notSupporter };
}
