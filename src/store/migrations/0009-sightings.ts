/** Version 9: who met which error where and what came of it, what people want no answer to, and which causes are outages. */
import type { Migrating, Migration } from './migration.ts';

export const sightings: Migration = {
  version: 9,
  async up(trx) {
    await addSightings(trx);
    await trx.schema
      .createTable('turns')
      .addColumn('workspace', 'text', (column) => column.notNull().primaryKey())
      .addColumn('turn', 'bigint', (column) => column.notNull())
      .execute();
    await trx.schema
      .createTable('silences')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('diagnosis', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('silences_key', ['workspace', 'channel', 'about'])
      .execute();
    await trx.schema
      .createTable('outages')
      .addColumn('ticket', 'integer', (column) => column.notNull().primaryKey())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('guide', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await trx.schema
      .createIndex('outages_of_cause')
      .on('outages')
      .columns(['workspace', 'guide', 'cause', 'at'])
      .execute();
  },
};

async function addSightings(trx: Migrating): Promise<void> {
  await trx.schema
    .createTable('sightings')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('diagnosis', 'text')
    .addColumn('triage', 'text')
    .addColumn('guide', 'text')
    .addColumn('cause', 'text')
    .addColumn('text_key', 'text', (column) => column.notNull())
    .addColumn('reply', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sightings_key', ['workspace', 'channel', 'message'])
    .execute();
  const index = (name: string, columns: readonly string[]) =>
    trx.schema
      .createIndex(name)
      .on('sightings')
      .columns([...columns])
      .execute();
  await index('sightings_in_channel', ['workspace', 'channel', 'at']);
  await index('sightings_in_thread', ['workspace', 'channel', 'thread']);
  await index('sightings_of_cause', ['workspace', 'guide', 'cause', 'at']);
  await index('sightings_of_diagnosis', ['diagnosis']);
}
