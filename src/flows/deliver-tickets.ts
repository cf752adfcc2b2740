/** The worker that carries tickets to their destinations until they have arrived. */
import type { Delivery, DeliveryQueue, Destination, TicketStore, World } from './ports.ts';

export interface DeliverNeeds {
  readonly store: DeliveryQueue & TicketStore;
  readonly world: World;
  readonly destinations: readonly Destination[];
  /** A number from 0 to 1, spreading retries so that they do not all come at once. */
  readonly random: () => number;
  /** Told about every failure; nothing fails silently. */
  readonly onFailure: (failure: DeliveryFailure) => void;
}

export interface DeliveryFailure {
  readonly delivery: Delivery;
  readonly error: unknown;
  /** When it is tried again; null when it was given up. */
  readonly again: Date | null;
}

// Long enough for a slow Slack call with its retries; a worker that died is replaced after this.
const LEASE_MS = 30_000;
const BATCH = 10;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** About a working day of attempts; after that a person has to look (`authfix tickets list` shows it). */
export const MOST_ATTEMPTS = 100;

/** Delivers what is due now and answers how many deliveries it took on. */
export async function deliverDue(needs: DeliverNeeds): Promise<number> {
  const due = await needs.store.lease({ now: needs.world.now(), leaseMs: LEASE_MS, limit: BATCH });
  for (const delivery of due) await deliverOne(needs, delivery);
  return due.length;
}

async function deliverOne(needs: DeliverNeeds, delivery: Delivery): Promise<void> {
  try {
    const destination = needs.destinations.find((one) => one.name === delivery.destination);
    if (destination === undefined) throw new Error(`there is no destination named ${delivery.destination}`);
    const ticket = await needs.store.findTicket(delivery.ticket);
    if (ticket === null) throw new Error(`there is no ticket ${delivery.ticket}`);
    await needs.store.finish(delivery, await destination.deliver(ticket, delivery));
  } catch (error) {
    const again = nextTry(delivery.attempts, needs);
    await needs.store.postpone(delivery, describe(error), again);
    needs.onFailure({ delivery, error, again });
  }
}

// Doubles from one second to five minutes, each time between half of it and the whole.
function nextTry(attempts: number, { world, random }: Pick<DeliverNeeds, 'world' | 'random'>): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, attempts - 1));
  return new Date(world.now().getTime() + wait * (0.5 + random() / 2));
}

// Only the name and the message's first line: an HTTP client's error may carry a request with its token.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no Error was thrown';
  return `${error.name}: ${error.message.split('\n')[0] ?? ''}`.slice(0, 300);
}
