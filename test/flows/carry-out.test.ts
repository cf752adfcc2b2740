import { describe, expect, it, test } from 'vitest';
import type { Ticket } from '../../src/core/ticket.ts';
import {
  type Carriers,
  type CarryOutNeeds,
  carryOut,
  type EffectFailure,
  MOST_ATTEMPTS,
} from '../../src/flows/carry-out.ts';
import { type CarryOut, type Destination, Hopeless, NotYet } from '../../src/flows/effect-ports.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

interface Desk extends CarryOutNeeds {
  readonly taken: { readonly ticket: Ticket; readonly attempts: number }[];
  readonly failures: EffectFailure[];
  readonly needs: SmallWorld;
  readonly store: SmallWorld['store'];
}

const unused: CarryOut = () => Promise.reject(new Error('nothing of this kind should be wanted here'));
const heard: CarryOut = () => Promise.resolve({ reference: 'heard', url: null });
const carriers: Carriers = {
  'show-card': unused,
  'ask-choice': unused,
  'begin-thread': unused,
  say: unused,
  'report-dead': heard,
  introduce: heard,
  'offer-guide': heard,
  'tell-gaps': heard,
  'tell-thread': heard,
  'ask-admin': heard,
  'remind-asker': heard,
  'close-triage': heard,
  'tell-support': heard,
  'remind-target': heard,
  'report-guide-fault': heard,
  'point-to': heard,
};

/** Carries out what is due, one after the other, and answers how many there were. */
async function carryOutDue(at: Desk): Promise<number> {
  const due = await at.store.lease({ now: at.world.now(), leaseMs: 30_000, limit: 10 });
  for (const leased of due) await carryOut(at, leased);
  return due.length;
}

/** A desk with one ticket on its way to a destination that refuses the first `refusals` times. */
async function desk(refusals: number, destinations: readonly string[] = ['desk']): Promise<Desk> {
  const needs = await smallWorld();
  const diagnosis = aDiagnosis();
  await needs.store.takeIn(anIntake(diagnosis), diagnosis.at);
  const triage = await needs.store.openTriage(aTriage(), diagnosis.id, []);
  await needs.store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo(...destinations));
  const taken: Desk['taken'] = [];
  const failures: EffectFailure[] = [];
  const destination: Destination = {
    name: 'desk',
    deliver: (ticket, attempts) => {
      taken.push({ ticket, attempts });
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
    carriers,
    destinations: [destination],
    restMs: 3000,
    leaseMs: 30_000,
    random: () => 1,
    onFailure: (failure) => void failures.push(failure),
  };
}

const waits = ({ failures, needs }: Desk) =>
  (failures.at(-1)?.again?.getTime() ?? 0) - needs.world.now().getTime();

describe('a ticket', () => {
  it('is delivered once, with a receipt', async () => {
    const at = await desk(0);
    expect(await carryOutDue(at)).toBe(1);
    expect(await carryOutDue(at)).toBe(0);
    at.needs.pass(86_400_000);
    expect(await carryOutDue(at)).toBe(0);
    expect(at.taken).toMatchObject([{ ticket: { number: 1 }, attempts: 1 }]);
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
    await carryOutDue(at);
    expect(waits(at)).toBe(1000);
    at.needs.pass(999);
    expect(await carryOutDue(at)).toBe(0);
    at.needs.pass(1);
    expect(await carryOutDue(at)).toBe(1);
    expect(at.taken.map(({ attempts }) => attempts)).toEqual([1, 2]);
    expect((await at.store.deliveriesOf(1))[0]?.state).toBe('done');
  });

  it('waits twice as long each time, up to five minutes', async () => {
    const at = await desk(12);
    const seen: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      await carryOutDue(at);
      seen.push(waits(at));
      at.needs.pass(waits(at));
    }
    expect(seen).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1000));
  });

  it('waits at least half of that when chance says so', async () => {
    const at = { ...(await desk(1)), random: () => 0 };
    await carryOutDue(at);
    expect(waits(at)).toBe(500);
  });

  it('is given up after a hundred tries, and said to be', async () => {
    const at = await desk(Number.POSITIVE_INFINITY);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      await carryOutDue(at);
      at.needs.pass(300_000);
    }
    expect(at.failures).toHaveLength(MOST_ATTEMPTS);
    expect(at.failures.filter(({ again }) => again === null)).toHaveLength(1);
    expect(at.failures.at(-1)?.again).toBeNull();
    // What is left is the report to the supporters.
    expect(await carryOutDue(at)).toBe(1);
    expect(await carryOutDue(at)).toBe(0);
    expect(await at.store.depth(at.world.now())).toMatchObject({ ready: 0, dead: 1 });
  });

  it('for a destination that nobody serves says so and waits', async () => {
    const at = await desk(0, ['desk', 'nowhere']);
    expect(await carryOutDue(at)).toBe(1);
    expect(await carryOutDue(at)).toBe(1);
    expect(at.failures).toMatchObject([{ error: { message: 'there is no destination named nowhere' } }]);
    expect((await at.store.deliveriesOf(1)).map(({ state }) => state)).toEqual(['done', 'ready']);
  });
});

test('only the first line of a failure is kept: the rest may carry a token', async () => {
  const at = await desk(1);
  await carryOutDue(at);
  expect((await at.store.deliveriesOf(1))[0]?.lastError).toBe('Error: the desk is shut');
});

test('what is thrown without being an Error is a failure too', async () => {
  const at = await desk(0);
  const destinations: Destination[] = [{ name: 'desk', deliver: () => Promise.reject('no') }];
  await carryOutDue({ ...at, destinations });
  expect((await at.store.deliveriesOf(1))[0]?.lastError).toBe('something that is no Error was thrown');
});

describe('an answer of the outside', () => {
  const answering = async (error: Error) => {
    const at = await desk(0);
    const deliver = () => Promise.reject(error);
    return { ...at, destinations: [{ name: 'desk', deliver }] };
  };

  it('that asks to come back later is no failure, and is no try', async () => {
    const at = await answering(new NotYet(7000));
    await carryOutDue(at);
    expect(at.failures).toEqual([]);
    at.needs.pass(6999);
    expect(await carryOutDue(at)).toBe(0);
    at.needs.pass(1);
    const [again] = await at.store.lease({ now: at.world.now(), leaseMs: 1, limit: 1 });
    expect(again?.attempts).toBe(1);
  });

  it('that leaves no hope is not asked again, and is reported', async () => {
    const at = await answering(new Hopeless('the channel is gone'));
    await carryOutDue(at);
    expect(at.failures).toMatchObject([{ again: null, error: { message: 'the channel is gone' } }]);
    const [report] = await at.store.lease({ now: at.world.now(), leaseMs: 1, limit: 1 });
    expect(report?.effect).toEqual({ kind: 'report-dead', key: 'deliver-ticket:1:desk' });
  });
});
