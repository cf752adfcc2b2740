/** What every engine of the store must do for several workspaces: keep their tokens sealed, and let all of one go at once. */
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { Installation } from '../../src/core/workspace.ts';
import type { Store } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { noon, type StoreTest } from './contract-store.ts';

const [KEY, NEW_KEY] = [randomBytes(32), randomBytes(32)];

function installed(workspace: string, change: Partial<Installation> = {}): Installation {
  return {
    workspace,
    name: `Workspace ${workspace}`,
    botToken: `xoxb-of-${workspace}`,
    botId: 'B1',
    botUser: 'U-bot',
    scopes: ['chat:write'],
    installer: asId<UserId>('U-installer'),
    at: noon,
    ...change,
  };
}

function placeIn(workspace: string) {
  return { workspace, channel: 'C1', thread: '1772357400.000100' };
}

let posted = 0;

async function addTicketOf(store: Store, workspace: string): Promise<{ triage: Triage; number: number }> {
  const diagnosis = aDiagnosis({ place: placeIn(workspace) });
  posted += 1;
  const claim = { workspace, channel: 'C1', message: String(posted), purpose: 'diagnose' };
  await store.takeIn(anIntake(diagnosis, { claim }), noon);
  const opened = aTriage({ place: placeIn(workspace) });
  const triage = await store.openTriage(opened, diagnosis.id, [{ kind: 'show-card', triage: opened.id }]);
  const ticket = await store.openTicket(
    aTicketDraft(triage, { workspace }),
    closing(triage),
    deliveredTo('support-channel'),
  );
  if (ticket === null) throw new Error('the triage did not move, so there must be a ticket');
  return { triage, number: ticket.number };
}

/** Runs this part of the contract. */
export function workspacesContract(it: StoreTest): void {
  it('reads an installation back, the latest of its workspace, and names them all', async ({ store }) => {
    const kept = store.installations([KEY]);
    await kept.saveInstallation(installed('T1', { botToken: 'xoxb-first' }), []);
    await kept.saveInstallation(installed('T2'), []);
    await kept.saveInstallation(installed('T1'), []);
    expect(await kept.findInstallation('T1')).toEqual(installed('T1'));
    expect(await kept.findInstallation('T3')).toBeNull();
    expect(await kept.listInstallations()).toEqual(['T1', 'T2']);
  });

  it('opens what an earlier key sealed, and has the new key seal it from then on', async ({ store }) => {
    await store.installations([KEY]).saveInstallation(installed('T1'), []);
    await expect(store.installations([NEW_KEY]).findInstallation('T1')).rejects.toMatchObject({
      kind: 'wrong-key',
      message: expect.stringContaining('Put the earlier key behind the new one'),
    });
    expect(await store.installations([NEW_KEY, KEY]).findInstallation('T1')).toEqual(installed('T1'));
    expect(await store.installations([NEW_KEY]).findInstallation('T1')).toEqual(installed('T1'));
  });

  it('keeps what a workspace set', async ({ store }) => {
    expect(await store.readWorkspace('T1')).toMatchObject({ supportChannel: null });
    await store.saveWorkspace('T1', { supportChannel: 'C1' });
    await store.saveWorkspace('T1', { supportChannel: 'C2' });
    expect(await store.readWorkspace('T1')).toMatchObject({ supportChannel: 'C2' });
    expect(await store.readWorkspace('T2')).toMatchObject({ supportChannel: null });
  });

  it('says whose each effect is, also of one that is wanted by itself, and leaves out whoever has enough', async ({
    store,
  }) => {
    const [one, two] = [await addTicketOf(store, 'T1'), await addTicketOf(store, 'T2')];
    await store.want([{ kind: 'show-ticket', ticket: two.number, destination: 'asker-thread' }]);
    const due = { now: new Date('2026-03-02T12:00:00Z'), leaseMs: 1000, limit: 20 };
    const others = await store.lease({ ...due, except: ['T1'] });
    expect(new Set(others.map(({ workspace }) => workspace))).toEqual(new Set(['T2']));
    expect(others.map(({ key }) => key)).toContain(`show-ticket:${two.number}:asker-thread`);
    const rest = await store.lease(due);
    expect(rest.map(({ key }) => key)).toContain(`show-card:${one.triage.id}`);
    expect(new Set(rest.map(({ workspace }) => workspace))).toEqual(new Set(['T1']));
  });

  it('lets one workspace go with everything of it, and leaves the other alone', async ({ store }) => {
    const kept = store.installations([KEY]);
    for (const workspace of ['T1', 'T2']) await kept.saveInstallation(installed(workspace), []);
    const [one, two] = [await addTicketOf(store, 'T1'), await addTicketOf(store, 'T2')];
    await store.saveWorkspace('T1', { supportChannel: 'C1' });
    expect(await kept.removeWorkspace('T1', noon)).toBe(true);
    expect(await kept.listInstallations()).toEqual(['T2']);
    expect(await store.findTicket(one.number)).toBeNull();
    expect(await store.findTriage(one.triage.id)).toBeNull();
    expect(await store.readWorkspace('T1')).toMatchObject({ supportChannel: null });
    expect(await store.findTicket(two.number)).toMatchObject({ workspace: 'T2' });
    const due = await store.lease({ now: new Date('2026-03-02T12:00:00Z'), leaseMs: 1000, limit: 20 });
    expect(new Set(due.map(({ workspace }) => workspace))).toEqual(new Set(['T2']));
    const next = await addTicketOf(store, 'T2');
    expect(next.number).toBe(two.number + 1);
  });

  it('leaves an installation alone that is newer than the news of its end', async ({ store }) => {
    const kept = store.installations([KEY]);
    await kept.saveInstallation(installed('T1'), []);
    expect(await kept.removeWorkspace('T1', new Date(noon.getTime() - 1))).toBe(false);
    expect(await kept.findInstallation('T1')).toEqual(installed('T1'));
    expect(await kept.removeWorkspace('T2', noon)).toBe(false);
  });
}
