/** Version 1: claims, diagnoses, triages, channels, tickets and their deliveries. */
import type { Migrating, Migration } from './migration.ts';

export const firstTables: Migration = {
  version: 1,
  async up(trx) {
    await addClaims(trx);
    await addTriages(trx);
    await addTickets(trx);
    await addDeliveries(trx);
  },
};

async function addClaims(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('claims')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('claims_key', ['workspace', 'channel', 'message', 'purpose'])
    .execute();
  await trx.schema
    .createTable('channels')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('product', 'text')
    .addPrimaryKeyConstraint('channels_key', ['workspace', 'channel'])
    .execute();
}

async function addTriages(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('triages')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await trx.schema
    .createTable('diagnoses')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    // No foreign key: the diagnosis names its triage first, so that of two openings only one goes on to add it.
    .addColumn('triage', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
}

async function addTickets(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.notNull().primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
  await trx.schema
    .createTable('tickets')
    .addColumn('number', 'integer', (column) => column.notNull().primaryKey())
    // Unique: whatever goes wrong above, one triage never makes two tickets.
    .addColumn('triage', 'text', (column) => column.notNull().unique().references('triages.id'))
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
}

async function addDeliveries(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('ticket', 'integer', (column) => column.notNull().references('tickets.number'))
    .addColumn('destination', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addColumn('run_at', 'bigint', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('receipt', 'text')
    .addUniqueConstraint('deliveries_once', ['ticket', 'destination'])
    .execute();
  await trx.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['state', 'run_at', 'ticket', 'position'])
    .execute();
}
