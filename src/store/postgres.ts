/** Everything that is particular to PostgreSQL: pg's pool under kysely, its limits, and lost connections. */
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { nameOfPlace, type SharedPlace } from './place.ts';
import { postgresFault } from './postgres-faults.ts';
import type { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Connections of one process. Ten replicas then fit into a server's default of 100, and ten is more than
 * the cores that a database of this kind has: a wait here is shorter than a wait there.
 */
export const POOL_SIZE = 10;

/** How long one attempt to get a connection may take, in ms. */
const CONNECT_MS = 10_000;

/** How long a call waits for a server that is away, in ms: longer than most restarts, and a person still waits. Nothing was sent yet. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 250;

/** How long the server works on one statement, in ms; our slowest, an erasure, takes seconds at a million rows. */
const STATEMENT_MS = 30_000;

/** How long a statement waits for a row that another transaction holds, in ms. Ours hold theirs for milliseconds. */
const LOCK_MS = 10_000;

/** How long a transaction of a process that stands still keeps its rows, in ms. */
const IDLE_TRANSACTION_MS = 30_000;

/** How long to wait for an answer, in ms: past the server's own limit the connection is dead, whatever the network says. */
const ANSWER_MS = STATEMENT_MS + 5000;

export interface PostgresOptions {
  readonly place: SharedPlace;
  /** Reading only: the server refuses every change. */
  readonly readOnly: boolean;
  /** Told when the server ends a connection that nobody is using right now. The next call makes a new one. */
  readonly onLost: (fault: StoreError) => void;
  /** How long a call waits for a server that is away, in ms; 10 s when left out. */
  readonly patienceMs?: number | undefined;
}

/** Takes a place and returns its database. Connects only when it is first asked, and anew whenever a connection was lost. */
export function openPostgres(options: PostgresOptions): Database {
  const { place } = options;
  const where = nameOfPlace(place);
  const connections = new Connections(poolOf(options), {
    ...options,
    where,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) });
  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    await connections.idle();
    await db.destroy();
  }
  return {
    db,
    where,
    shared: true,
    lockTables: (trx) => lockTables(trx, place.schema),
    hasTables: () => hasTables(db, place.schema),
    readTime: () => readTime(db),
    isAway: () => connections.isAway(),
    async shred() {
      await sql`vacuum triages, tickets, diagnoses`.execute(db);
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function poolOf({ place, readOnly }: PostgresOptions): pg.Pool {
  return new pg.Pool({
    application_name: 'authfix',
    connectionString: place.url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
    onConnect: (client) => settle(client, { schema: place.schema, readOnly }),
  });
}

// bigint holds our times and counts, which are far below 2^53.
const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);

interface Session {
  readonly schema: string;
  readonly readOnly: boolean;
}

// Not as parameters of the connection: those of the address would replace them, and poolers refuse some.
async function settle(client: pg.ClientBase, { schema, readOnly }: Session): Promise<void> {
  // A connection can break while a call has it. The call's statement fails then; without a listener the process would too.
  client.on('error', () => {});
  const wanted = [
    `set search_path to ${pg.escapeIdentifier(schema)}`,
    `set statement_timeout to ${STATEMENT_MS}`,
    `set lock_timeout to ${LOCK_MS}`,
    `set idle_in_transaction_session_timeout to ${IDLE_TRANSACTION_MS}`,
    `set default_transaction_read_only to ${readOnly}`,
  ];
  await client.query(wanted.join('; '));
}

async function lockTables(trx: Kysely<Tables>, schema: string): Promise<void> {
  // Whoever comes second waits until the tables are ready, however long that takes.
  await sql`set local lock_timeout to 0`.execute(trx);
  await sql`set local statement_timeout to 0`.execute(trx);
  await sql`select pg_advisory_xact_lock(hashtext(${`authfix tables in ${schema}`}))`.execute(trx);
  // "if not exists" asks for the right to create schemas even when there is one.
  const found = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(trx);
  if (found.rows.length === 0) await trx.schema.createSchema(schema).execute();
}

async function hasTables(db: Kysely<Tables>, schema: string): Promise<boolean> {
  const found = await sql`
    select 1 from information_schema.tables where table_schema = ${schema} and table_name = 'schema_versions'
  `.execute(db);
  return found.rows.length > 0;
}

async function readTime(db: Kysely<Tables>): Promise<Date> {
  const found = await sql<{ ms: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms
  `.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a server knows what time it is');
  return new Date(row.ms);
}

interface Manners {
  readonly where: string;
  readonly patienceMs: number;
  readonly onLost: (fault: StoreError) => void;
}

/** The pool as kysely sees it: patient while the server is away, with faults of the store, and countable. */
class Connections extends EventTarget implements PostgresPool {
  readonly options = {};
  readonly #pool: pg.Pool;
  readonly #where: string;
  readonly #patienceMs: number;
  #inUse = 0;
  #waiting = 0;

  constructor(pool: pg.Pool, { where, patienceMs, onLost }: Manners) {
    super();
    this.#pool = pool;
    this.#where = where;
    this.#patienceMs = patienceMs;
    pool.on('error', (error) => onLost(postgresFault(error, where)));
  }

  async connect(): Promise<PostgresPoolClient> {
    this.#inUse += 1;
    try {
      const client = await this.#patiently();
      return guarded(client, this.#where, () => this.#gaveBack());
    } catch (fault) {
      this.#gaveBack();
      throw fault;
    }
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  /** Resolves when nobody has a connection or waits for one; a pool that is ended earlier forgets those who wait. */
  async idle(): Promise<void> {
    // Lets calls that were made before this one get as far as asking for a connection.
    await setImmediate();
    while (this.#inUse > 0) await once(this, 'idle');
  }

  /** Whether a call waits for the server to come back. */
  isAway(): boolean {
    return this.#waiting > 0;
  }

  #gaveBack(): void {
    this.#inUse -= 1;
    if (this.#inUse === 0) this.dispatchEvent(new Event('idle'));
  }

  async #patiently(): Promise<pg.PoolClient> {
    const until = performance.now() + this.#patienceMs;
    for (;;) {
      try {
        return await this.#pool.connect();
      } catch (error) {
        const fault = postgresFault(error, this.#where);
        if (!fault.passing || performance.now() >= until) throw fault;
        this.#waiting += 1;
        await setTimeout(PAUSE_MS);
        this.#waiting -= 1;
      }
    }
  }
}

function guarded(client: pg.PoolClient, where: string, onRelease: () => void): PostgresPoolClient {
  let broken = false;
  async function query<Row>(text: unknown, values: readonly unknown[] = []) {
    if (typeof text !== 'string') throw new Error('cursors are not used here');
    try {
      const result: unknown = await client.query(text, values.map(bound));
      return result as PostgresQueryResult<Row>;
    } catch (error) {
      const fault = postgresFault(error, where);
      broken ||= fault.kind === 'unreachable';
      throw fault;
    }
  }
  return {
    query: query as PostgresPoolClient['query'],
    release(destroy) {
      // A connection that did not answer in time may still answer to somebody else's question.
      client.release(destroy || broken);
      onRelease();
    },
  };
}

// PostgreSQL keeps no NUL in text. The records are JSON, which escapes it; what is left are words of other systems.
function bound(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}
