/** What every engine of the store must keep over a close and a new open. */
import { expect } from 'vitest';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { addTicket, claimed, leaseOne, noon, receipt, type StoreTest } from './contract-store.ts';

/** Runs this part of the contract. */
export function closingContract(it: StoreTest): void {
  it('settles a name once, and keeps what was settled', async ({ store, reopen }) => {
    const proposed = ['one', 'two', 'three'].map((value) => store.settle('redaction-key', value));
    const [settled, ...others] = await Promise.all(proposed);
    expect(['one', 'two', 'three']).toContain(settled);
    expect(others).toEqual([settled, settled]);
    const again = await reopen();
    expect(await again.settle('redaction-key', 'four')).toBe(settled);
  });

  it('finishes what was asked before it closes, and may be closed twice', async ({ store, open }) => {
    const diagnosis = aDiagnosis();
    const adding = store.takeIn(anIntake(diagnosis), diagnosis.at);
    const opening = store.openTriage(aTriage(), diagnosis.id, []);
    const first = store.close();
    const second = store.close();
    await adding;
    const triage = await opening;
    await first;
    await second;
    const again = await open();
    expect(await again.findTriage(triage.id)).toEqual(triage);
  });

  it('keeps everything over a close and a new open', async ({ store, reopen }) => {
    const claim = { workspace: 'T1', channel: 'C1', message: '1', purpose: 'diagnose' };
    const diagnosis = aDiagnosis();
    await claimed(store, claim);
    await store.takeIn(anIntake(diagnosis), diagnosis.at);
    const triage = await store.openTriage(aTriage(), diagnosis.id, []);
    await store.saveChannel('T1', 'C1', { product: 'mintsoft' });
    await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support'));
    await store.finish(await leaseOne(store), receipt, noon);
    const before = [await store.listTickets(), await store.deliveriesOf(1)];
    const again = await reopen();
    expect(await claimed(again, claim)).toBe(false);
    expect(await again.findDiagnosis(diagnosis.id)).toEqual({ ...diagnosis, triage: triage.id });
    expect(await again.findTriage(triage.id)).toEqual(closing(triage)(1));
    expect(await again.readChannel('T1', 'C1')).toMatchObject({ product: 'mintsoft' });
    expect([await again.listTickets(), await again.deliveriesOf(1)]).toEqual(before);
    expect(await addTicket(again, [])).toBe(2);
  });
}
