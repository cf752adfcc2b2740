/** What a person sees of what concerns them: their triages and tickets, a queue, and what the guides know; a page of each. */
import type { Gap } from './gaps/cluster.ts';
import type { Ticket, TicketState } from './ticket.ts';
import type { Triage } from './triage.ts';

/** Which of the queue's tickets a supporter looks at. */
export interface QueueLook {
  /** One state, or every state that has not ended. */
  readonly state: TicketState | 'unended';
  /** A product's id; null for all. */
  readonly product: string | null;
  readonly held: 'all' | 'mine' | 'nobody';
  readonly page: number;
}

/** What a person has chosen to see. Pages count from 0. */
export interface Looking {
  /** The words that were searched, without secrets; empty for none. */
  readonly search: string;
  /** The shelf that is open, by its place; null for none. */
  readonly shelf: number | null;
  readonly pages: { readonly triages: number; readonly tickets: number; readonly symptoms: number };
  readonly queue: QueueLook;
}

/** What somebody who opens it for the first time sees. */
export const FIRST_LOOK: Looking = {
  search: '',
  shelf: null,
  pages: { triages: 0, tickets: 0, symptoms: 0 },
  queue: { state: 'unended', product: null, held: 'all', page: 0 },
};

/** A part of a list, and which page of how many it is. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are altogether. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** A cause of a guide as people look for it; `product` is the product's name. */
export interface Symptom {
  readonly guide: string;
  readonly cause: string;
  readonly error: string;
  readonly reason: string;
  readonly product: string | null;
}

/** A ticket with the address of its card. */
export interface QueuedTicket {
  readonly ticket: Ticket;
  readonly url: string | null;
}

/** Everything that concerns one person, as far as they look at it. */
export interface HomePicture {
  readonly looking: Looking;
  readonly triages: Page<Triage>;
  readonly tickets: Page<Ticket>;
  /** Null for whoever is no supporter. */
  readonly queue: Page<QueuedTicket> | null;
  /** What no guide answered lately, most people first; null for whoever does not support the whole workspace. */
  readonly gaps: { readonly items: readonly Gap[]; readonly total: number } | null;
  readonly products: readonly { readonly id: string; readonly name: string }[];
  /** One for each product, null for guides that serve any. */
  readonly shelves: readonly ({ readonly id: string; readonly name: string } | null)[];
  readonly symptoms: Page<Symptom>;
  /** What the search found; null when nothing was searched. */
  readonly found: readonly Symptom[] | null;
}
