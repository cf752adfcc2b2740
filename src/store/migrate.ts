/** Which version of the tables this program needs, and how a database gets there: forward only, all or nothing. */
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { effects } from './migrations/0002-effects.ts';
import { settings } from './migrations/0003-settings.ts';
import { ticketVersions } from './migrations/0004-ticket-versions.ts';
import { channelSettings } from './migrations/0005-channel-settings.ts';
import { workspaces } from './migrations/0006-workspaces.ts';
import { roles } from './migrations/0007-roles.ts';
import { insights } from './migrations/0008-insights.ts';
import { sightings } from './migrations/0009-sightings.ts';
import { overviews } from './migrations/0010-overviews.ts';
import { narrowTurns } from './migrations/0011-narrow-turns.ts';
import type { Migration } from './migrations/migration.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** All of them, oldest first. A release only ever adds to the end. */
export const migrations: readonly Migration[] = [
  firstTables,
  effects,
  settings,
  ticketVersions,
  channelSettings,
  workspaces,
  roles,
  insights,
  sightings,
  overviews,
  narrowTurns,
];

/**
 * Takes a database that is open for writing and brings its tables up to date in one transaction, one process at a time; refuses a newer one.
 * With fewer `steps` the tables are left at an earlier version.
 */
export async function migrate(database: Database, steps = migrations): Promise<void> {
  const { db, where } = database;
  await db.transaction().execute(async (trx) => {
    await database.lockTables(trx);
    await trx.schema
      .createTable('schema_versions')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.notNull().primaryKey())
      .execute();
    const found = await readVersion(trx);
    refuseNewer(found, where);
    for (const migration of steps.slice(found)) {
      await migration.up(trx);
      await trx.insertInto('schema_versions').values({ version: migration.version }).execute();
    }
  });
}

/** Takes a database that is open for reading; answers false when nothing was ever written; refuses any version but this program's. */
export async function isUpToDate(database: Database): Promise<boolean> {
  const { db, where } = database;
  if (!(await database.hasTables())) return false;
  const found = await readVersion(db);
  refuseNewer(found, where);
  if (found < migrations.length) {
    const message = `${where} was last used by an older authfix (version ${found} of the tables; this program needs ${migrations.length}). Start this authfix once: it brings the tables up to date.`;
    throw new StoreError('older', message);
  }
  return true;
}

async function readVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('schema_versions')
    .select((is) => is.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

function refuseNewer(found: number, where: string): void {
  if (found <= migrations.length) return;
  const message = `${where} was written by a newer authfix (version ${found} of the tables; this program knows ${migrations.length}). Start that newer authfix, or restore the backup that was made before the update.`;
  throw new StoreError('newer', message);
}
