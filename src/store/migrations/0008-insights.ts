/** Version 8: triages are found by when they were opened and reports by when they came, and a report may be rejected. */
import { sql } from 'kysely';
import type { Migrating, Migration } from './migration.ts';

export const insights: Migration = {
  version: 8,
  async up(trx) {
    await trx.schema
      .alterTable('triages')
      .addColumn('opened_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await noteOpenings(trx);
    await trx.schema.createIndex('triages_opened').on('triages').columns(['opened_at', 'id']).execute();
    await trx.schema.alterTable('diagnoses').addColumn('rejected_at', 'bigint').execute();
    await trx.schema.createIndex('diagnoses_came').on('diagnoses').columns(['at', 'id']).execute();
  },
};

interface OldTriage {
  readonly id: string;
  readonly body: string;
}

const PAGE = 500;

// In pages, so that a large database need not fit into memory; the engines' own JSON functions differ, and refuse what people paste.
async function noteOpenings(trx: Migrating): Promise<void> {
  for (let last = ''; ; ) {
    const page = await sql<OldTriage>`
      select id, body from triages where id > ${last} order by id limit ${PAGE}`.execute(trx);
    for (const { id, body } of page.rows) {
      const { openedAt }: { readonly openedAt: string } = JSON.parse(body);
      await sql`update triages set opened_at = ${Date.parse(openedAt)} where id = ${id}`.execute(trx);
    }
    last = page.rows.at(-1)?.id ?? '';
    if (page.rows.length < PAGE) return;
  }
}
