/** Transactions that come in the same moment: each keeps its own, and none is heard of before the disk has it. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function aDatabase(): Promise<Database> {
  const database = openEmbedded(temporaryFolder());
  onTestFinished(() => database.close());
  await migrate(database);
  return database;
}

function claim(message: string) {
  return { workspace: 'T1', channel: 'C1', purpose: 'test', at: 0, message };
}

async function claimed({ db }: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('claims').select('message').orderBy('message').execute();
  return rows.map(({ message }) => message);
}

function add({ db }: Database, message: string): Promise<unknown> {
  return db.insertInto('claims').values(claim(message)).execute();
}

it('a transaction that fails takes back its own and nobody else’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), async (endings) => {
      const database = await aDatabase();
      const results = await Promise.allSettled(
        endings.map((isGood, at) =>
          database.db.transaction().execute(async (trx) => {
            await trx
              .insertInto('claims')
              .values(claim(String(at).padStart(2, '0')))
              .execute();
            if (!isGood) throw new Error('changed its mind');
          }),
        ),
      );
      expect(results.map(({ status }) => status === 'fulfilled')).toEqual(endings);
      const kept = endings.flatMap((isGood, at) => (isGood ? [String(at).padStart(2, '0')] : []));
      expect(await claimed(database)).toEqual(kept);
    }),
    { numRuns: 15 },
  );
});

it('a refused statement leaves those beside it alone', async () => {
  const database = await aDatabase();
  const [first, again, other] = await Promise.allSettled([
    add(database, 'a'),
    add(database, 'a'),
    add(database, 'b'),
  ]);
  expect([first.status, again.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await claimed(database)).toEqual(['a', 'b']);
});

it('whoever fails because of what another one wrote finds it written', async () => {
  const database = await aDatabase();
  const seen: (readonly string[])[] = [];
  const look = async () => void seen.push(await claimed(database));
  const inTransaction = database.db.transaction().execute(async (trx) => {
    await trx.insertInto('claims').values(claim('a')).execute();
  });
  await Promise.all([
    add(database, 'a').catch(look),
    add(database, 'a').catch(look),
    inTransaction.catch(look),
  ]);
  expect(seen).toEqual([['a'], ['a']]);
});

it('nobody sees what is not on the disk yet', async () => {
  const database = await aDatabase();
  const seen: (readonly string[])[] = [];
  await database.db.transaction().execute(async (trx) => {
    await trx.insertInto('claims').values(claim('a')).execute();
    seen.push(await claimed(database));
  });
  expect(seen).toEqual([[]]);
  expect(await claimed(database)).toEqual(['a']);
});

it('when the disk is full, everybody who shared the commit hears of it, and nothing is half there', async () => {
  const database = await aDatabase();
  await sql`pragma max_page_count = 1`.execute(database.db);
  const results = await Promise.allSettled([
    add(database, 'small'),
    add(database, 'x'.repeat(200_000)),
    add(database, 'late'),
  ]);
  const kinds = results.map((one) => (one.status === 'rejected' ? one.reason.kind : 'written'));
  expect(kinds.slice(0, 2)).toEqual(['full', 'full']);
  const expected = kinds[2] === 'written' ? ['late'] : [];
  expect(await claimed(database)).toEqual(expected);
  await sql`pragma max_page_count = 1000000`.execute(database.db);
  await add(database, 'after');
  expect(await claimed(database)).toContain('after');
});

it('closing waits for everything that has begun', async () => {
  const folder = temporaryFolder();
  const database = openEmbedded(folder);
  await migrate(database);
  const writing = Array.from({ length: 30 }, (_, at) => add(database, `m${at}`));
  await Promise.all([...writing, database.close()]);
  const again = openEmbedded(folder);
  onTestFinished(() => again.close());
  expect(await claimed(again)).toHaveLength(30);
});
