/** How the tables come to the version that the program needs, on both engines and from every version that there ever was. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type DiagnosisId, type TriageId } from '../../src/core/ids.ts';
import type { Database } from '../../src/store/database.ts';
import { makeFolder, openEmbedded } from '../../src/store/embedded.ts';
import { migrate, migrations } from '../../src/store/migrate.ts';
import type { StorePlace } from '../../src/store/place.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openStore, openStoreForReading, type Store } from '../../src/store/store.ts';
import { freshPlace, makeDatabase } from '../support/shared-database.ts';

interface Engine {
  readonly name: string;
  readonly place: () => StorePlace;
  readonly open: (place: StorePlace) => Database;
  /** All tables and columns, as one text. */
  readonly shape: RawBuilder<{ readonly shape: string }>;
}

const root = mkdtempSync(join(tmpdir(), 'authfix-migrate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

const embedded: Engine = {
  name: 'the embedded database',
  place: () => ({ folder: mkdtempSync(join(root, 'store-')) }),
  open: (place) => {
    if (!('folder' in place)) throw new Error('an embedded database lies in a folder');
    makeFolder(place.folder);
    return openEmbedded(place.folder);
  },
  shape: sql`select group_concat(sql, char(10)) as shape from (select sql from sqlite_schema order by name)`,
};

const shared: Engine = {
  name: 'PostgreSQL',
  place: () => freshPlace(url),
  open: (place) => {
    if (!('url' in place)) throw new Error('a shared database has an address');
    return openPostgres({ place, readOnly: false, onLost: () => {} });
  },
  shape: sql`
    select string_agg(table_name || '.' || column_name || ' ' || data_type || is_nullable, chr(10) order by table_name, ordinal_position) as shape
    from information_schema.columns where table_schema = current_schema()
  `,
};

const newest = migrations.length;
const versions = migrations.map((migration) => migration.version);

async function looking<Found>(
  engine: Engine,
  place: StorePlace,
  look: (database: Database) => Promise<Found>,
): Promise<Found> {
  const database = engine.open(place);
  return await look(database).finally(() => database.close());
}

async function shapeOf(engine: Engine, place: StorePlace): Promise<string | undefined> {
  return await looking(engine, place, async ({ db }) => (await engine.shape.execute(db)).rows[0]?.shape);
}

async function versionsIn(engine: Engine, place: StorePlace): Promise<number[]> {
  return await looking(engine, place, async ({ db }) => {
    const rows = await db.selectFrom('schema_versions').select('version').orderBy('version').execute();
    return rows.map((row) => row.version);
  });
}

/** Builds a database as the program of that version left it: its tables, and rows as it wrote them. */
async function leaveAt(engine: Engine, place: StorePlace, version: number): Promise<void> {
  await looking(engine, place, async (database) => {
    const written = lastRowsUpTo(version);
    await migrate(database, migrations.slice(0, written));
    for (const statement of rowsOf(written)) await sql.raw(statement).execute(database.db);
    await migrate(database, migrations.slice(0, version));
  });
}

/** A version that changed neither tables nor records in a way that rows show has no file: then an earlier one's rows are carried on to it. */
function lastRowsUpTo(version: number): number {
  const found = versions.filter((one) => one <= version && existsSync(fileOf(one))).at(-1);
  if (found === undefined)
    throw new Error(`there are no rows in test/store/rows for version ${version} or before`);
  return found;
}

function fileOf(version: number): string {
  return fileURLToPath(new URL(`./rows/${String(version).padStart(4, '0')}.sql`, import.meta.url));
}

function rowsOf(version: number): string[] {
  return readFileSync(fileOf(version), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('--'));
}

/** What every version's rows say, read through today's store. */
async function expectEverythingIn(store: Store): Promise<void> {
  const claim = { workspace: 'T1', channel: 'C1', message: '1772357400.000100', purpose: 'diagnose' };
  const again = { claim, diagnosis: null, triage: null, effects: [] };
  expect(await store.takeIn(again, new Date('2026-03-01T12:00:01Z'))).toBe(false);
  expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: 'mintsoft' });
  const closed = await store.findTriage(asId<TriageId>('triage-1'));
  expect(closed).toMatchObject({
    version: 3,
    ticket: 1,
    records: [{ step: 'renew-token', outcome: 'no_change' }],
  });
  const open = await store.findDiagnosis(asId<DiagnosisId>('diagnosis-2'));
  expect(open).toMatchObject({ triage: 'triage-2', asker: 'U-asker' });
  expect(await store.findTriage(asId<TriageId>('triage-2'))).toMatchObject({ report: open?.report });
  const tickets = await store.listTickets();
  expect(tickets).toMatchObject([{ number: 1, state: 'open', requester: 'U-asker', report: closed?.report }]);
  expect(await store.deliveriesOf(1)).toMatchObject([
    { destination: 'support-channel', state: 'done', receipt: { reference: '1772366400.000200' } },
    { destination: 'asker-thread', state: 'ready', receipt: null },
  ]);
  const due = await store.lease({ now: new Date('2026-03-01T12:00:00Z'), leaseMs: 1000, limit: 10 });
  expect(due).toMatchObject([{ key: 'deliver-ticket:1:asker-thread', workspace: 'T1', attempts: 1 }]);
}

