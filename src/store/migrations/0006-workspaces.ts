/** Version 6: every record says whose it is, and workspaces install the app and set things for themselves. */
import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Migrating, Migration } from './migration.ts';

export const workspaces: Migration = {
  version: 6,
  async up(trx) {
    for (const table of ['diagnoses', 'triages', 'tickets', 'effects'])
      await trx.schema
        .alterTable(table)
        .addColumn('workspace', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
    await nameOwners(trx);
    await addInstallations(trx);
  },
};

// PostgreSQL reads JSON from text only when told that it is some, and then refuses U+0000 and half surrogates, which a
// report may hold. Nothing that is read here has any.
function asJson(text: string): RawBuilder<unknown> {
  return sql`regexp_replace(${sql.raw(text)}, '\\\\u(0000|d[89a-f][0-9a-f]{2})', '\\\\u0020', 'gi')::json`;
}

async function nameOwners(trx: Migrating): Promise<void> {
  const isPostgres = trx.getExecutor().adapter instanceof PostgresAdapter;
  const body = isPostgres ? asJson('body') : sql`body`;
  await sql`update diagnoses set workspace = coalesce(${body} -> 'place' ->> 'workspace', '')`.execute(trx);
  await sql`update triages set workspace = coalesce(${body} -> 'place' ->> 'workspace', '')`.execute(trx);
  await sql`update tickets set workspace = coalesce(${body} ->> 'workspace', '')`.execute(trx);
  const effect = isPostgres ? asJson('effects.body') : sql`effects.body`;
  await sql`update effects set workspace = coalesce(
    (select owner.workspace from triages as owner where owner.id = ${effect} ->> 'triage'),
    (select owner.workspace from diagnoses as owner where owner.id = ${effect} ->> 'diagnosis'),
    (select owner.workspace from tickets as owner where owner.number = cast(${effect} ->> 'ticket' as integer)),
    case when effects.kind = 'say' then ${effect} -> 'place' ->> 'workspace' end,
    '')`.execute(trx);
  await sql`update effects set workspace = coalesce(
    (select dead.workspace from effects as dead where dead.key = ${effect} ->> 'key'), '')
    where kind = 'report-dead'`.execute(trx);
}

async function addInstallations(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('installations')
    .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
    .addColumn('installed_at', 'bigint', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
  await trx.schema
    .createTable('workspaces')
    .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
    .addColumn('support_channel', 'text')
    .execute();
}
