/** How an embedded database becomes a shared one, on a real PostgreSQL. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, it } from 'vitest';
import { asId, type TriageId } from '../../src/core/ids.ts';
import { moveStore } from '../../src/store/moving.ts';
import type { SharedPlace } from '../../src/store/place.ts';
import { openStore } from '../../src/store/store.ts';
import { freshPlace, makeDatabase, runSql } from '../support/shared-database.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { temporaryFolder } from './temporary-folder.ts';

let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

const TICKETS = 3;
// More than two batches of rows.
const CLAIMS = 1203;
const noon = new Date('2026-03-01T12:00:00Z');

async function folderWithRecords(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openStore({ folder });
  for (let count = 0; count < TICKETS; count += 1) {
    const diagnosis = aDiagnosis();
    await store.takeIn(anIntake(diagnosis), noon);
    const triage = await store.openTriage(aTriage(), diagnosis.id, []);
    await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support', 'archive'));
  }
  const [first] = await store.lease({ now: noon, leaseMs: 3_600_000, limit: 1 });
  if (first === undefined) throw new Error('a delivery was due');
  await store.finish(first, { reference: '1.2', url: null }, noon);
  await store.saveChannel('T1', 'C1', { product: 'mintsoft' });
  await store.close();
  addClaims(folder);
  return folder;
}

// Written at once: one by one they would be a thousand commits.
function addClaims(folder: string): void {
  const raw = new DatabaseSync(join(folder, 'authfix.sqlite'));
  raw.exec(`
    with recursive counted(one) as (select 0 union all select one + 1 from counted where one < ${CLAIMS - 1})
    insert into claims (workspace, channel, message, purpose, at)
    select 'T1', 'C1', cast(one as text), 'diagnose', ${noon.getTime()} from counted
  `);
  raw.close();
}

function claimOf(count: number) {
  const claim = { workspace: 'T1', channel: 'C1', message: String(count), purpose: 'diagnose' };
  return { claim, diagnosis: null, triage: null, effects: [] };
}

async function countTickets(place: SharedPlace): Promise<unknown> {
  return (await runSql(url, `select count(*)::int as count from ${place.schema}.tickets`))[0]?.['count'];
}

it('copies every record, and both stores then say the same', async () => {
  const folder = await folderWithRecords();
  const to = freshPlace(url);
  const moved = await moveStore({ from: { folder }, to, key: null });
  expect(Object.fromEntries(moved)).toMatchObject({ claims: CLAIMS, tickets: TICKETS, channels: 1 });
  const [before, after] = [await openStore({ folder }), await openStore(to)];
  try {
    const tickets = await before.listTickets();
    expect(tickets).toHaveLength(TICKETS);
    expect(await after.listTickets()).toEqual(tickets);
    for (const { number, triage } of tickets) {
      expect(await after.deliveriesOf(number)).toEqual(await before.deliveriesOf(number));
      const closed = await before.findTriage(asId<TriageId>(triage));
      expect(closed?.ticket).toBe(number);
      expect(await after.findTriage(asId<TriageId>(triage))).toEqual(closed);
    }
    expect(await after.readChannel('T1', 'C1')).toMatchObject({ product: 'mintsoft' });
    expect(await after.takeIn(claimOf(CLAIMS - 1), noon)).toBe(false);
    const due = { now: noon, leaseMs: 1000, limit: 100 };
    expect((await after.lease(due)).map(({ key }) => key)).toEqual(
      (await before.lease(due)).map(({ key }) => key),
    );
    const diagnosis = aDiagnosis();
    await after.takeIn(anIntake(diagnosis), noon);
    const triage = await after.openTriage(aTriage(), diagnosis.id, []);
    const next = await after.openTicket(aTicketDraft(triage), closing(triage), deliveredTo());
    expect(next?.number).toBe(TICKETS + 1);
  } finally {
    await before.close();
    await after.close();
  }
});

it('refuses a database that holds records, and leaves it as it was', async () => {
  const folder = await folderWithRecords();
  const to = freshPlace(url);
  await moveStore({ from: { folder }, to, key: null });
  const again = moveStore({ from: { folder }, to, key: null });
  await expect(again).rejects.toMatchObject({ name: 'StoreError', kind: 'not-empty' });
  await expect(again).rejects.toThrow(/holds records already \(1203 in claims\), so nothing was copied/);
  expect(await countTickets(to)).toBe(TICKETS);
});

it('takes the key that labels secrets along, also to a database that made one when authfix was first started on it', async () => {
  const folder = await folderWithRecords();
  const to = freshPlace(url);
  const early = await openStore(to);
  await early.settle('redaction-key', 'made too early');
  await early.close();
  await moveStore({ from: { folder }, to, key: 'of the folder' });
  const after = await openStore(to);
  expect(await after.settle('redaction-key', 'made too late')).toBe('of the folder');
  await after.close();
});

it('copies nothing when it fails half-way', async () => {
  const folder = await folderWithRecords();
  const to = freshPlace(url);
  await (await openStore(to)).close();
  await runSql(url, `alter table ${to.schema}.tickets add constraint fails check (number < ${TICKETS})`);
  await expect(moveStore({ from: { folder }, to, key: null })).rejects.toMatchObject({
    name: 'StoreError',
    kind: 'failed',
  });
  const [left] = await runSql(url, `select count(*)::int as count from ${to.schema}.claims`);
  expect(left).toEqual({ count: 0 });
  expect(await countTickets(to)).toBe(0);
});

it('refuses a folder that a running authfix uses', async () => {
  const folder = await folderWithRecords();
  const running = await openStore({ folder });
  const moving = moveStore({ from: { folder }, to: freshPlace(url), key: null });
  await expect(moving).rejects.toMatchObject({ name: 'StoreError', kind: 'in-use' });
  await running.close();
});

it('refuses a folder without a database, and makes none', async () => {
  const folder = temporaryFolder();
  const moving = () => moveStore({ from: { folder }, to: freshPlace(url), key: null });
  await expect(moving()).rejects.toMatchObject({ name: 'StoreError', kind: 'missing' });
  await expect(moving()).rejects.toMatchObject({ name: 'StoreError', kind: 'missing' });
});
