/** What every engine of the store must do with lists: whose triages and tickets are in them, in which order, a part at a time. */
import { describe, expect } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import { claim } from '../../src/core/ticket-life.ts';
import type { TicketFilter } from '../../src/flows/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { addTicket, addTriage, later, noon, type StoreTest } from './contract-store.ts';

/** Runs this part of the contract. */
export function overviewsContract(it: StoreTest): void {
  describe('overviews', () => {
    const all = { offset: 0, limit: 10 };
    const mine = { workspace: 'T1', asker: asId<UserId>('U-asker') };
    const any: TicketFilter = {
      workspace: 'T1',
      states: ['open', 'claimed', 'waiting', 'reopened', 'resolved'],
      requester: null,
      guides: null,
      channels: null,
      held: null,
      order: 'oldest',
    };
    const numbers = async (store: Store, change: Partial<TicketFilter>, slice = all) => {
      const { items, total } = await store.listTicketsBy({ ...any, ...change }, slice);
      return { numbers: items.map((one) => one.number), total };
    };

    it("list a person's open triages, the newest first, a part at a time", async ({ store }) => {
      const first = await addTriage(store, { openedAt: later(1) });
      const second = await addTriage(store, { openedAt: later(2) });
      await addTriage(store, { asker: asId<UserId>('U-other') });
      await store.saveTriage(
        { ...(await addTriage(store)), version: 2, state: 'closed', closedAt: noon },
        [],
      );
      expect(await store.listOpenTriages(mine, all)).toEqual({ items: [second, first], total: 2 });
      expect(await store.listOpenTriages(mine, { offset: 1, limit: 1 })).toEqual({
        items: [first],
        total: 2,
      });
      expect((await store.listOpenTriages({ ...mine, workspace: 'T2' }, all)).total).toBe(0);
    });

    it('list tickets by state, person, guide and channel', async ({ store }) => {
      for (let count = 0; count < 3; count += 1) await addTicket(store, []);
      const two = await store.findTicket(2);
      if (two === null) throw new Error('there are three');
      const act = { by: asId<UserId>('U-sam'), at: noon };
      const claimed = claim(two, act);
      await store.saveTickets([claimed.ticket], []);
      expect(await numbers(store, {})).toEqual({ numbers: [1, 2, 3], total: 3 });
      expect(await numbers(store, { order: 'newest' }, { offset: 1, limit: 1 })).toEqual({
        numbers: [2],
        total: 3,
      });
      expect(await numbers(store, { states: ['claimed'] })).toEqual({ numbers: [2], total: 1 });
      expect(await numbers(store, { held: { by: 'U-sam' } })).toEqual({ numbers: [2], total: 1 });
      expect(await numbers(store, { held: { by: null } })).toEqual({ numbers: [1, 3], total: 2 });
      expect(await numbers(store, { requester: 'U-asker' })).toMatchObject({ total: 3 });
      expect(await numbers(store, { requester: 'U-sam' })).toMatchObject({ total: 0 });
      expect(await numbers(store, { guides: ['example-authentication', 'other'] })).toMatchObject({
        total: 3,
      });
      expect(await numbers(store, { guides: [] })).toMatchObject({ total: 0 });
      expect(await numbers(store, { channels: ['C9'] })).toMatchObject({ total: 0 });
      expect(await numbers(store, { workspace: 'T2' })).toMatchObject({ total: 0 });
    });

    it('no longer name somebody who was forgotten', async ({ store }) => {
      await addTicket(store, []);
      await addTriage(store);
      await store.forget(mine.asker);
      expect((await store.listOpenTriages(mine, all)).total).toBe(0);
      expect(await numbers(store, { requester: mine.asker })).toMatchObject({ total: 0 });
    });
  });
}
