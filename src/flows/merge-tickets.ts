/** The intention "these two are one problem". */
import { type MergeChange, merge } from '../core/ticket-merge.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

export type MergeVerdict =
  | MergeChange
  | Gone
  /** There is no such ticket to merge into, at least not in this workspace. */
  | { readonly kind: 'no-other' };

/** Merges a ticket into another one of the same workspace; both change together or not at all. */
export async function mergeTickets(
  needs: TicketNeeds,
  request: TicketRequest & { readonly into: number },
): Promise<MergeVerdict> {
  const [ticket, other] = await Promise.all([
    needs.store.findTicket(request.ticket),
    needs.store.findTicket(request.into),
  ]);
  if (ticket === null) return { kind: 'gone' };
  if (other === null || other.workspace !== ticket.workspace) return { kind: 'no-other' };
  return await changeTicket<MergeChange>(needs, request, async (current, act) =>
    merge(current, (await needs.store.findTicket(other.number)) ?? other, act),
  );
}
