/** How any intention about a ticket is carried out: judged on the stored ticket, compare-and-set, with everything that follows. */
import type { UserId } from '../core/ids.ts';
import type { Ticket } from '../core/ticket.ts';
import { effectsOf, shownAgain } from '../core/ticket-effects.ts';
import type { Act } from '../core/ticket-life.ts';
import type { TicketStore, TriageStore, World } from './ports.ts';

export interface TicketNeeds {
  readonly store: TicketStore & TriageStore;
  readonly world: World;
  /** Where every ticket is shown. */
  readonly destinations: readonly string[];
}

/** Which ticket is meant, and by whom. `form` is the form that it came from: submitted twice, it counts once. */
export interface TicketRequest {
  readonly ticket: number;
  readonly by: UserId;
  readonly form?: string;
}

export type Gone = { readonly kind: 'gone' };

interface Judged {
  readonly kind: string;
  readonly ticket: Ticket;
  /** The second ticket that changed, if one did. */
  readonly other?: Ticket;
}

// Two people clicking at once lose at most one race each; more means something else is wrong.
const TRIES = 5;

/**
 * Makes a change and writes it with all that follows. When somebody was faster it is judged again on what they left. What
 * was not changed is shown again, because whoever clicked saw something old.
 */
export async function changeTicket<Change extends Judged>(
  needs: TicketNeeds,
  request: TicketRequest,
  judge: (ticket: Ticket, act: Act) => Change | Promise<Change>,
): Promise<Change | Gone> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await needs.store.findTicket(request.ticket);
    if (before === null) return { kind: 'gone' };
    const { by, form } = request;
    const act = { by, at: needs.world.now(), ...(form === undefined ? {} : { form }) };
    const change = await judge(before, act);
    if (change.kind !== 'changed') {
      await needs.store.want(shownAgain(before, needs.destinations));
      return change;
    }
    if (await save(needs, before, change)) return change;
  }
  throw new Error(`ticket ${request.ticket} changed ${TRIES} times while one change was made`);
}

function save({ store, destinations }: TicketNeeds, before: Ticket, change: Judged): Promise<boolean> {
  const { ticket: after, other } = change;
  const effects = effectsOf({ before, after }, destinations);
  if (other === undefined) return store.saveTickets([after], effects);
  // Its one new entry is all that changes for the other one.
  const earlier = { ...other, history: other.history.slice(0, -1) };
  return store.saveTickets(
    [after, other],
    [...effects, ...effectsOf({ before: earlier, after: other }, destinations)],
  );
}
