/** Version 7: user groups have roles in a workspace. */
import type { Migration } from './migration.ts';

export const roles: Migration = {
  version: 7,
  async up(trx) {
    await trx.schema.alterTable('workspaces').addColumn('admin_group', 'text').execute();
    await trx.schema.alterTable('workspaces').addColumn('supporter_group', 'text').execute();
  },
};
