/** How an embedded database becomes a shared one: every row of every table, in one transaction, counted at the end. */
import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { refuseWithoutDatabase } from './embedded.ts';
import type { FolderPlace, SharedPlace } from './place.ts';
import { replaceSetting } from './settings.ts';
import { openCurrent } from './store.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** Rows that are sent at once. PostgreSQL takes 65,535 values in a statement; our widest table has 16 columns. */
const BATCH = 500;

/** How many rows each table has, in the order in which they were copied. */
export type MovedRows = ReadonlyMap<string, number>;

interface Move {
  readonly from: FolderPlace;
  readonly to: SharedPlace;
  /** The folder's redaction key as text, if it has one; the records' labels were made with it. */
  readonly key: string | null;
}

/**
 * Takes a folder that no authfix is running on and an empty shared database, copies all records, and returns how many. In the folder's
 * database only the tables are brought up to date and leases ended. Refuses, with a StoreError, a folder that is in use and a database that holds any record; then, and when it is interrupted,
 * nothing has been copied.
 */
export async function moveStore({ from, to, key }: Move): Promise<MovedRows> {
  refuseWithoutDatabase(from.folder);
  const source = await openCurrent(from);
  try {
    const target = await openCurrent(to);
    return await copyAll(source, target, key).finally(() => target.close());
  } finally {
    await source.close();
  }
}

async function copyAll(source: Database, target: Database, key: string | null): Promise<MovedRows> {
  const tables = await tablesOf(source.db);
  return await target.db.transaction().execute(async (trx) => {
    await target.lockTables(trx);
    const moved = new Map<string, number>();
    for (const table of tables) {
      await refuseRecords(trx, table, target.where);
      moved.set(table, await copyTable(source.db, trx, table));
      await compareCounts(trx, { table, expected: await countRows(source.db, table), where: target.where });
    }
    if (key !== null) await replaceSetting(trx, 'redaction-key', key);
    return moved;
  });
}

/**
 * The tables in the order in which they were made: a table is made after those that it refers to. Not the settings: they hold what
 * processes of a shared database have in common, and a start on the empty target has made some already.
 */
async function tablesOf(db: Kysely<Tables>): Promise<(keyof Tables)[]> {
  const found = await sql<{ name: keyof Tables }>`
    select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not in ('schema_versions', 'settings') order by rowid
  `.execute(db);
  return found.rows.map((row) => row.name);
}

async function refuseRecords(trx: Kysely<Tables>, table: keyof Tables, where: string): Promise<void> {
  // Until our transaction ends nobody else may write there: an authfix that was started too early would mix its records in.
  await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(trx);
  const count = await countRows(trx, table);
  if (count === 0) return;
  const message = `${where} holds records already (${count} in ${table}), so nothing was copied. Name an empty database in DATABASE_URL, or empty this one with: drop schema ... cascade.`;
  throw new StoreError('not-empty', message);
}

async function copyTable(from: Kysely<Tables>, to: Kysely<Tables>, table: keyof Tables): Promise<number> {
  let batch: Record<string, unknown>[] = [];
  let copied = 0;
  async function send(): Promise<void> {
    if (batch.length === 0) return;
    // The rows are of this table, whichever it is: they have just been read from it.
    await to
      .insertInto(table)
      .values(batch as never)
      .execute();
    copied += batch.length;
    batch = [];
  }
  for await (const row of from.selectFrom(table).selectAll().stream()) {
    batch.push(row);
    if (batch.length === BATCH) await send();
  }
  await send();
  return copied;
}

interface Counted {
  readonly table: keyof Tables;
  readonly expected: number;
  readonly where: string;
}

async function compareCounts(trx: Kysely<Tables>, { table, expected, where }: Counted): Promise<void> {
  const found = await countRows(trx, table);
  if (found === expected) return;
  const message = `Table ${table} has ${expected} rows, but ${found} arrived in ${where}, so nothing was copied. Try again; if it stays like this, something writes there beside the move.`;
  throw new StoreError('failed', message);
}

async function countRows(db: Kysely<Tables>, table: keyof Tables): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(found.rows[0]?.count ?? 0);
}
