/** What becomes of the store when its PostgreSQL refuses, restarts or is gone; on a server of its own that may be ended. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { asId, type TriageId, type UserId } from '../../src/core/ids.ts';
import { takeStep } from '../../src/core/triage.ts';
import type { Database } from '../../src/store/database.ts';
import type { SharedPlace } from '../../src/store/place.ts';
import { openPostgres, POOL_SIZE } from '../../src/store/postgres.ts';
import { postgresFault } from '../../src/store/postgres-faults.ts';
import { openStore, openStoreForReading, type Store } from '../../src/store/store.ts';
import type { StoreError } from '../../src/store/store-error.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { freshPlace, runSql } from '../support/shared-database.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';

let server: PostgresServer;
let place: SharedPlace;
beforeAll(async () => {
  server = await startPostgres();
  place = freshPlace(server.url);
}, 60_000);
afterAll(() => server.stop());

/** Opens the store; `lost` fills with what it says about lost connections. */
async function openCounting(
  patienceMs = 60_000,
): Promise<{ readonly store: Store; readonly lost: StoreError[] }> {
  const lost: StoreError[] = [];
  const store = await openStore({ ...place, patienceMs, onLost: (fault) => void lost.push(fault) });
  onTestFinished(() => store.close());
  return { store, lost };
}

function openRaw(at = place): Database {
  const database = openPostgres({ place: at, readOnly: false, onLost: () => {} });
  onTestFinished(() => database.close());
  return database;
}

function addressWith(change: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port'>>): SharedPlace {
  const url = Object.assign(new URL(server.url), change);
  return { url: url.href, schema: 'authfix' };
}

const endOurConnections = `
  select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'authfix' and pid <> pg_backend_pid()
`;

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a server that does not let us in', () => {
  it.each([
    ['a wrong password', { password: 'canary' }, 'password authentication failed'],
    ['an unknown user', { username: 'nobody' }, 'password authentication failed'],
    ['an unknown database', { pathname: '/nothing' }, 'database "nothing" does not exist'],
  ])(
    'for %s is told with what right looks like, and never with the password',
    async (_what, change, reason) => {
      const at = addressWith(change);
      const opening = openStore(at);
      await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'refused', passing: false });
      await expect(opening).rejects.toThrow(reason);
      await expect(opening).rejects.toThrow(
        'Give DATABASE_URL a user, password and database that may create',
      );
      const { password } = new URL(at.url);
      await expect(opening).rejects.not.toThrow(password);
    },
  );

  it('for a user who may not make tables names what is missing', async () => {
    await runSql(server.url, `create role reader login password 'reader'`);
    const at = addressWith({ username: 'reader', password: 'reader' });
    await expect(openStore(at)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('permission denied for database postgres'),
    });
  });

  it('is enough when the schema was made for a user who may not make one', async () => {
    await runSql(server.url, `create role owner login password 'owner'`);
    await runSql(server.url, 'create schema theirs authorization owner');
    const { url } = addressWith({ username: 'owner', password: 'owner' });
    await (await openStore({ url, schema: 'theirs' })).close();
  });

  it('because nobody listens is told as unreachable after some patience', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const address = nobody.address();
    const at = addressWith({ port: String(typeof address === 'object' ? address?.port : '') });
    nobody.close();
    const opening = openStore({ ...at, patienceMs: 300 });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    await expect(opening).rejects.toThrow(
      /ECONNREFUSED.*See that its server runs and that DATABASE_URL names it/,
    );
  });
});

describe('a connection', () => {
  it('has limits for everything that could hang', async () => {
    const { db } = openRaw();
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
    const database = openRaw();
    await Promise.all(Array.from({ length: 60 }, () => sql`select pg_sleep(0.01)`.execute(database.db)));
    const [open] = await runSql(
      server.url,
      `select count(*)::int as count from pg_stat_activity where application_name = 'authfix' and state = 'idle'`,
    );
    expect(open?.['count']).toBeLessThanOrEqual(POOL_SIZE);
  });

  it('for reading can change nothing', async () => {
    await openCounting();
    const database = openPostgres({ place, readOnly: true, onLost: () => {} });
    onTestFinished(() => database.close());
    const writing = database.db.deleteFrom('claims').execute();
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', kind: 'refused' });
    const reader = await openStoreForReading(place);
    expect(await reader.listTickets()).toEqual([]);
    await reader.close();
  });

  it('that the server ends while nobody uses it is reported, and the next call has a new one', async () => {
    const { store, lost } = await openCounting();
    await store.readChannel('T1', 'C1');
    await runSql(server.url, endOurConnections);
    await until(() => lost.length > 0);
    expect(lost[0]).toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
  });

  it('that the server ends inside a transaction fails that one, takes it back, and nothing else', async () => {
    await openCounting();
    const { db } = openRaw();
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
    const { store, lost } = await openCounting();
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
    const { store } = await openCounting(300);
    await server.halt('fast');
    const asking = store.readChannel('T1', 'C1');
    await expect(asking).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    await server.resume();
    expect(await store.readChannel('T1', 'C1')).toMatchObject({ product: null });
  });

  it('can be closed while it is away', async () => {
    const { store } = await openCounting(300);
    await server.halt('fast');
    const asking = store.readChannel('T1', 'C1').catch((fault: unknown) => fault);
    await store.close();
    expect(await asking).toMatchObject({ kind: 'unreachable' });
    await server.resume();
  });
});

