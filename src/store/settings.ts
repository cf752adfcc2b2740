/** What all processes of one database have in common: the first value that one of them gave a name, and nobody changes afterwards. */
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Names in the table; a released one is never given another meaning. */
export type SettingName = 'redaction-key';

export interface SettlingStore {
  /** Takes a name and a value for it, and returns the value that holds: an earlier one of any process, or else this one. */
  settle(name: SettingName, proposed: string): Promise<string>;
}

/** Takes an open database with current tables, and returns the port over it. */
export function settlingStore({ db }: Pick<Database, 'db'>): SettlingStore {
  return { settle: (name, proposed) => settle(db, name, proposed) };
}

async function settle(db: Kysely<Tables>, name: SettingName, proposed: string): Promise<string> {
  const added = db.insertInto('settings').values({ name, value: proposed });
  await added.onConflict((known) => known.doNothing()).execute();
  // A statement of its own: another process may have added the row while ours waited for it.
  const kept = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return kept.value;
}

/** Inside a transaction: has a name mean this value from now on, whatever it meant before. */
export async function replaceSetting(trx: Kysely<Tables>, name: SettingName, value: string): Promise<void> {
  const added = trx.insertInto('settings').values({ name, value });
  await added.onConflict((known) => known.column('name').doUpdateSet({ value })).execute();
}
