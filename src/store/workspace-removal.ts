/** How everything of one workspace leaves the database, its tokens first of all. */
import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** The tables with rows of workspaces: those that refer to others before them. */
const OWNED = [
  'effects',
  'tickets',
  'triages',
  'diagnoses',
  'claims',
  'channels',
  'workspaces',
  'turns',
  'sightings',
  'silences',
  'outages',
] as const satisfies readonly (keyof Tables)[];

/** The tables that belong to nobody. Ticket numbers go on counting, so that no number ever means two tickets. */
const COMMON = [
  'schema_versions',
  'counters',
  'settings',
  'installations',
] as const satisfies readonly (keyof Tables)[];

// Whoever adds a table says here whether its rows are somebody's; until then this does not compile.
type Unsaid = Exclude<keyof Tables, (typeof OWNED)[number] | (typeof COMMON)[number]>;
const EVERY_TABLE_IS_NAMED: Unsaid extends never ? true : Unsaid = true;

/**
 * Deletes the installation and every record of a workspace in one transaction, and answers true. An installation that is newer than `at` stays, with
 * everything: the news that the app was removed came late. So does everything where there is no installation.
 */
export async function removeWorkspace(database: Database, workspace: string, at: Date): Promise<boolean> {
  const isRemoved = await database.db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('installations')
      .where('workspace', '=', workspace)
      .where('installed_at', '<=', at.getTime())
      .executeTakeFirst();
    if (numDeletedRows > 0n && EVERY_TABLE_IS_NAMED) await deleteRecords(trx, workspace);
    return numDeletedRows > 0n;
  });
  if (isRemoved) await database.shred();
  return isRemoved;
}

async function deleteRecords(trx: Kysely<Tables>, workspace: string): Promise<void> {
  for (const table of OWNED)
    await sql`delete from ${sql.table(table)} where workspace = ${workspace}`.execute(trx);
}
