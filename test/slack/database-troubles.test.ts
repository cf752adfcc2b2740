/** Short stories of a shared database that restarts or is gone while people work; on a server of its own that may be ended. */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { APART } from '../support/apart.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, shownText } from '../support/desk.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { freshPlace, runSql } from '../support/shared-database.ts';
import { cardOf, nothingElse, paste, shows, type Thread } from '../support/story.ts';

const UNAUTHORISED = 'Mintsoft shows 401 Unauthorised on the DPD connection';
// The work of a lost database is taken over when its lease of six seconds has run out.
const A_LEASE = { timeoutMs: 15_000 };
const WENT_WRONG = 'Something went wrong on my side';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

async function openSharedDesk(): Promise<{ readonly desk: Desk; readonly schema: string }> {
  const place = freshPlace(server.url);
  const desk = await openDesk({
    habits: APART,
    place,
    redeliveryDelaysMs: [100, 1000, 2000, 4000, 8000, 16_000],
  });
  onTestFinished(() => desk.close());
  return { desk, schema: place.schema };
}

function repliesIn(desk: Desk, ts: string): number {
  return desk.slack.thread(INTEGRATIONS, ts).filter((one) => one.user === desk.slack.botUserId).length;
}

async function outcomes(schema: string): Promise<number> {
  const rows = await runSql(server.url, `select body from ${schema}.triages`);
  return rows.reduce((sum, { body }) => sum + JSON.parse(String(body)).records.length, 0);
}

async function pressNext(thread: Thread, by: string): Promise<void> {
  await thread.desk.slack.as(by).click(await cardOf(thread), { text: 'No change, next step' });
}

it('a restart while people click costs no click and no outcome', async () => {
  const { desk, schema } = await openSharedDesk();
  const threads = await Promise.all([ADA, NOOR, ADA, NOOR].map((by) => paste(desk, UNAUTHORISED, by)));
  const [before, during] = [threads.slice(0, 2), threads.slice(2)];
  const early = Promise.all(before.map((thread) => pressNext(thread, ADA)));
  await server.halt('fast');
  await Promise.all(during.map((thread) => pressNext(thread, NOOR)));
  await server.resume();
  await early;
  for (const thread of threads) {
    // Who was told that it went wrong presses again; a second press of the same step changes nothing.
    await shows(thread, 'Step 2 of 2', A_LEASE).catch(() => pressNext(thread, ADA));
    await shows(thread, 'Step 2 of 2', A_LEASE);
  }
  await nothingElse(desk);
  expect(await outcomes(schema)).toBe(threads.length);
}, 60_000);

it('gone for longer than a call waits, it has clicks answered with a reference, and posts come again once it is back', async () => {
  const { desk, schema } = await openSharedDesk();
  const thread = await paste(desk, UNAUTHORISED, ADA);
  await server.halt('fast');
  const ts = await desk.slack.as(NOOR).post(INTEGRATIONS, UNAUTHORISED);
  await pressNext(thread, ADA);
  const told = await desk.slack.waitFor(
    'a sentence for Ada',
    () => desk.slack.ephemerals(ADA).find((one) => shownText(one.blocks).includes(WENT_WRONG)),
    { timeoutMs: 20_000 },
  );
  const reference = /[0-9a-f]{8}/.exec(shownText(told.blocks))?.[0] ?? 'none';
  expect(desk.logged()).toContain(`"reference":"${reference}"`);
  expect(repliesIn(desk, ts)).toBe(0);
  await server.resume();
  await desk.slack.waitFor('the card of what was posted meanwhile', () => repliesIn(desk, ts) > 0, {
    timeoutMs: 30_000,
  });
  await pressNext(thread, ADA);
  await shows(thread, 'Step 2 of 2', A_LEASE);
  await nothingElse(desk);
  expect(repliesIn(desk, ts)).toBe(1);
  expect(await outcomes(schema)).toBe(1);
  expect(desk.slack.ephemerals(NOOR)).toEqual([]);
}, 90_000);
