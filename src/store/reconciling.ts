/** What was carried out, for comparing it with what people see; and how it is wanted again. */
import type { ReconcilingStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { StoredEffect } from './stored-effect.ts';
import { readJson } from './stored-json.ts';
import { StoredReceipt } from './stored-receipt.ts';

/** Takes an open database with current tables, and returns the port over it. */
export function reconcilingStore(database: Database): ReconcilingStore {
  return {
    listVisible: () => listVisible(database),
    revive: (key) => revive(database, key),
  };
}

async function listVisible({ db, where }: Database): ReturnType<ReconcilingStore['listVisible']> {
  const rows = await db
    .selectFrom('effects')
    .select(['key', 'workspace', 'body', 'state', 'last_error', 'receipt'])
    .where('kind', 'in', ['deliver-ticket', 'show-card'])
    .orderBy('added_at')
    .orderBy('key')
    .execute();
  return rows.map((row) => {
    const at = { where, table: 'effects', id: row.key };
    return {
      key: row.key,
      workspace: row.workspace,
      effect: readJson(StoredEffect, row.body, at),
      state: row.state,
      lastError: row.last_error,
      receipt: row.receipt === null ? null : readJson(StoredReceipt, row.receipt, at),
    };
  });
}

// One attempt is counted already, so that the next one looks for an earlier message before it posts.
async function revive({ db }: Database, key: string): Promise<void> {
  await db
    .updateTable('effects')
    .set((is) => ({
      state: is.val<'ready'>('ready'),
      wish: is('wish', '+', 1),
      attempts: 1,
      unanswered: 0,
      run_at: 0,
      receipt: null,
      lease: null,
      lease_until: 0,
    }))
    .where('key', '=', key)
    .where('state', '!=', 'ready')
    .execute();
}
