import { describe, expect, it, test } from 'vitest';
import type { Ticket } from '../../src/core/ticket.ts';
import {
  type DeliverNeeds,
  type DeliveryFailure,
  deliverDue,
  MOST_ATTEMPTS,
} from '../../src/flows/deliver-tickets.ts';
import type { Delivery, Destination } from '../../src/flows/ports.ts';
import { aDiagnosis, aTicketDraft, aTriage, closing } from '../support/triage.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

interface Desk extends DeliverNeeds {
  readonly taken: { readonly ticket: Ticket; readonly delivery: Delivery }[];
  readonly failures: DeliveryFailure[];
  readonly needs: SmallWorld;
}

/** A desk with one ticket on its way to a destination that refuses the first `refusals` times. */
async function desk(refusals: number, destinations: readonly string[] = ['desk']): Promise<Desk> {
  const needs = await smallWorld();
  const diagnosis = aDiagnosis();
  await needs.store.addDiagnosis(diagnosis);
  const triage = await needs.store.openTriage(aTriage(), diagnosis.id);
  await needs.store.openTicket(aTicketDraft(triage), closing(triage), destinations);
  const taken: Desk['taken'] = [];
  const failures: DeliveryFailure[] = [];
  const destination: Destination = {
    name: 'desk',
    deliver: (ticket, delivery) => {
      taken.push({ ticket, delivery });
      return taken.length > refusals
        ? Promise.resolve({ reference: 'D-1', url: null })
        : Promise.reject(new Error('the desk is shut\nAuthorization: Bearer canary'));
    },
  };
  return {
    needs,
    taken,
    failures,
    store: needs.store,
    world: needs.world,
    destinations: [destination],
    random: () => 1,
    onFailure: (failure) => void failures.push(failure),
  };
}

const waits = ({ failures, needs }: Desk) =>
  (failures.at(-1)?.again?.getTime() ?? 0) - needs.world.now().getTime();

describe('a ticket', () => {
  it('is delivered once, with a receipt', async () => {
    const at = await desk(0);
    expect(await deliverDue(at)).toBe(1);
    expect(await deliverDue(at)).toBe(0);
    at.needs.pass(86_400_000);
    expect(await deliverDue(at)).toBe(0);
    expect(at.taken).toMatchObject([
      { ticket: { number: 1 }, delivery: { attempts: 1, destination: 'desk' } },
    ]);
    expect(await at.store.deliveriesOf(1)).toEqual([
      {
        destination: 'desk',
        state: 'done',
        attempts: 1,
        lastError: null,
        receipt: { reference: 'D-1', url: null },
      },
    ]);
  });

  it('that is refused is tried again, not before its time', async () => {
    const at = await desk(1);
    await deliverDue(at);
    expect(waits(at)).toBe(1000);
    at.needs.pass(999);
    expect(await deliverDue(at)).toBe(0);
    at.needs.pass(1);
    expect(await deliverDue(at)).toBe(1);
    expect(at.taken.map(({ delivery }) => delivery.attempts)).toEqual([1, 2]);
    expect((await at.store.deliveriesOf(1))[0]?.state).toBe('done');
  });

  it('waits twice as long each time, up to five minutes', async () => {
    const at = await desk(12);
    const seen: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      await deliverDue(at);
      seen.push(waits(at));
      at.needs.pass(waits(at));
    }
    expect(seen).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1000));
  });

  it('waits at least half of that when chance says so', async () => {
    const at = { ...(await desk(1)), random: () => 0 };
    await deliverDue(at);
    expect(waits(at)).toBe(500);
  });

  it('is given up after a hundred tries, and said to be', async () => {
    const at = await desk(Number.POSITIVE_INFINITY);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      await deliverDue(at);
      at.needs.pass(300_000);
    }
    expect(at.failures).toHaveLength(MOST_ATTEMPTS);
    expect(at.failures.filter(({ again }) => again === null)).toHaveLength(1);
    expect(at.failures.at(-1)?.again).toBeNull();
    expect(await deliverDue(at)).toBe(0);
    expect(await at.store.countDead()).toBe(1);
  });

  it('for a destination that nobody serves says so and waits', async () => {
    const at = await desk(0, ['nowhere', 'desk']);
    expect(await deliverDue(at)).toBe(2);
    expect(at.failures).toMatchObject([{ error: { message: 'there is no destination named nowhere' } }]);
    expect((await at.store.deliveriesOf(1)).map(({ state }) => state)).toEqual(['ready', 'done']);
  });
});

test('only the first line of a failure is kept: the rest may carry a token', async () => {
  const at = await desk(1);
  await deliverDue(at);
  expect((await at.store.deliveriesOf(1))[0]?.lastError).toBe('Error: the desk is shut');
});

test('what is thrown without being an Error is a failure too', async () => {
  const at = await desk(0);
  const destinations: Destination[] = [{ name: 'desk', deliver: () => Promise.reject('no') }];
  await deliverDue({ ...at, destinations });
  expect((await at.store.deliveriesOf(1))[0]?.lastError).toBe('something that is no Error was thrown');
});
