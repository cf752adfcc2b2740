/** Version 10: a person's triages and tickets, and the queue of a workspace, are found without reading every record. */
import { sql } from 'kysely';
import type { Migrating, Migration } from './migration.ts';

export const overviews: Migration = {
  version: 10,
  async up(trx) {
    await addColumns(trx, 'triages', ['asker', 'state']);
    await addColumns(trx, 'tickets', ['requester', 'state', 'guide', 'channel']);
    await trx.schema.alterTable('tickets').addColumn('assignee', 'text').execute();
    await noteTriages(trx);
    await noteTickets(trx);
    await trx.schema
      .createIndex('triages_of_asker')
      .on('triages')
      .columns(['workspace', 'asker', 'state', 'opened_at', 'id'])
      .execute();
    await trx.schema
      .createIndex('tickets_of_requester')
      .on('tickets')
      .columns(['workspace', 'requester', 'state', 'number'])
      .execute();
    await trx.schema
      .createIndex('tickets_in_state')
      .on('tickets')
      .columns(['workspace', 'state', 'number'])
      .execute();
  },
};

async function addColumns(trx: Migrating, table: string, names: readonly string[]): Promise<void> {
  for (const name of names)
    await trx.schema
      .alterTable(table)
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute();
}

const PAGE = 500;

// In pages, so that a large database need not fit into memory; the engines' own JSON functions refuse what people paste.
async function noteTriages(trx: Migrating): Promise<void> {
  for (let last = ''; ; ) {
    const { rows } = await sql<{ readonly id: string; readonly body: string }>`
      select id, body from triages where id > ${last} order by id limit ${PAGE}`.execute(trx);
    for (const { id, body } of rows) {
      const { asker, state }: { readonly asker: string; readonly state: string } = JSON.parse(body);
      await sql`update triages set asker = ${asker}, state = ${state} where id = ${id}`.execute(trx);
    }
    last = rows.at(-1)?.id ?? '';
    if (rows.length < PAGE) return;
  }
}

interface OldTicket {
  readonly requester: string;
  readonly state: string;
  readonly guide: { readonly id: string };
  readonly channel: string;
  /** The first tickets had nobody to look after them. */
  readonly assignee?: string | null;
}

async function noteTickets(trx: Migrating): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ readonly number: number; readonly body: string }>`
      select number, body from tickets where number > ${last} order by number limit ${PAGE}`.execute(trx);
    for (const { number, body } of rows) {
      const { requester, state, guide, channel, assignee = null }: OldTicket = JSON.parse(body);
      await sql`update tickets set requester = ${requester}, state = ${state}, guide = ${guide.id},
        channel = ${channel}, assignee = ${assignee} where number = ${number}`.execute(trx);
    }
    last = rows.at(-1)?.number ?? 0;
    if (rows.length < PAGE) return;
  }
}
