/** Parts of what a person or a team has in hand, in SQL: each found by an index, with how many there are altogether. */
import type { ExpressionBuilder, Kysely } from 'kysely';
import { Ticket } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { Overview, Part, Slice, TicketFilter } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { readJson } from './stored-json.ts';
import { StoredTriage } from './stored-triage.ts';
import type { Tables } from './tables.ts';

/** Takes an open database with current tables, and returns the port over it. */
export function overviewReading(database: Database): Overview {
  return {
    listOpenTriages: (of, slice) => listOpenTriages(database, of, slice),
    listTicketsBy: (filter, slice) => listTicketsBy(database, filter, slice),
  };
}

async function listOpenTriages(
  { db, where }: Database,
  { workspace, asker }: { readonly workspace: string; readonly asker: string },
  { offset, limit }: Slice,
): Promise<Part<Triage>> {
  const open = db
    .selectFrom('triages')
    .where('workspace', '=', workspace)
    .where('asker', '=', asker)
    .where('state', '=', 'open');
  const rows = await open
    .select(['id', 'body'])
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const items = rows.map((row) => readJson(StoredTriage, row.body, { where, table: 'triages', id: row.id }));
  const { count } = await open.select((is) => is.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return { items, total: Number(count) };
}

async function listTicketsBy(
  { db, where }: Database,
  filter: TicketFilter,
  { offset, limit }: Slice,
): Promise<Part<Ticket>> {
  const fitting = ticketsFitting(db, filter);
  const rows = await fitting
    .select(['number', 'body'])
    .orderBy('number', filter.order === 'newest' ? 'desc' : 'asc')
    .offset(offset)
    .limit(limit)
    .execute();
  const items = rows.map((row) => readJson(Ticket, row.body, { where, table: 'tickets', id: row.number }));
  const { count } = await fitting.select((is) => is.fn.countAll().as('count')).executeTakeFirstOrThrow();
  return { items, total: Number(count) };
}

function ticketsFitting(db: Kysely<Tables>, filter: TicketFilter) {
  const { workspace, states, requester, guides, channels, held } = filter;
  return db
    .selectFrom('tickets')
    .where('workspace', '=', workspace)
    .where('state', 'in', [...states])
    .where((is) =>
      is.and([
        ...(requester === null ? [] : [is('requester', '=', requester)]),
        ...among(is, 'guide', guides),
        ...among(is, 'channel', channels),
        ...(held === null
          ? []
          : [held.by === null ? is('assignee', 'is', null) : is('assignee', '=', held.by)]),
      ]),
    );
}

// Nothing is among none; the engines refuse an empty list.
function among(
  is: ExpressionBuilder<Tables, 'tickets'>,
  column: 'guide' | 'channel',
  values: readonly string[] | null,
) {
  if (values === null) return [];
  return [values.length === 0 ? is(column, '=', '') : is(column, 'in', [...values])];
}
