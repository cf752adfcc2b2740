/** Version 4: tickets change, so each row says which version it holds. */
import type { Migration } from './migration.ts';

export const ticketVersions: Migration = {
  version: 4,
  async up(trx) {
    await trx.schema
      .alterTable('tickets')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
