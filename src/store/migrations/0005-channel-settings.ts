/** Version 5: a channel has a mode, its own support channel, a word on bots, and a pointer window. */
import type { Migration } from './migration.ts';

export const channelSettings: Migration = {
  version: 5,
  async up(trx) {
    await trx.schema
      .alterTable('channels')
      .addColumn('mode', 'text', (column) => column.notNull().defaultTo('confident'))
      .execute();
    await trx.schema.alterTable('channels').addColumn('support_channel', 'text').execute();
    await trx.schema
      .alterTable('channels')
      .addColumn('answers_bots', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await trx.schema
      .alterTable('channels')
      .addColumn('pointer_minutes', 'integer', (column) => column.notNull().defaultTo(30))
      .execute();
  },
};
