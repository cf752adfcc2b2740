/** The worker that carries out what must happen outside, until it has happened. */
import { type Effect, isRepeatable } from '../core/effect.ts';
import type { Ticket } from '../core/ticket.ts';
import {
  type CarryOut,
  type Destination,
  type EffectQueue,
  Hopeless,
  type LeasedEffect,
  NotYet,
  type Receipt,
} from './effect-ports.ts';
import type { TicketStore, World } from './ports.ts';

/** What each kind of effect needs done; tickets go to their destinations. */
export type Carriers = Readonly<Record<Exclude<Effect['kind'], 'deliver-ticket' | 'show-ticket'>, CarryOut>>;

export interface CarryOutNeeds {
  readonly store: EffectQueue & TicketStore;
  readonly world: World;
  readonly carriers: Carriers;
  readonly destinations: readonly Destination[];
  /** A worker that died is replaced after this, in ms; one that lives renews its leases, however long it takes. */
  readonly leaseMs: number;
  /** How long an effect rests before it is carried out again, in ms: Slack takes about one update of a message in 3 s. */
  readonly restMs: number;
  /** A number from 0 to 1, spreading retries so that they do not all come at once. */
  readonly random: () => number;
  /** Told about every failure; nothing fails silently. */
  readonly onFailure: (failure: EffectFailure) => void;
}

export interface EffectFailure {
  readonly leased: LeasedEffect;
  readonly error: unknown;
  /** When it is tried again; null when it was given up. */
  readonly again: Date | null;
}

// How often a lease is renewed before it would run out: one renewal may be slow or fail.
const RENEWALS = 3;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** About a working day of attempts; after that a person has to look, and is told. */
export const MOST_ATTEMPTS = 100;

/** Carries one leased effect out and says so to the queue. Answers after how many ms something may be due because of it. */
export async function carryOut(needs: CarryOutNeeds, leased: LeasedEffect): Promise<number> {
  const renewal = keepLeased(needs, leased);
  try {
    const receipt = await perform(needs, leased);
    const rested = new Date(needs.world.now().getTime() + needs.restMs);
    await needs.store.finish(leased, receipt, rested);
    return isRepeatable(leased.effect) ? needs.restMs : 0;
  } catch (error) {
    return await putOff(needs, leased, error);
  } finally {
    clearInterval(renewal);
  }
}

function keepLeased({ store, world, leaseMs }: CarryOutNeeds, leased: LeasedEffect): NodeJS.Timeout {
  const renew = () => {
    // A renewal that fails costs nothing but the lease: whoever takes over looks before it acts.
    store.extend(leased, new Date(world.now().getTime() + leaseMs)).catch(() => {});
  };
  return setInterval(renew, leaseMs / RENEWALS).unref();
}

async function perform(needs: CarryOutNeeds, leased: LeasedEffect): Promise<Receipt> {
  const { effect, attempts } = leased;
  if (effect.kind !== 'deliver-ticket' && effect.kind !== 'show-ticket')
    return await needs.carriers[effect.kind](leased);
  const destination = needs.destinations.find((one) => one.name === effect.destination);
  if (destination === undefined) throw new Error(`there is no destination named ${effect.destination}`);
  const ticket = await needs.store.findTicket(effect.ticket);
  if (ticket === null) throw new Error(`there is no ticket ${effect.ticket}`);
  if (effect.kind === 'deliver-ticket') return await destination.deliver(ticket, attempts);
  return await showAgain(needs, destination, ticket);
}

// A ticket that never arrived is shown nowhere; its delivery has been reported.
async function showAgain(
  { store }: CarryOutNeeds,
  destination: Destination,
  ticket: Ticket,
): Promise<Receipt> {
  const deliveries = await store.deliveriesOf(ticket.number);
  const receipt = deliveries.find((one) => one.destination === destination.name)?.receipt ?? null;
  if (receipt !== null) await destination.redraw?.(ticket, receipt);
  return receipt ?? { reference: 'none', url: null };
}

type PuttingOff = Pick<CarryOutNeeds, 'store' | 'world' | 'random' | 'onFailure'>;

/** Puts an effect that could not be carried out off, or sets it aside; answers after how many ms it is due again. */
export async function putOff(needs: PuttingOff, leased: LeasedEffect, error: unknown): Promise<number> {
  const now = needs.world.now().getTime();
  if (error instanceof NotYet) {
    await needs.store.putBack(leased, new Date(now + error.waitMs));
    return error.waitMs;
  }
  const again = error instanceof Hopeless ? null : nextTry(leased.attempts, needs);
  await needs.store.postpone(leased, describe(error), again);
  needs.onFailure({ leased, error, again });
  return again === null ? 0 : again.getTime() - now;
}

// Doubles from one second to five minutes, each time between half of it and the whole.
function nextTry(attempts: number, { world, random }: Pick<CarryOutNeeds, 'world' | 'random'>): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, attempts - 1));
  return new Date(world.now().getTime() + wait * (0.5 + random() / 2));
}

// Only the name and the message's first line: an HTTP client's error may carry a request with its token.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no Error was thrown';
  return `${error.name}: ${error.message.split('\n')[0] ?? ''}`.slice(0, 300);
}
