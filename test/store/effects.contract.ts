/** What every engine of the store must do with effects beside deliveries: due later, owed once, wanted again and again, or given up. */
import { describe, expect } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import { asId, type UserId } from '../../src/core/ids.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { Store } from '../../src/store/store.ts';
import {
  addTicket,
  addTriage,
  later,
  lease,
  leaseOne,
  noon,
  receipt,
  type StoreTest,
} from './contract-store.ts';

/** Runs this part of the contract. */
export function effectsContract(it: StoreTest): void {
  describe('what is due later', () => {
    it('waits for its time, and not for its turn', async ({ store }) => {
      const number = await addTicket(store, []);
      await store.want([{ kind: 'remind-target', ticket: number, target: 'resolution', at: later(60_000) }]);
      expect(await store.lease({ ...lease, now: later(59_999) })).toEqual([]);
      expect((await leaseOne(store, later(60_000))).effect).toMatchObject({ at: later(60_000) });
    });

    it('shows a ticket only after it was delivered', async ({ store }) => {
      const number = await addTicket(store, ['support']);
      await store.want([{ kind: 'show-ticket', ticket: number, destination: 'support' }]);
      const delivery = await leaseOne(store);
      expect(delivery.effect.kind).toBe('deliver-ticket');
      await store.finish(delivery, receipt, noon);
      expect((await leaseOne(store)).effect.kind).toBe('show-ticket');
    });
  });

  describe('a sentence that is owed only for news', () => {
    const place = { workspace: 'T1', channel: 'C1', thread: '1772357400.000100' };
    const warning = (to: string, ...news: string[]): Effect => ({
      kind: 'say',
      saying: 'rotate-secret',
      place,
      to: asId<UserId>(to),
      about: `${to}:${news.join('+')}`,
      news,
    });
    const owed = async (store: Store, effect: Effect): Promise<number> => {
      await store.want([effect]);
      return (await store.lease(lease)).length;
    };

    it('is owed once for each piece of news and person', async ({ store }) => {
      expect(await owed(store, warning('U1', '3f2a'))).toBe(1);
      expect(await owed(store, warning('U1', '3f2a'))).toBe(0);
      expect(await owed(store, warning('U1', '3f2a', 'bbbb'))).toBe(1);
      expect(await owed(store, warning('U1', 'bbbb'))).toBe(0);
      expect(await owed(store, warning('U2', '3f2a'))).toBe(1);
    });

    it('is not owed for no news at all', async ({ store }) =>
      expect(await owed(store, warning('U1'))).toBe(0));
  });

  describe('a card that changes again and again', () => {
    const show = async (store: Store, triage: Triage) =>
      await store.want([{ kind: 'show-card', triage: triage.id }]);

    it('is one effect, however often it is wanted', async ({ store }) => {
      const triage = await addTriage(store);
      await Promise.all([show(store, triage), show(store, triage), show(store, triage)]);
      const shown = await leaseOne(store);
      expect(await store.finish(shown, receipt, noon)).toBe(true);
      expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
    });

    it('wanted while it is drawn, is drawn once more after its rest, with the earlier receipt at hand', async ({
      store,
    }) => {
      const triage = await addTriage(store);
      await show(store, triage);
      const drawn = await leaseOne(store);
      await show(store, triage);
      await show(store, triage);
      await store.finish(drawn, receipt, later(3000));
      expect(await store.lease({ ...lease, now: later(2999) })).toEqual([]);
      const again = await leaseOne(store, later(3000));
      expect(again).toMatchObject({ key: drawn.key, attempts: 1, receipt });
      await store.finish(again, receipt, later(6000));
      expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
    });

    it('wanted after it was drawn, rests first', async ({ store }) => {
      const triage = await addTriage(store);
      await show(store, triage);
      await store.finish(await leaseOne(store), receipt, later(3000));
      await show(store, triage);
      expect(await store.lease({ ...lease, now: later(2999) })).toEqual([]);
      expect(await leaseOne(store, later(3000))).toMatchObject({ attempts: 1 });
    });

    it('remembers that an earlier try may have got through, also when it is wanted anew', async ({
      store,
    }) => {
      const triage = await addTriage(store);
      await show(store, triage);
      await leaseOne(store);
      await show(store, triage);
      expect(await leaseOne(store, later(30_000))).toMatchObject({ attempts: 2, receipt: null });
    });

    it('that only had to wait its turn counts as not tried', async ({ store }) => {
      const triage = await addTriage(store);
      await show(store, triage);
      await store.putBack(await leaseOne(store), later(1000));
      expect(await store.lease({ ...lease, now: later(999) })).toEqual([]);
      expect(await leaseOne(store, later(1000))).toMatchObject({ attempts: 1 });
    });
  });

  describe('what was given up', () => {
    it('is reported once, and the report itself is not reported', async ({ store }) => {
      await addTicket(store, ['support']);
      await store.postpone(await leaseOne(store), 'channel is gone', null);
      const report = await leaseOne(store);
      expect(report.effect).toEqual({ kind: 'report-dead', key: 'deliver-ticket:1:support' });
      expect(await store.findEffect('deliver-ticket:1:support')).toMatchObject({
        state: 'dead',
        attempts: 1,
        lastError: 'channel is gone',
      });
      await store.postpone(report, 'channel is gone', null);
      expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
    });

    it('is told by the depth of the queue, with what waits and since when', async ({ store }) => {
      expect(await store.depth(noon)).toEqual({ ready: 0, dead: 0, dueSince: null });
      await addTicket(store, ['support']);
      expect(await store.depth(later(86_400_000))).toMatchObject({ ready: 1, dueSince: expect.any(Date) });
    });
  });
}
