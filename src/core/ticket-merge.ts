/** Two tickets for one problem: one goes on, the other points to it; and how that is taken back. */
import type { Ticket } from './ticket.ts';
import { type Act, changed, type Refusal, refuseEnded, refuseGone, reopen } from './ticket-life.ts';

/** Both tickets after the merge, or why there is none. A refusal shows the ticket that it is about. */
export type MergeChange =
  | { readonly kind: 'changed'; readonly ticket: Ticket; readonly other: Ticket }
  | Refusal
  /** The two are one and the same. */
  | { readonly kind: 'itself'; readonly ticket: Ticket }
  /** The ticket that should go on has ended or was merged itself. */
  | { readonly kind: 'other-ended'; readonly ticket: Ticket; readonly other: Ticket };

/** Resolves a ticket as a duplicate of another one, which goes on and names it. */
export function merge(ticket: Ticket, other: Ticket, act: Act): MergeChange {
  if (ticket.number === other.number) return { kind: 'itself', ticket };
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  if (refuseEnded(other, {}) !== null) return { kind: 'other-ended', ticket, other };
  const resolution = { reason: 'duplicate', text: '', by: act.by, at: act.at.toISOString() } as const;
  const merged = changed(
    ticket,
    act,
    { event: 'resolved', reason: 'duplicate', ticket: other.number },
    { state: 'resolved', questions: [], feedback: null, resolution, merged_into: other.number },
  );
  const goingOn = changed(
    other,
    act,
    { event: 'absorbed', ticket: ticket.number },
    { duplicates: [...other.duplicates, ticket.number] },
  );
  return { kind: 'changed', ticket: merged.ticket, other: goingOn.ticket };
}

/** Reopens a duplicate on its own; the ticket that it was merged into names it no longer. */
export function part(ticket: Ticket, other: Ticket, act: Act): MergeChange {
  const refusal = refuseGone(ticket, act);
  if (refusal !== null) return refusal;
  const reopened = reopen({ ...ticket, merged_into: null }, act);
  if (reopened.kind !== 'changed') return { ...reopened, ticket };
  const left = changed(
    other,
    { by: act.by, at: act.at },
    { event: 'parted', ticket: ticket.number },
    { duplicates: other.duplicates.filter((number) => number !== ticket.number) },
  );
  return { kind: 'changed', ticket: reopened.ticket, other: left.ticket };
}
