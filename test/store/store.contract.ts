/** What every engine of the store must do; run it with a way to make an empty database and to open it again. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UNSET_CHANNEL } from '../../src/core/channel-settings.ts';
import type { Effect } from '../../src/core/effect.ts';
import { asId, type DiagnosisId, type TriageId, type UserId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { claim } from '../../src/core/ticket-life.ts';
import { answerQuestion, showOnCard, type Triage, takeStep } from '../../src/core/triage.ts';
import { UNSET_WORKSPACE } from '../../src/core/workspace.ts';
import type { LeasedEffect } from '../../src/flows/effect-ports.ts';
import type { Claim, TicketFilter } from '../../src/flows/ports.ts';
import { MAX_UNANSWERED } from '../../src/store/effect-queue.ts';
import type { Store } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';

/** One empty database that can be opened again after a close. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const noon = new Date('2026-03-01T12:00:00.000Z');
const lease = { now: noon, leaseMs: 30_000, limit: 10 };
const receipt = { reference: '1772366400.000200', url: 'https://example.slack.com/archives/C2/p1' };

function later(ms: number): Date {
  return new Date(noon.getTime() + ms);
}

async function claimed(store: Store, claim: Claim): Promise<boolean> {
  return await store.takeIn({ claim, diagnosis: null, triage: null, effects: [] }, noon);
}

async function addTriage(store: Store, change: Partial<Triage> = {}): Promise<Triage> {
  const diagnosis = aDiagnosis();
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  return await store.openTriage(aTriage(change), diagnosis.id, []);
}

async function addTicket(store: Store, destinations: readonly string[]): Promise<number> {
  const triage = await addTriage(store);
  const ticket = await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo(...destinations));
  if (ticket === null) throw new Error('the triage did not move, so there must be a ticket');
  return ticket.number;
}

async function leaseOne(store: Store, now = noon): Promise<LeasedEffect> {
  const [delivery, ...others] = await store.lease({ ...lease, now });
  if (delivery === undefined || others.length > 0) throw new Error(`expected one due effect`);
  return delivery;
}

/** Runs the contract against one engine. */
export function storeContract(name: string, prepare: () => Promise<StorePlace>): void {
  describe(`the store on ${name}`, () => {
    let place: StorePlace;
    let store: Store;

    beforeEach(async () => {
      place = await prepare();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    async function reopen(): Promise<void> {
      await store.close();
      store = await place.open();
    }

    describe('claims', () => {
      const claim = { workspace: 'T1', channel: 'C1', message: '1772357400.000100', purpose: 'diagnose' };

      it('takes a message on once, also when it is asked many times at once', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => claimed(store, claim)));
        expect(answers.filter((taken) => taken)).toHaveLength(1);
        expect(await claimed(store, claim)).toBe(false);
      });

      it.each(['workspace', 'channel', 'message', 'purpose'] as const)(
        'takes it on again for another %s',
        async (part) => {
          await claimed(store, claim);
          expect(await claimed(store, { ...claim, [part]: 'another' })).toBe(true);
        },
      );
    });

    describe('diagnoses', () => {
      it('gives back exactly what was added', async () => {
        const diagnosis = aDiagnosis();
        await store.takeIn(anIntake(diagnosis), diagnosis.at);
        expect(await store.findDiagnosis(diagnosis.id)).toEqual(diagnosis);
      });

      it('knows nothing of an id that was never added', async () => {
        expect(await store.findDiagnosis(asId<DiagnosisId>('nobody'))).toBeNull();
        expect(await store.findTriage(asId<TriageId>('nobody'))).toBeNull();
        expect(await store.findTicket(1)).toBeNull();
      });

      it('keeps any report unchanged, whatever characters it holds', async () => {
        const text = fc.string({ unit: 'binary', maxLength: 200 });
        const written = fc.asyncProperty(text, async (raw) => {
          const diagnosis = aDiagnosis({ report: readStoredText(`${raw}\0\ud800`) });
          await store.takeIn(anIntake(diagnosis), diagnosis.at);
          expect((await store.findDiagnosis(diagnosis.id))?.report).toBe(diagnosis.report);
        });
        await fc.assert(written, { numRuns: 50 });
      });

      it('names the triage that was opened from it', async () => {
        const diagnosis = aDiagnosis();
        await store.takeIn(anIntake(diagnosis), diagnosis.at);
        const triage = await store.openTriage(aTriage(), diagnosis.id, []);
        expect((await store.findDiagnosis(diagnosis.id))?.triage).toBe(triage.id);
      });
    });

    describe('triages', () => {
      it('gives back exactly what was opened', async () => {
        const triage = aTriage();
        const diagnosis = aDiagnosis();
        await store.takeIn(anIntake(diagnosis), diagnosis.at);
        expect(await store.openTriage(triage, diagnosis.id, [])).toEqual(triage);
        expect(await store.findTriage(triage.id)).toEqual(triage);
      });

      it('opens one triage for a diagnosis, however many people choose at once', async () => {
        const diagnosis = aDiagnosis();
        await store.takeIn(anIntake(diagnosis), diagnosis.at);
        const wanted = [aTriage(), aTriage(), aTriage(), aTriage()];
        const opened = await Promise.all(wanted.map((triage) => store.openTriage(triage, diagnosis.id, [])));
        const ids = new Set(opened.map((triage) => triage.id));
        expect(ids.size).toBe(1);
        const stored = await Promise.all(wanted.map((triage) => store.findTriage(triage.id)));
        expect(stored.filter((triage) => triage !== null)).toEqual([opened[0]]);
      });

      it('refuses to open a triage from a diagnosis that is not there', async () => {
        const triage = aTriage();
        const opening = store.openTriage(triage, asId<DiagnosisId>('nobody'), []);
        await expect(opening).rejects.toThrow('Diagnosis nobody is not in');
        expect(await store.findTriage(triage.id)).toBeNull();
      });

      it('keeps records with their times, side exits and answers', async () => {
        const by = asId<UserId>('U-helper');
        const first = takeStep(await addTriage(store), {
          step: 'renew-token',
          outcome: 'not_applicable',
          by,
          at: later(5),
          exit: 'legacy',
        });
        expect(await store.saveTriage(first.triage, [])).toBe(true);
        const answer = { step: 'check-test-mode', question: 'mode', choice: 'on' };
        const second = answerQuestion(first.triage, answer).triage;
        expect(await store.saveTriage(second, [])).toBe(true);
        await reopen();
        expect(await store.findTriage(second.id)).toEqual(second);
      });

      it('lets exactly one of two changes from the same version through', async () => {
        const triage = await addTriage(store);
        const changes = ['card-1', 'card-2', 'card-3'].map((card) =>
          showOnCard(triage, { message: card, permalink: null }),
        );
        const saved = await Promise.all(changes.map((change) => store.saveTriage(change, [])));
        expect(saved.filter((won) => won)).toHaveLength(1);
        expect(await store.findTriage(triage.id)).toEqual(changes[saved.indexOf(true)]);
      });

      it('refuses a change that skips a version and a triage that was never opened', async () => {
        const triage = await addTriage(store);
        expect(await store.saveTriage({ ...triage, version: 3 }, [])).toBe(false);
        expect(await store.saveTriage(aTriage({ version: 2 }), [])).toBe(false);
        expect(await store.findTriage(triage.id)).toEqual(triage);
      });
    });

    describe('channel settings', () => {
      it('start without a product and keep the last one that was set', async () => {
        expect(await store.readChannel('T1', 'C1')).toEqual(UNSET_CHANNEL);
        await store.saveChannel('T1', 'C1', { product: 'mintsoft' });
        await store.saveChannel('T1', 'C1', { product: 'tines' });
        await store.saveChannel('T1', 'C2', { product: 'mintsoft' });
        expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: 'tines' });
        await store.saveChannel('T1', 'C1', { product: null });
        expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
        expect(await store.readChannel('T1', 'C2')).toMatchObject({ product: 'mintsoft' });
      });

      it('keeps every setting of a channel, and changes only those that are named', async () => {
        const all = {
          product: 'tines',
          mode: 'off',
          supportChannel: 'C9',
          answersBots: true,
          pointerMinutes: 5,
        } as const;
        await store.saveChannel('T1', 'C3', all);
        expect(await store.readChannel('T1', 'C3')).toEqual(all);
        await store.saveChannel('T1', 'C3', { product: 'mintsoft' });
        await store.saveChannel('T1', 'C3', {});
        expect(await store.readChannel('T1', 'C3')).toEqual({ ...all, product: 'mintsoft' });
        await store.saveChannel('T1', 'C3', { mode: 'addressed', supportChannel: null, answersBots: false });
        expect(await store.readChannel('T1', 'C3')).toEqual({
          product: 'mintsoft',
          mode: 'addressed',
          supportChannel: null,
          answersBots: false,
          pointerMinutes: 5,
        });
        await store.saveChannel('T2', 'C3', { answersBots: true });
        expect(await store.readChannel('T2', 'C3')).toEqual({ ...UNSET_CHANNEL, answersBots: true });
      });
    });

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
      const numbers = async (change: Partial<TicketFilter>, slice = all) => {
        const { items, total } = await store.listTicketsBy({ ...any, ...change }, slice);
        return { numbers: items.map((one) => one.number), total };
      };

      it("list a person's open triages, the newest first, a part at a time", async () => {
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

      it('list tickets by state, person, guide and channel', async () => {
        for (let count = 0; count < 3; count += 1) await addTicket(store, []);
        const two = await store.findTicket(2);
        if (two === null) throw new Error('there are three');
        const act = { by: asId<UserId>('U-sam'), at: noon };
        const claimed = claim(two, act);
        await store.saveTickets([claimed.ticket], []);
        expect(await numbers({})).toEqual({ numbers: [1, 2, 3], total: 3 });
        expect(await numbers({ order: 'newest' }, { offset: 1, limit: 1 })).toEqual({
          numbers: [2],
          total: 3,
        });
        expect(await numbers({ states: ['claimed'] })).toEqual({ numbers: [2], total: 1 });
        expect(await numbers({ held: { by: 'U-sam' } })).toEqual({ numbers: [2], total: 1 });
        expect(await numbers({ held: { by: null } })).toEqual({ numbers: [1, 3], total: 2 });
        expect(await numbers({ requester: 'U-asker' })).toMatchObject({ total: 3 });
        expect(await numbers({ requester: 'U-sam' })).toMatchObject({ total: 0 });
        expect(await numbers({ guides: ['example-authentication', 'other'] })).toMatchObject({ total: 3 });
        expect(await numbers({ guides: [] })).toMatchObject({ total: 0 });
        expect(await numbers({ channels: ['C9'] })).toMatchObject({ total: 0 });
        expect(await numbers({ workspace: 'T2' })).toMatchObject({ total: 0 });
      });

      it('no longer name somebody who was forgotten', async () => {
        await addTicket(store, []);
        await addTriage(store);
        await store.forget(mine.asker);
        expect((await store.listOpenTriages(mine, all)).total).toBe(0);
        expect(await numbers({ requester: mine.asker })).toMatchObject({ total: 0 });
      });
    });

    describe('settings of a workspace', () => {
      it('start with no group, keep the last that were set, and are not those of another workspace', async () => {
        expect(await store.readWorkspace('T1')).toEqual(UNSET_WORKSPACE);
        await store.saveWorkspace('T1', { adminGroup: 'S1', supporterGroup: 'S2' });
        await store.saveWorkspace('T1', { adminGroup: null, supporterGroup: 'S3' });
        await store.saveWorkspace('T1', { supportChannel: 'C9' });
        expect(await store.readWorkspace('T1')).toEqual({
          supportChannel: 'C9',
          adminGroup: null,
          supporterGroup: 'S3',
        });
        expect(await store.readWorkspace('T2')).toEqual(UNSET_WORKSPACE);
      });

      it('know which channels have a support channel of their own', async () => {
        await store.saveChannel('T1', 'C2', { supportChannel: 'C8' });
        await store.saveChannel('T1', 'C1', { supportChannel: 'C9' });
        await store.saveChannel('T1', 'C3', { supportChannel: null });
        await store.saveChannel('T2', 'C1', { supportChannel: 'C9' });
        expect(await store.listOwnSupport('T1')).toEqual([
          { channel: 'C1', supportChannel: 'C9' },
          { channel: 'C2', supportChannel: 'C8' },
        ]);
      });
    });

    describe('tickets', () => {
      it('writes the ticket, its deliveries and the closed triage together', async () => {
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

      it('counts without gaps when fifty are opened at once', async () => {
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

      it('opens one ticket when the same form is sent many times at once', async () => {
        const triage = await addTriage(store);
        const sent = Array.from({ length: 5 }, () =>
          store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support')),
        );
        const opened = (await Promise.all(sent)).filter((ticket) => ticket !== null);
        expect(opened).toHaveLength(1);
        expect(await store.listTickets()).toEqual(opened);
      });

      it('writes nothing and uses no number when the triage has moved on', async () => {
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

      it('writes nothing and uses no number when closing the triage fails', async () => {
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

      it('leaves the triage alone when the ticket itself is refused', async () => {
        const triage = await addTriage(store);
        const draft = aTicketDraft(triage, { created_at: 'yesterday' });
        await expect(store.openTicket(draft, closing(triage), deliveredTo('support'))).rejects.toThrow(
          'created_at',
        );
        expect(await store.listTickets()).toEqual([]);
        expect(await store.lease(lease)).toEqual([]);
        expect(await store.findTriage(triage.id)).toEqual(triage);
      });

      it('never makes two tickets of one triage, even from different versions', async () => {
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
      const claimed = async (number: number) => {
        const ticket = await store.findTicket(number);
        if (ticket === null) throw new Error(`there is no ticket ${number}`);
        return claim(ticket, { by, at: noon }).ticket;
      };

      it('are replaced together with what follows', async () => {
        const number = await addTicket(store, []);
        const ticket = await claimed(number);
        const told: Effect = { kind: 'tell-support', ticket: number, entry: 1 };
        expect(await store.saveTickets([ticket], [told])).toBe(true);
        expect(await store.findTicket(number)).toEqual(ticket);
        expect((await leaseOne(store)).effect).toEqual(told);
      });

      it('are left alone, and nothing follows, when somebody was faster', async () => {
        const number = await addTicket(store, []);
        const ticket = await claimed(number);
        const answers = await Promise.all([1, 2, 3].map(() => store.saveTickets([ticket], [])));
        expect(answers.filter((saved) => saved)).toHaveLength(1);
        const told: Effect = { kind: 'tell-support', ticket: number, entry: 1 };
        expect(await store.saveTickets([ticket], [told])).toBe(false);
        expect(await store.lease(lease)).toEqual([]);
      });

      it('change together or not at all', async () => {
        const [one, two] = [await addTicket(store, []), await addTicket(store, [])];
        const [first, second] = [await claimed(one), await claimed(two)];
        expect(await store.saveTickets([first], [])).toBe(true);
        expect(await store.saveTickets([second, first], [])).toBe(false);
        expect((await store.findTicket(two))?.state).toBe('open');
      });

      it('are never written in a shape that cannot be read again', async () => {
        const ticket = await claimed(await addTicket(store, []));
        const broken = { ...ticket, created_at: 'yesterday' };
        await expect(store.saveTickets([broken], [])).rejects.toThrow('created_at');
      });
    });

    describe('what is due later', () => {
      it('waits for its time, and not for its turn', async () => {
        const number = await addTicket(store, []);
        await store.want([
          { kind: 'remind-target', ticket: number, target: 'resolution', at: later(60_000) },
        ]);
        expect(await store.lease({ ...lease, now: later(59_999) })).toEqual([]);
        expect((await leaseOne(store, later(60_000))).effect).toMatchObject({ at: later(60_000) });
      });

      it('shows a ticket only after it was delivered', async () => {
        const number = await addTicket(store, ['support']);
        await store.want([{ kind: 'show-ticket', ticket: number, destination: 'support' }]);
        const delivery = await leaseOne(store);
        expect(delivery.effect.kind).toBe('deliver-ticket');
        await store.finish(delivery, receipt, noon);
        expect((await leaseOne(store)).effect.kind).toBe('show-ticket');
      });
    });

    describe('deliveries', () => {
      it('leases what is due in the order of tickets and destinations, up to the limit', async () => {
        await addTicket(store, ['support', 'archive']);
        await addTicket(store, ['support']);
        const first = await store.lease({ ...lease, limit: 2 });
        expect(first.map(({ key }) => key)).toEqual(['deliver-ticket:1:support', 'deliver-ticket:2:support']);
        expect(await store.lease(lease)).toEqual([]);
      });

      it('lets a later destination wait until the earlier one has its ticket', async () => {
        await addTicket(store, ['support', 'archive']);
        const first = await leaseOne(store);
        expect(first).toMatchObject({ key: 'deliver-ticket:1:support', attempts: 1 });
        expect(await store.lease(lease)).toEqual([]);
        await store.finish(first, receipt, noon);
        expect(await leaseOne(store)).toMatchObject({ key: 'deliver-ticket:1:archive' });
      });

      it('lets a later destination go on when the earlier one was given up', async () => {
        await addTicket(store, ['support', 'archive']);
        await store.postpone(await leaseOne(store), 'channel is gone', null);
        const keys = (await store.lease(lease)).map(({ key }) => key);
        expect(keys).toContain('deliver-ticket:1:archive');
      });

      it('leases a delivery to one worker only, also when several ask at once', async () => {
        for (let ticket = 0; ticket < 10; ticket += 1) await addTicket(store, ['support']);
        const leased = await Promise.all(
          Array.from({ length: 5 }, () => store.lease({ ...lease, limit: 3 })),
        );
        const ids = leased.flat().map((delivery) => delivery.key);
        expect(ids).toHaveLength(10);
        expect(new Set(ids).size).toBe(10);
      });

      it('ends a delivery with its receipt and never hands it out again', async () => {
        const number = await addTicket(store, ['support']);
        expect(await store.finish(await leaseOne(store), receipt, noon)).toBe(true);
        expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
        expect(await store.deliveriesOf(number)).toEqual([
          { destination: 'support', state: 'done', attempts: 1, lastError: null, receipt },
        ]);
      });

      it('hands a delivery to another worker when the lease has run out, and not a moment before', async () => {
        await addTicket(store, ['support']);
        const lost = await leaseOne(store);
        expect(await store.lease({ ...lease, now: later(29_999) })).toEqual([]);
        const taken = await leaseOne(store, later(30_000));
        expect(taken).toMatchObject({ key: lost.key, attempts: 2 });
        expect(taken.lease).not.toBe(lost.lease);
      });

      it('refuses the word of a worker whose lease was taken over', async () => {
        const number = await addTicket(store, ['support']);
        const lost = await leaseOne(store);
        const taken = await leaseOne(store, later(30_000));
        expect(await store.finish(lost, receipt, noon)).toBe(false);
        expect(await store.postpone(lost, 'too late', null)).toBe(false);
        expect(await store.deliveriesOf(number)).toMatchObject([{ state: 'ready', lastError: null }]);
        expect(await store.finish(taken, receipt, noon)).toBe(true);
        expect(await store.finish(taken, receipt, noon)).toBe(false);
      });

      it('still believes a slow worker whose delivery nobody took over', async () => {
        await addTicket(store, ['support']);
        const slow = await leaseOne(store);
        expect(await store.finish(slow, receipt, noon)).toBe(true);
      });

      it('refuses a delivery that does not exist', async () => {
        const delivery = await leaseOneOf(await addTicket(store, ['support']));
        expect(await store.finish({ ...delivery, key: 'nobody' }, receipt, noon)).toBe(false);
      });

      async function leaseOneOf(ticket: number): Promise<LeasedEffect> {
        const delivery = await leaseOne(store);
        expect(delivery.effect).toMatchObject({ ticket });
        return delivery;
      }

      it('puts a failed delivery back until it is due, and counts its tries', async () => {
        const number = await addTicket(store, ['support']);
        expect(await store.postpone(await leaseOne(store), 'Slack said 500', later(1000))).toBe(true);
        expect(await store.deliveriesOf(number)).toMatchObject([
          { state: 'ready', attempts: 1, lastError: 'Slack said 500' },
        ]);
        expect(await store.lease({ ...lease, now: later(999) })).toEqual([]);
        expect(await leaseOne(store, later(1000))).toMatchObject({ attempts: 2 });
      });

      it('keeps the reason of a failure, whatever characters another system put into it', async () => {
        const number = await addTicket(store, ['support']);
        const error = 'Slack said "\0\ud800\u2028" \\x00';
        expect(await store.postpone(await leaseOne(store), error, later(1000))).toBe(true);
        const [status] = await store.deliveriesOf(number);
        expect(status?.lastError).toMatch(/^Slack said ".*" \\x00$/su);
      });

      it('sets a delivery aside when nobody shall try again', async () => {
        const number = await addTicket(store, ['support']);
        expect((await store.depth(noon)).dead).toBe(0);
        expect(await store.postpone(await leaseOne(store), 'channel is gone', null)).toBe(true);
        expect((await store.depth(noon)).dead).toBe(1);
        expect(await leaseOne(store, later(86_400_000))).toMatchObject({ effect: { kind: 'report-dead' } });
        expect(await store.deliveriesOf(number)).toMatchObject([
          { state: 'dead', attempts: 1, lastError: 'channel is gone' },
        ]);
      });

      it('sets a delivery aside that keeps losing its workers', async () => {
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

      it('never sets a delivery aside for failures that its workers reported', async () => {
        await addTicket(store, ['support']);
        for (let tried = 0; tried < MAX_UNANSWERED * 2; tried += 1) {
          await store.postpone(await leaseOne(store), 'Slack is down', noon);
        }
        expect(await leaseOne(store)).toMatchObject({ attempts: MAX_UNANSWERED * 2 + 1 });
      });
    });

    describe('an intake', () => {
      const claim = { workspace: 'T1', channel: 'C1', message: '1772357400.000100', purpose: 'diagnose' };

      it('is written whole: claim, diagnosis, triage and what follows from them', async () => {
        const triage = aTriage();
        const diagnosis = aDiagnosis({ triage: triage.id });
        const effects: Effect[] = [{ kind: 'show-card', triage: triage.id }];
        expect(await store.takeIn({ claim, diagnosis, triage, effects }, noon)).toBe(true);
        expect(await store.findDiagnosis(diagnosis.id)).toEqual(diagnosis);
        expect(await store.findTriage(triage.id)).toEqual(triage);
        expect(await leaseOne(store)).toMatchObject({ effect: effects[0], attempts: 1, receipt: null });
      });

      it('leaves nothing behind when its message was taken on before', async () => {
        await claimed(store, claim);
        const triage = aTriage();
        const diagnosis = aDiagnosis({ triage: triage.id });
        const effects: Effect[] = [{ kind: 'show-card', triage: triage.id }];
        expect(await store.takeIn({ claim, diagnosis, triage, effects }, noon)).toBe(false);
        expect(await store.findDiagnosis(diagnosis.id)).toBeNull();
        expect(await store.findTriage(triage.id)).toBeNull();
        expect(await store.lease(lease)).toEqual([]);
      });

      it('gives its claim back when the rest cannot be written, so that a second delivery is taken on', async () => {
        const diagnosis = aDiagnosis();
        await store.takeIn(anIntake(diagnosis), noon);
        await expect(store.takeIn(anIntake(diagnosis, { claim }), noon)).rejects.toThrow(
          'refused a statement',
        );
        expect(await claimed(store, claim)).toBe(true);
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
      const owed = async (effect: Effect): Promise<number> => {
        await store.want([effect]);
        return (await store.lease(lease)).length;
      };

      it('is owed once for each piece of news and person', async () => {
        expect(await owed(warning('U1', '3f2a'))).toBe(1);
        expect(await owed(warning('U1', '3f2a'))).toBe(0);
        expect(await owed(warning('U1', '3f2a', 'bbbb'))).toBe(1);
        expect(await owed(warning('U1', 'bbbb'))).toBe(0);
        expect(await owed(warning('U2', '3f2a'))).toBe(1);
      });

      it('is not owed for no news at all', async () => expect(await owed(warning('U1'))).toBe(0));
    });

    describe('a card that changes again and again', () => {
      const show = async (triage: Triage) => await store.want([{ kind: 'show-card', triage: triage.id }]);

      it('is one effect, however often it is wanted', async () => {
        const triage = await addTriage(store);
        await Promise.all([show(triage), show(triage), show(triage)]);
        const shown = await leaseOne(store);
        expect(await store.finish(shown, receipt, noon)).toBe(true);
        expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
      });

      it('wanted while it is drawn, is drawn once more after its rest, with the earlier receipt at hand', async () => {
        const triage = await addTriage(store);
        await show(triage);
        const drawn = await leaseOne(store);
        await show(triage);
        await show(triage);
        await store.finish(drawn, receipt, later(3000));
        expect(await store.lease({ ...lease, now: later(2999) })).toEqual([]);
        const again = await leaseOne(store, later(3000));
        expect(again).toMatchObject({ key: drawn.key, attempts: 1, receipt });
        await store.finish(again, receipt, later(6000));
        expect(await store.lease({ ...lease, now: later(86_400_000) })).toEqual([]);
      });

      it('wanted after it was drawn, rests first', async () => {
        const triage = await addTriage(store);
        await show(triage);
        await store.finish(await leaseOne(store), receipt, later(3000));
        await show(triage);
        expect(await store.lease({ ...lease, now: later(2999) })).toEqual([]);
        expect(await leaseOne(store, later(3000))).toMatchObject({ attempts: 1 });
      });

      it('remembers that an earlier try may have got through, also when it is wanted anew', async () => {
        const triage = await addTriage(store);
        await show(triage);
        await leaseOne(store);
        await show(triage);
        expect(await leaseOne(store, later(30_000))).toMatchObject({ attempts: 2, receipt: null });
      });

      it('that only had to wait its turn counts as not tried', async () => {
        const triage = await addTriage(store);
        await show(triage);
        await store.putBack(await leaseOne(store), later(1000));
        expect(await store.lease({ ...lease, now: later(999) })).toEqual([]);
        expect(await leaseOne(store, later(1000))).toMatchObject({ attempts: 1 });
      });
    });

    describe('what was given up', () => {
      it('is reported once, and the report itself is not reported', async () => {
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

      it('is told by the depth of the queue, with what waits and since when', async () => {
        expect(await store.depth(noon)).toEqual({ ready: 0, dead: 0, dueSince: null });
        await addTicket(store, ['support']);
        expect(await store.depth(later(86_400_000))).toMatchObject({ ready: 1, dueSince: expect.any(Date) });
      });
    });

    it('settles a name once, and keeps what was settled', async () => {
      const proposed = ['one', 'two', 'three'].map((value) => store.settle('redaction-key', value));
      const [settled, ...others] = await Promise.all(proposed);
      expect(['one', 'two', 'three']).toContain(settled);
      expect(others).toEqual([settled, settled]);
      await reopen();
      expect(await store.settle('redaction-key', 'four')).toBe(settled);
    });

    it('finishes what was asked before it closes, and may be closed twice', async () => {
      const diagnosis = aDiagnosis();
      const adding = store.takeIn(anIntake(diagnosis), diagnosis.at);
      const opening = store.openTriage(aTriage(), diagnosis.id, []);
      const first = store.close();
      const second = store.close();
      await adding;
      const triage = await opening;
      await first;
      await second;
      store = await place.open();
      expect(await store.findTriage(triage.id)).toEqual(triage);
    });

    it('keeps everything over a close and a new open', async () => {
      const claim = { workspace: 'T1', channel: 'C1', message: '1', purpose: 'diagnose' };
      const diagnosis = aDiagnosis();
      await claimed(store, claim);
      await store.takeIn(anIntake(diagnosis), diagnosis.at);
      const triage = await store.openTriage(aTriage(), diagnosis.id, []);
      await store.saveChannel('T1', 'C1', { product: 'mintsoft' });
      await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support'));
      await store.finish(await leaseOne(store), receipt, noon);
      const before = [await store.listTickets(), await store.deliveriesOf(1)];
      await reopen();
      expect(await claimed(store, claim)).toBe(false);
      expect(await store.findDiagnosis(diagnosis.id)).toEqual({ ...diagnosis, triage: triage.id });
      expect(await store.findTriage(triage.id)).toEqual(closing(triage)(1));
      expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: 'mintsoft' });
      expect([await store.listTickets(), await store.deliveriesOf(1)]).toEqual(before);
      expect(await addTicket(store, [])).toBe(2);
    });
  });
}
