/** Version 2: deliveries become one kind of effect among others. */
import { sql } from 'kysely';
import type { Migrating, Migration } from './migration.ts';

export const effects: Migration = {
  version: 2,
  async up(trx) {
    await addEffects(trx);
    await moveDeliveries(trx);
    await trx.schema.dropTable('deliveries').execute();
  },
};

async function addEffects(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('effects')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('ticket', 'integer', (column) => column.references('tickets.number'))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('after', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('wish', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('rested_at', 'bigint', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('receipt', 'text')
    .execute();
  await trx.schema
    .createIndex('effects_due')
    .on('effects')
    .columns(['state', 'added_at', 'run_at'])
    .execute();
  await trx.schema.createIndex('effects_of_ticket').on('effects').column('ticket').execute();
}

/** A row of version 1; later versions of the tables have no such one. */
interface OldDelivery {
  readonly ticket: number;
  readonly destination: string;
  readonly state: string;
  readonly attempts: number;
  readonly unanswered: number;
  readonly run_at: number;
  readonly lease: string | null;
  readonly lease_until: number;
  readonly last_error: string | null;
  readonly receipt: string | null;
}

// Written out here, because a migration is frozen and the program's own keys may move on.
const keyOf = ({ ticket, destination }: OldDelivery) => `deliver-ticket:${ticket}:${destination}`;

async function moveDeliveries(trx: Migrating): Promise<void> {
  const { rows } = await sql<OldDelivery>`select * from deliveries order by ticket, position`.execute(trx);
  for (const [place, row] of rows.entries()) {
    const before = rows[place - 1];
    await insert(trx, row, before?.ticket === row.ticket ? keyOf(before) : null);
  }
}

async function insert(trx: Migrating, row: OldDelivery, after: string | null): Promise<void> {
  const { ticket, destination, run_at } = row;
  const body = JSON.stringify({ kind: 'deliver-ticket', ticket, destination, after });
  await sql`insert into effects
    (key, kind, ticket, body, after, state, wish, attempts, unanswered, added_at, run_at, rested_at, lease, lease_until, last_error, receipt)
    values (${keyOf(row)}, 'deliver-ticket', ${ticket}, ${body}, ${after}, ${row.state}, 1, ${row.attempts}, ${row.unanswered},
      ${run_at}, ${run_at}, 0, ${row.lease}, ${row.lease_until}, ${row.last_error}, ${row.receipt})`.execute(
    trx,
  );
}
