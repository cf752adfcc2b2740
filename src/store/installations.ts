/** Installations, whose tokens are sealed, in SQL. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { asId, type UserId } from '../core/ids.ts';
import type { Installation } from '../core/workspace.ts';
import type { InstallationStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { addEffects } from './effect-writing.ts';
import type { Sealing } from './sealing.ts';
import { readJson } from './stored-json.ts';
import type { Tables } from './tables.ts';
import { removeWorkspace } from './workspace-removal.ts';

const Kept = z.object({
  name: z.string(),
  botToken: z.string(),
  botId: z.string(),
  botUser: z.string(),
  scopes: z.array(z.string()),
  installer: z.string().transform((id) => asId<UserId>(id)),
});

/** Takes an open database with current tables and what seals tokens, and returns the port over it. */
export function installationStore(
  database: Database,
  { sealing, now }: { readonly sealing: Sealing; readonly now: () => Date },
): InstallationStore {
  const { db } = database;
  return {
    saveInstallation: (installation, effects) =>
      db.transaction().execute(async (trx) => {
        await save(trx, installation, sealing);
        await addEffects(trx, effects, { now: now(), workspace: installation.workspace });
      }),
    findInstallation: (workspace) => find(database, workspace, sealing),
    listInstallations: async () =>
      (await db.selectFrom('installations').select('workspace').orderBy('workspace').execute()).map(
        (row) => row.workspace,
      ),
    removeWorkspace: (workspace, at) => removeWorkspace(database, workspace, at),
  };
}

async function save(
  db: Kysely<Tables>,
  { workspace, at, ...kept }: Installation,
  sealing: Sealing,
): Promise<void> {
  const row = { installed_at: at.getTime(), sealed: sealing.seal(JSON.stringify(kept), workspace) };
  await db
    .insertInto('installations')
    .values({ workspace, ...row })
    .onConflict((known) => known.column('workspace').doUpdateSet(row))
    .execute();
}

async function find(
  { db, where }: Database,
  workspace: string,
  sealing: Sealing,
): Promise<Installation | null> {
  const row = await db
    .selectFrom('installations')
    .selectAll()
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  if (row === undefined) return null;
  const at = { where, table: 'installations', id: workspace };
  const kept = readJson(Kept, sealing.open(row.sealed, workspace), at);
  if (!sealing.isNewest(row.sealed)) await reseal(db, row, { kept, sealing });
  return { workspace, ...kept, at: new Date(Number(row.installed_at)) };
}

interface Resealing {
  readonly kept: z.infer<typeof Kept>;
  readonly sealing: Sealing;
}

// Whatever is read under an older key is kept under the newest from then on, unless it was installed anew meanwhile.
async function reseal(
  db: Kysely<Tables>,
  row: Tables['installations'],
  { kept, sealing }: Resealing,
): Promise<void> {
  await db
    .updateTable('installations')
    .set({ sealed: sealing.seal(JSON.stringify(kept), row.workspace) })
    .where('workspace', '=', row.workspace)
    .where('sealed', '=', row.sealed)
    .execute();
}
