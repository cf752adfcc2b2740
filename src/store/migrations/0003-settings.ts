/** Version 3: what all processes of a shared database have in common. */
import type { Migration } from './migration.ts';

export const settings: Migration = {
  version: 3,
  async up(trx) {
    await trx.schema
      .createTable('settings')
      .addColumn('name', 'text', (column) => column.notNull().primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
