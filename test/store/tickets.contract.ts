/** What every engine of the store must do with tickets: counted without gaps, opened together with all that follows, changed by one at a time. */
import { describe, expect } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import { asId, type UserId } from '../../src/core/ids.ts';
import { claim } from '../../src/core/ticket-life.ts';
import { showOnCard } from '../../src/core/triage.ts';
import type { Store } from '../../src/store/store.ts';
import { aTicketDraft, closing, deliveredTo } from '../support/triage.ts';
import { addTicket, addTriage, lease, leaseOne, noon, type StoreTest } from './contract-store.ts';

/** Runs this part of the contract. */
export function ticketsContract(it: StoreTest): void {
  describe('tickets', () => {
    it('writes the ticket, its deliveries and the closed triage together', async ({ store }) => {
      const triage = await addTriage(store);
      const draft = aTicketDraft(triage);
      const ticket = await store.openTicket(draft, closing(triage), deliveredTo('support', 'webhook'));
      expect(ticket).toEqual({ ...draft, number: 1 });
      expect(await store.findTicket(1)).toEqual(ticket);
      expect(await store.findTriage(triage.id)).toEqual(closing(triage)(1));
      const waiting = { state: 'ready', attempts: 0, lastError: null, receipt: null };
      expect(await store.deliveriesOf(1)).toEqual([
        { destination: 'support', ...waiting },
        { destination: 'webhook', ...waiting },
      ]);
    });

    it('counts without gaps when fifty are opened at once', async ({ store }) => {
      const triages = await Promise.all(Array.from({ length: 50 }, () => addTriage(store)));
      const tickets = await Promise.all(
        triages.map((triage) =>
          store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support')),
        ),
      );
      const numbers = tickets.map((ticket) => ticket?.number ?? 0).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      const listed = await store.listTickets();
      expect(listed.map((ticket) => ticket.number)).toEqual(numbers);
    });

    it('opens one ticket when the same form is sent many times at once', async ({ store }) => {
      const triage = await addTriage(store);
      const sent = Array.from({ length: 5 }, () =>
        store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support')),
      );
      const opened = (await Promise.all(sent)).filter((ticket) => ticket !== null);
      expect(opened).toHaveLength(1);
      expect(await store.listTickets()).toEqual(opened);
    });

    it('writes nothing and uses no number when the triage has moved on', async ({ store }) => {
      const triage = await addTriage(store);
      const moved = showOnCard(triage, { message: 'card-1', permalink: null });
      await store.saveTriage(moved, []);
      expect(
        await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support')),
      ).toBeNull();
      expect(await store.listTickets()).toEqual([]);
      expect(await store.lease(lease)).toEqual([]);
      expect(await store.findTriage(triage.id)).toEqual(moved);
      expect(await addTicket(store, [])).toBe(1);
    });

    it('writes nothing and uses no number when closing the triage fails', async ({ store }) => {
      const triage = await addTriage(store);
      const fail = () => {
        throw new Error('closing failed');
      };
      const broken = store.openTicket(aTicketDraft(triage), fail, deliveredTo('support'));
      await expect(broken).rejects.toThrow('closing failed');
      expect(await store.listTickets()).toEqual([]);
      expect(await store.findTriage(triage.id)).toEqual(triage);
      expect(await addTicket(store, [])).toBe(1);
    });

    it('leaves the triage alone when the ticket itself is refused', async ({ store }) => {
      const triage = await addTriage(store);
      const draft = aTicketDraft(triage, { created_at: 'yesterday' });
      await expect(store.openTicket(draft, closing(triage), deliveredTo('support'))).rejects.toThrow(
        'created_at',
      );
      expect(await store.listTickets()).toEqual([]);
      expect(await store.lease(lease)).toEqual([]);
      expect(await store.findTriage(triage.id)).toEqual(triage);
    });

    it('never makes two tickets of one triage, even from different versions', async ({ store }) => {
      const triage = await addTriage(store);
      await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support'));
      const again = { ...closing(triage)(1), version: 3 };
      const second = store.openTicket(aTicketDraft(triage), () => again, deliveredTo('support'));
      await expect(second).rejects.toThrow('refused a statement');
      expect(await store.listTickets()).toHaveLength(1);
      expect((await store.findTriage(triage.id))?.version).toBe(2);
    });
  });

  describe('tickets that change', () => {
    const by = asId<UserId>('U-sam');
    const claimed = async (store: Store, number: number) => {
      const ticket = await store.findTicket(number);
      if (ticket === null) throw new Error(`there is no ticket ${number}`);
      return claim(ticket, { by, at: noon }).ticket;
    };

    it('are replaced together with what follows', async ({ store }) => {
      const number = await addTicket(store, []);
      const ticket = await claimed(store, number);
      const told: Effect = { kind: 'tell-support', ticket: number, entry: 1 };
      expect(await store.saveTickets([ticket], [told])).toBe(true);
      expect(await store.findTicket(number)).toEqual(ticket);
      expect((await leaseOne(store)).effect).toEqual(told);
    });

    it('are left alone, and nothing follows, when somebody was faster', async ({ store }) => {
      const number = await addTicket(store, []);
      const ticket = await claimed(store, number);
      const answers = await Promise.all([1, 2, 3].map(() => store.saveTickets([ticket], [])));
      expect(answers.filter((saved) => saved)).toHaveLength(1);
      const told: Effect = { kind: 'tell-support', ticket: number, entry: 1 };
      expect(await store.saveTickets([ticket], [told])).toBe(false);
      expect(await store.lease(lease)).toEqual([]);
    });

    it('change together or not at all', async ({ store }) => {
      const [one, two] = [await addTicket(store, []), await addTicket(store, [])];
      const [first, second] = [await claimed(store, one), await claimed(store, two)];
      expect(await store.saveTickets([first], [])).toBe(true);
      expect(await store.saveTickets([second, first], [])).toBe(false);
      expect((await store.findTicket(two))?.state).toBe('open');
    });

    it('are never written in a shape that cannot be read again', async ({ store }) => {
      const ticket = await claimed(store, await addTicket(store, []));
      const broken = { ...ticket, created_at: 'yesterday' };
      await expect(store.saveTickets([broken], [])).rejects.toThrow('created_at');
    });
  });
}
