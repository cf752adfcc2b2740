/** The store that the contract is tried on: a new and empty one for each test, and what such tests put into it and lease from it. */
import { test } from 'vitest';
import type { Triage } from '../../src/core/triage.ts';
import type { LeasedEffect } from '../../src/flows/effect-ports.ts';
import type { Claim } from '../../src/flows/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';

/** One empty database that can be opened again after a close. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

export const noon = new Date('2026-03-01T12:00:00.000Z');
export const lease = { now: noon, leaseMs: 30_000, limit: 10 };
export const receipt = { reference: '1772366400.000200', url: 'https://example.slack.com/archives/C2/p1' };

export type StoreTest = ReturnType<typeof onEmptyStore>;

/** Returns the `it` of tests that ask for the `store`, and for `reopen` to close it and open it again; both are closed at their end. */
export function onEmptyStore(prepare: () => Promise<StorePlace>) {
  return test
    .extend('open', async ({ onTestFinished }) => {
      const place = await prepare();
      const opened: Store[] = [];
      onTestFinished(async () => {
        for (const store of opened) await store.close();
        await place.remove();
      });
      return async (): Promise<Store> => {
        const store = await place.open();
        opened.push(store);
        return store;
      };
    })
    .extend('store', ({ open }) => open())
    .extend('reopen', ({ open, store }) => async (): Promise<Store> => {
      await store.close();
      return await open();
    });
}

/** The moment so long after noon. */
export function later(ms: number): Date {
  return new Date(noon.getTime() + ms);
}

/** Whether the message was taken on, with nothing that follows. */
export async function claimed(store: Store, claim: Claim): Promise<boolean> {
  return await store.takeIn({ claim, diagnosis: null, triage: null, effects: [] }, noon);
}

/** Opens a triage of a diagnosis of its own. */
export async function addTriage(store: Store, change: Partial<Triage> = {}): Promise<Triage> {
  const diagnosis = aDiagnosis();
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  return await store.openTriage(aTriage(change), diagnosis.id, []);
}

/** Opens a ticket of a triage of its own, and returns its number. */
export async function addTicket(store: Store, destinations: readonly string[]): Promise<number> {
  const triage = await addTriage(store);
  const ticket = await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo(...destinations));
  if (ticket === null) throw new Error('the triage did not move, so there must be a ticket');
  return ticket.number;
}

/** Leases the one effect that is due. */
export async function leaseOne(store: Store, now = noon): Promise<LeasedEffect> {
  const [delivery, ...others] = await store.lease({ ...lease, now });
  if (delivery === undefined || others.length > 0) throw new Error(`expected one due effect`);
  return delivery;
}
