/** Version 11: reports wait for those of their channel and their cause, no longer for all of their workspace. */
import type { Migration } from './migration.ts';

export const narrowTurns: Migration = {
  version: 11,
  async up(trx) {
    // Its rows mean nothing outside the transactions that are running, and none is.
    await trx.schema.dropTable('turns').execute();
    await trx.schema
      .createTable('turns')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('turn', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('turns_key', ['workspace', 'about'])
      .execute();
  },
};