describe.each([embedded, shared])('the tables on $name', (engine) => {
  it('come to the newest version in an empty database, and are left alone afterwards', async () => {
    const place = engine.place();
    await (await openStore(place)).close();
    const shape = await shapeOf(engine, place);
    expect(shape).toContain('effects');
    expect(await versionsIn(engine, place)).toEqual(versions);
    await (await openStore(place)).close();
    expect(await shapeOf(engine, place)).toBe(shape);
    expect(await versionsIn(engine, place)).toEqual(versions);
  });

  it.each(versions)('keep everything on the way from version %d to the newest', async (version) => {
    const place = engine.place();
    await leaveAt(engine, place, version);
    expect(await versionsIn(engine, place)).toEqual(versions.slice(0, version));
    const store = await openStore(place);
    await expectEverythingIn(store);
    const shown = version < 2 ? null : { state: 'done', attempts: 1 };
    const found = await store.findEffect('show-card:triage-2');
    await store.close();
    expect(found && { state: found.state, attempts: found.attempts }).toEqual(shown);
    expect(await versionsIn(engine, place)).toEqual(versions);
  });

  it.each(versions)('have the same shape from version %d as in a new database', async (version) => {
    const [fresh, old] = [engine.place(), engine.place()];
    await (await openStore(fresh)).close();
    await leaveAt(engine, old, version);
    await (await openStore(old)).close();
    expect(await shapeOf(engine, old)).toBe(await shapeOf(engine, fresh));
  });

  it('are taken back whole when a migration fails half-way', async () => {
    const place = engine.place();
    const failing = {
      version: newest + 1,
      up: async () => {
        throw new Error('half-way');
      },
    };
    await looking(engine, place, async (database) => {
      await expect(migrate(database, [...migrations, failing])).rejects.toThrow('half-way');
      expect(await database.hasTables()).toBe(false);
    });
  });

  it('are refused when a newer authfix made them, and left as they are', async () => {
    const place = engine.place();
    await leaveAt(engine, place, newest);
    await looking(engine, place, ({ db }) =>
      db.insertInto('schema_versions').values({ version: 99 }).execute(),
    );
    const refusal = {
      name: 'StoreError',
      kind: 'newer',
      message: expect.stringMatching(
        /was written by a newer authfix \(version 99 of the tables; this program knows \d+\)\. Start that newer authfix, or restore/,
      ),
    };
    await expect(openStore(place)).rejects.toMatchObject(refusal);
    await expect(openStoreForReading(place)).rejects.toMatchObject(refusal);
    expect(await versionsIn(engine, place)).toEqual([...versions, 99]);
  });

  it('are refused for reading until this program was started on them once', async () => {
    const place = engine.place();
    await looking(engine, place, async () => {});
    await expect(openStoreForReading(place)).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('There is no authfix database in'),
    });
    await leaveAt(engine, place, newest);
    await looking(engine, place, ({ db }) => db.deleteFrom('schema_versions').execute());
    await expect(openStoreForReading(place)).rejects.toMatchObject({ name: 'StoreError', kind: 'older' });
  });
});

it('three processes that start at once on one PostgreSQL make the tables once, and all of them open', async () => {
  const place = shared.place();
  const opener = fileURLToPath(new URL('./store-opener.ts', import.meta.url));
  const open = () => promisify(execFile)(process.execPath, [opener, JSON.stringify(place)]);
  const said = await Promise.all([open(), open(), open()]);
  expect(said.map(({ stdout }) => stdout)).toEqual(['open\n', 'open\n', 'open\n']);
  expect(await versionsIn(shared, place)).toEqual(versions);
}, 60_000);

it("leaves somebody else's tables in the database alone", async () => {
  const place = freshPlace(url);
  await looking(shared, place, ({ db }) => sql`create table public.tickets (theirs text)`.execute(db));
  await (await openStore(place)).close();
  await looking(shared, place, async ({ db }) => {
    const found = await sql`select * from public.tickets`.execute(db);
    expect(found.rows).toEqual([]);
    await sql`drop table public.tickets`.execute(db);
  });
});

it('an embedded database has every commit on the disk before it is acknowledged, also after a reopen', async () => {
  const place = embedded.place();
  for (const _open of ['new', 'again']) {
    const { rows } = await looking(embedded, place, ({ db }) => sql`pragma synchronous`.execute(db));
    // 2 is FULL, https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(rows).toEqual([{ synchronous: 2 }]);
  }
  const { rows } = await looking(embedded, place, ({ db }) => sql`pragma journal_mode`.execute(db));
  expect(rows).toEqual([{ journal_mode: 'wal' }]);
});
