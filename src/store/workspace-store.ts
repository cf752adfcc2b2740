/** What is set for whole workspaces, in SQL. */
import type { Kysely } from 'kysely';
import { UNSET_WORKSPACE, type WorkspaceSettings } from '../core/workspace.ts';
import type { OwnSupport, WorkspaceStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** Takes an open database with current tables, and returns the port over it. */
export function workspaceStore({ db }: Pick<Database, 'db'>): WorkspaceStore {
  return {
    readWorkspace: (workspace) => readWorkspace(db, workspace),
    saveWorkspace: (workspace, changes) => saveWorkspace(db, workspace, changes),
    listOwnSupport: (workspace) => listOwnSupport(db, workspace),
  };
}

async function readWorkspace(db: Kysely<Tables>, workspace: string): Promise<WorkspaceSettings> {
  const row = await db
    .selectFrom('workspaces')
    .selectAll()
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  if (row === undefined) return UNSET_WORKSPACE;
  return {
    supportChannel: row.support_channel,
    adminGroup: row.admin_group,
    supporterGroup: row.supporter_group,
  };
}

async function saveWorkspace(
  db: Kysely<Tables>,
  workspace: string,
  { supportChannel, adminGroup, supporterGroup }: Partial<WorkspaceSettings>,
): Promise<void> {
  const changed = {
    ...(supportChannel === undefined ? {} : { support_channel: supportChannel }),
    ...(adminGroup === undefined ? {} : { admin_group: adminGroup }),
    ...(supporterGroup === undefined ? {} : { supporter_group: supporterGroup }),
  };
  if (Object.keys(changed).length === 0) return;
  const unset = { support_channel: null, admin_group: null, supporter_group: null };
  await db
    .insertInto('workspaces')
    .values({ workspace, ...unset, ...changed })
    .onConflict((known) => known.column('workspace').doUpdateSet(changed))
    .execute();
}

async function listOwnSupport(db: Kysely<Tables>, workspace: string): Promise<readonly OwnSupport[]> {
  const rows = await db
    .selectFrom('channels')
    .select(['channel', 'support_channel'])
    .where('workspace', '=', workspace)
    .where('support_channel', 'is not', null)
    .orderBy('channel')
    .execute();
  return rows.map((row) => ({ channel: row.channel, supportChannel: row.support_channel ?? '' }));
}
