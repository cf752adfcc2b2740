/** What becomes of the store when its PostgreSQL refuses a statement, ends a connection or restarts; on a server of its own that may be ended. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SharedPlace } from '../../src/store/place.ts';
import { POOL_SIZE } from '../../src/store/postgres.ts';
import { postgresFault } from '../../src/store/postgres-faults.ts';
import { openStoreForReading } from '../../src/store/store.ts';
import type { StoreError } from '../../src/store/store-error.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { freshPlace, runSql } from '../support/shared-database.ts';
import { openCounting, openRaw, until } from './opened-postgres.ts';

let server: PostgresServer;
let place: SharedPlace;
beforeAll(async () => {
  server = await startPostgres();
  place = freshPlace(server.url);
}, 60_000);
afterAll(() => server.stop());

const endOurConnections = `
  select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'authfix' and pid <> pg_backend_pid()
`;

describe('a connection', () => {
  it('has limits for everything that could hang', async () => {
    const { db } = openRaw(place);
    const settings = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings
      where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name
    `.execute(db);
    expect(settings.rows).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '30000' },
      { name: 'lock_timeout', setting: '10000' },
      { name: 'statement_timeout', setting: '30000' },
    ]);
  });

  it('is one of ten, however much is asked at once', async () => {
    const database = openRaw(place);
    await Promise.all(Array.from({ length: 60 }, () => sql`select pg_sleep(0.01)`.execute(database.db)));
    const [open] = await runSql(
      server.url,
      `select count(*)::int as count from pg_stat_activity where application_name = 'authfix' and state = 'idle'`,
    );
    expect(open?.['count']).toBeLessThanOrEqual(POOL_SIZE);
  });

  it('for reading can change nothing', async () => {
    await openCounting(place);
    const database = openRaw(place, true);
    const writing = database.db.deleteFrom('claims').execute();
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', kind: 'refused' });
    const reader = await openStoreForReading(place);
    expect(await reader.listTickets()).toEqual([]);
    await reader.close();
  });

  it('that the server ends while nobody uses it is reported, and the next call has a new one', async () => {
    const { store, lost } = await openCounting(place);
    await store.readChannel('T1', 'C1');
    await runSql(server.url, endOurConnections);
    await until(() => lost.length > 0);
    expect(lost[0]).toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
  });

  it('that the server ends inside a transaction fails that one, takes it back, and nothing else', async () => {
    await openCounting(place);
    const { db } = openRaw(place);
    const writing = db.transaction().execute(async (trx) => {
      const half = { workspace: 'T9', channel: 'C9', message: '1', purpose: 'half', at: 0 };
      await trx.insertInto('claims').values(half).execute();
      await runSql(server.url, endOurConnections);
      await trx.selectFrom('claims').selectAll().execute();
    });
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    expect(await db.selectFrom('claims').selectAll().where('workspace', '=', 'T9').execute()).toEqual([]);
  });
});

describe('a server that restarts', () => {
  it.each(['fast', 'immediate'] as const)('(%s) makes calls wait, and loses nothing', async (how) => {
    const { store, lost } = await openCounting(place);
    const claimed = (message: string) => {
      const claim = { workspace: how, channel: 'C1', message, purpose: 'diagnose' };
      return store.takeIn({ claim, diagnosis: null, triage: null, effects: [] }, new Date());
    };
    await claimed('1');
    await server.halt(how);
    await until(() => lost.length > 0);
    const waiting = claimed('1');
    await server.resume();
    expect(await waiting).toBe(false);
    const others = ['2', '3', '4'].map(claimed);
    expect(await Promise.all(others)).toEqual([true, true, true]);
  });

  it('later than calls wait for fails them, and serves again once it is back', async () => {
    const { store } = await openCounting(place, 300);
    await server.halt('fast');
    const asking = store.readChannel('T1', 'C1');
    await expect(asking).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    await server.resume();
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
  });

  it('can be closed while it is away', async () => {
    const { store } = await openCounting(place, 300);
    await server.halt('fast');
    const asking = store.readChannel('T1', 'C1').catch((fault: unknown) => fault);
    await store.close();
    expect(await asking).toMatchObject({ kind: 'unreachable' });
    await server.resume();
  });
});

describe('a fault', () => {
  it('never quotes a row, because rows hold what people wrote', async () => {
    await openCounting(place);
    const { db } = openRaw(place);
    const writing = sql`insert into triages (id, version, body) values ('canary', null, 'canary')`.execute(
      db,
    );
    const fault: unknown = await writing.catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: 'StoreError', kind: 'failed' });
    const { cause } = fault as StoreError;
    expect(cause).toBeInstanceOf(pg.DatabaseError);
    expect(JSON.stringify([String(fault), cause, String(cause)])).not.toContain('canary');
  });

  it.each([
    ['40P01', 'busy', true],
    ['57014', 'busy', true],
    ['53300', 'busy', true],
    ['53100', 'full', false],
    ['57P03', 'unreachable', true],
    ['08006', 'unreachable', true],
    ['25006', 'refused', false],
    ['42P01', 'failed', false],
  ])('with the code %s is %s', (code, kind, passing) => {
    const thrown = Object.assign(new Error('the reason'), { code });
    expect(postgresFault(thrown, 'postgres://h/d')).toMatchObject({ kind, passing });
    expect(postgresFault(thrown, 'postgres://h/d').message).toContain('postgres://h/d');
  });
});
