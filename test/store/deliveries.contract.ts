/** What every engine of the store must do with deliveries: leased to one worker at a time, in order, tried again, and set aside in the end. */
import { describe, expect } from 'vitest';
import type { LeasedEffect } from '../../src/flows/effect-ports.ts';
import { MAX_UNANSWERED } from '../../src/store/effect-queue.ts';
import type { Store } from '../../src/store/store.ts';
import { addTicket, later, lease, leaseOne, noon, receipt, type StoreTest } from './contract-store.ts';

/** Runs this part of the contract. */
export function deliveriesContract(it: StoreTest): void {
  describe('deliveries', () => {
    it('leases what is due in the order of tickets and destinations, up to the limit', async ({ store }) => {
      await addTicket(store, ['support', 'archive']);
      await addTicket(store, ['support']);
      const first = await store.lease({ ...lease, limit: 2 });
      expect(first.map(({ key }) => key)).toEqual(['deliver-ticket:1:support', 'deliver-ticket:2:support']);
      expect(await store.lease(lease)).toEqual([]);
    });

    it('lets a later destination wait until the earlier one has its ticket', async ({ store }) => {
      await addTicket(store, ['support', 'archive']);
      const first = await leaseOne(store);
      expect(first).toMatchObject({ key: 'deliver-ticket:1:support', attempts: 1 });
      expect(await store.lease(lease)).toEqual([]);
      await store.finish(first, receipt, noon);
      expect(await leaseOne(store)).toMatchObject({ key: 'deliver-ticket:1:archive' });
    });

    it('lets a later destination go on when the earlier one was given up', async ({ store }) => {
      await addTicket(store, ['support', 'archive']);
      await store.postpone(await leaseOne(store), 'channel is gone', null);
      const keys = (await store.lease(lease)).map(({ key }) => key);
      expect(keys).toContain('deliver-ticket:1:archive');
    });

    it('leases a delivery to one worker only, also when several ask at once', async ({ store }) => {
      for (let ticket = 0; ticket < 10; ticket += 1) await addTicket(store, ['support']);
      const leased = await Promise.all(Array.from({ length: 5 }, () => store.lease({ ...lease, limit: 3 })));
      const ids = leased.flat().map((delivery) => delivery.key);
      expect(ids).toHaveLength(10);
      expect(new Set(ids).size).toBe(10);
    });

    it('ends a delivery with its receipt and never hands it out again', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      expect(await store.finish(await leaseOne(store), receipt, noon)).toBe(true);
      expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
      expect(await store.deliveriesOf(number)).toEqual([
        { destination: 'support', state: 'done', attempts: 1, lastError: null, receipt },
      ]);
    });

    it('hands a delivery to another worker when the lease has run out, and not a moment before', async ({
      store,
    }) => {
      await addTicket(store, ['support']);
      const lost = await leaseOne(store);
      expect(await store.lease({ ...lease, now: later(29_999) })).toEqual([]);
      const taken = await leaseOne(store, later(30_000));
      expect(taken).toMatchObject({ key: lost.key, attempts: 2 });
      expect(taken.lease).not.toBe(lost.lease);
    });

    it('refuses the word of a worker whose lease was taken over', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      const lost = await leaseOne(store);
      const taken = await leaseOne(store, later(30_000));
      expect(await store.finish(lost, receipt, noon)).toBe(false);
      expect(await store.postpone(lost, 'too late', null)).toBe(false);
      expect(await store.deliveriesOf(number)).toMatchObject([{ state: 'ready', lastError: null }]);
      expect(await store.finish(taken, receipt, noon)).toBe(true);
      expect(await store.finish(taken, receipt, noon)).toBe(false);
    });

    it('still believes a slow worker whose delivery nobody took over', async ({ store }) => {
      await addTicket(store, ['support']);
      const slow = await leaseOne(store);
      expect(await store.finish(slow, receipt, noon)).toBe(true);
    });

    it('refuses a delivery that does not exist', async ({ store }) => {
      const delivery = await leaseOneOf(store, await addTicket(store, ['support']));
      expect(await store.finish({ ...delivery, key: 'nobody' }, receipt, noon)).toBe(false);
    });

    async function leaseOneOf(store: Store, ticket: number): Promise<LeasedEffect> {
      const delivery = await leaseOne(store);
      expect(delivery.effect).toMatchObject({ ticket });
      return delivery;
    }

    it('puts a failed delivery back until it is due, and counts its tries', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      expect(await store.postpone(await leaseOne(store), 'Slack said 500', later(1000))).toBe(true);
      expect(await store.deliveriesOf(number)).toMatchObject([
        { state: 'ready', attempts: 1, lastError: 'Slack said 500' },
      ]);
      expect(await store.lease({ ...lease, now: later(999) })).toEqual([]);
      expect(await leaseOne(store, later(1000))).toMatchObject({ attempts: 2 });
    });

    it('keeps the reason of a failure, whatever characters another system put into it', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      const error = 'Slack said "\0\ud800\u2028" \\x00';
      expect(await store.postpone(await leaseOne(store), error, later(1000))).toBe(true);
      const [status] = await store.deliveriesOf(number);
      expect(status?.lastError).toMatch(/^Slack said ".*" \\x00$/su);
    });

    it('sets a delivery aside when nobody shall try again', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      expect((await store.depth(noon)).dead).toBe(0);
      expect(await store.postpone(await leaseOne(store), 'channel is gone', null)).toBe(true);
      expect((await store.depth(noon)).dead).toBe(1);
      expect(await leaseOne(store, later(86_400_000))).toMatchObject({ effect: { kind: 'report-dead' } });
      expect(await store.deliveriesOf(number)).toMatchObject([
        { state: 'dead', attempts: 1, lastError: 'channel is gone' },
      ]);
    });

    it('sets a delivery aside that keeps losing its workers', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      for (let tried = 0; tried < MAX_UNANSWERED; tried += 1) {
        await leaseOne(store, later(tried * 30_000));
      }
      expect((await store.depth(noon)).dead).toBe(0);
      const left = await leaseOne(store, later(MAX_UNANSWERED * 30_000));
      expect(left.effect).toEqual({ kind: 'report-dead', key: `deliver-ticket:${number}:support` });
      expect((await store.depth(noon)).dead).toBe(1);
      const [status] = await store.deliveriesOf(number);
      expect(status).toMatchObject({ state: 'dead', attempts: MAX_UNANSWERED });
      expect(status?.lastError).toContain(`${MAX_UNANSWERED} workers in a row`);
    });

    it('never sets a delivery aside for failures that its workers reported', async ({ store }) => {
      await addTicket(store, ['support']);
      for (let tried = 0; tried < MAX_UNANSWERED * 2; tried += 1) {
        await store.postpone(await leaseOne(store), 'Slack is down', noon);
      }
      expect(await leaseOne(store)).toMatchObject({ attempts: MAX_UNANSWERED * 2 + 1 });
    });
  });
}