describe('several processes', () => {
  it('never lease the same delivery, and never wait for each other', async () => {
    const stores = await Promise.all([openCounting(), openCounting(), openCounting()]);
    const [first] = stores.map(({ store }) => store);
    for (let count = 0; count < 30; count += 1) await addTicket(first);
    const now = new Date();
    const leased: string[] = [];
    const rounds = stores.map(async ({ store }) => {
      for (;;) {
        const taken = await store.lease({ now, leaseMs: 60_000, limit: 2 });
        if (taken.length === 0) return;
        leased.push(...taken.map(({ key }) => key));
      }
    });
    await Promise.all(rounds);
    expect(leased).toHaveLength(30);
    expect(new Set(leased).size).toBe(30);
  });

  it('take what others hold as leased, also while they are still at it', async () => {
    const { store } = await openCounting();
    await addTicket(store);
    await addTicket(store);
    const other = openRaw();
    await other.db.transaction().execute(async (trx) => {
      const held = trx
        .selectFrom('effects')
        .select('key')
        .where('state', '=', 'ready')
        .where('lease', 'is', null);
      const [one] = await held.orderBy('key').limit(1).forUpdate().execute();
      const taken = await store.lease({ now: new Date(), leaseMs: 60_000, limit: 10 });
      expect(taken).toHaveLength(1);
      expect(taken[0]?.key).not.toBe(one?.key);
    });
  });

  it('leave a lease alone when another one starts', async () => {
    const { store } = await openCounting();
    await addTicket(store);
    const now = new Date();
    const [leased] = await store.lease({ now, leaseMs: 60_000, limit: 10 });
    const { store: another } = await openCounting();
    expect((await another.lease({ now, leaseMs: 60_000, limit: 10 })).map(({ key }) => key)).not.toContain(
      leased?.key,
    );
    if (leased === undefined) throw new Error('a delivery was due');
    expect(await store.finish(leased, { reference: '1', url: null }, now)).toBe(true);
  });

  it('erase what somebody else is changing right now, without losing the change', async () => {
    const { store } = await openCounting();
    const diagnosis = aDiagnosis();
    await store.takeIn(anIntake(diagnosis), diagnosis.at);
    const triage = await store.openTriage(aTriage({ asker: asId<UserId>('U0ADA') }), diagnosis.id, []);
    const by = asId<UserId>('U-helper');
    const next = takeStep(triage, { step: 'renew-token', outcome: 'no_change', by, at: new Date() }).triage;
    const { db } = openRaw();
    const erased = await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('triages')
        .set({ version: next.version, body: JSON.stringify(next) })
        .where('id', '=', triage.id)
        .execute();
      const erasing = store.forget(asId<UserId>('U0ADA'));
      await until(async () => {
        const [waiting] = await runSql(
          server.url,
          `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'`,
        );
        return waiting?.['count'] === 1;
      });
      return { erasing };
    });
    expect(await erased.erasing).toMatchObject({ triages: 1 });
    const kept = await store.findTriage(asId<TriageId>(triage.id));
    expect(kept).toMatchObject({
      version: next.version + 1,
      asker: 'erased',
      records: [{ outcome: 'no_change' }],
    });
  });
});

describe('a fault', () => {
  it('never quotes a row, because rows hold what people wrote', async () => {
    await openCounting();
    const { db } = openRaw();
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

async function addTicket(store: Store | undefined): Promise<void> {
  if (store === undefined) throw new Error('there is a store');
  const diagnosis = aDiagnosis();
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  const triage = await store.openTriage(aTriage(), diagnosis.id, []);
  await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support'));
}
