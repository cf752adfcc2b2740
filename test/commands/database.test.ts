import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import { openStore } from '../../src/store/store.ts';
import { makeDatabase, runSql } from '../support/shared-database.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';
import { folderWith, run, settings } from './recording-terminal.ts';

let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

/** A data folder whose playground has one ticket. */
async function folderWithTicket(): Promise<string> {
  const folder = folderWith();
  const store = await openStore({ folder: join(folder, 'playground') });
  const diagnosis = aDiagnosis();
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  const triage = await store.openTriage(aTriage({ asker: asId<UserId>('U0ADA') }), diagnosis.id, []);
  const draft = aTicketDraft(triage, { requester: 'U0ADA' });
  await store.openTicket(draft, closing(triage), deliveredTo('support-channel'));
  await store.close();
  return folder;
}

test('the commands read, check, move and erase in the database of DATABASE_URL', async () => {
  const folder = await folderWithTicket();
  settings({ AUTHFIX_DATA_DIR: folder, DATABASE_URL: url });
  const { password } = new URL(url);

  const early = await run(['tickets', 'list']);
  expect([early.exit, early.out]).toEqual([1, '']);
  expect(early.err).toMatch(
    /^There is no authfix database in postgres:.*schema authfix_playground.* yet\..*DATABASE_URL/,
  );

  const moved = await run(['database', 'move']);
  expect([moved.exit, moved.err]).toEqual([
    0,
    expect.stringContaining('Start authfix with this DATABASE_URL'),
  ]);
  expect(moved.out.split('\n')).toContain('tickets: 1');

  expect((await run(['tickets', 'list'])).out).toMatch(/^#1 {2}open .*support-channel: ready$/);
  const doctor = await run(['doctor']);
  expect([doctor.exit, doctor.out]).toEqual([
    0,
    expect.stringMatching(/^ok {3}database {3}1 tickets in postgres:/m),
  ]);

  const forgotten = await run(['forget', '--user', 'U0ADA']);
  expect(forgotten.out).toMatch(/^Erased U0ADA from 1 triages, 1 tickets/);
  expect((await run(['tickets', 'show', '1', '--json'])).out).toContain('"requester": "erased"');

  const again = await run(['database', 'move']);
  expect([again.exit, again.err]).toEqual([1, expect.stringContaining('holds records already')]);

  const said = [early, moved, doctor, forgotten, again].map(({ out, err }) => out + err).join('\n');
  expect(said).not.toContain(password);
});

test('a database that cannot be reached needs doing', async () => {
  const unknown = new URL(url);
  unknown.pathname = '/nothing';
  settings({ AUTHFIX_DATA_DIR: folderWith(), DATABASE_URL: unknown.href });
  const { exit, out } = await run(['doctor']);
  expect(exit).toBe(1);
  expect(out).toMatch(/^TODO database {3}.*database "nothing" does not exist.*Give DATABASE_URL/m);
});

test('move without DATABASE_URL is wrong use, and makes no database', async () => {
  settings({ AUTHFIX_DATA_DIR: folderWith() });
  const { exit, out, err } = await run(['database', 'move']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(/^DATABASE_URL is missing: set it to the database to move to/);
});

test('move without an embedded database is told in a sentence', async () => {
  settings({ AUTHFIX_DATA_DIR: folderWith(), DATABASE_URL: url });
  const { exit, err } = await run(['database', 'move']);
  expect([exit, err]).toEqual([1, expect.stringContaining('There is no authfix database in')]);
  expect(await runSql(url, `select 1 from pg_namespace where nspname = 'authfix'`)).toEqual([]);
});
