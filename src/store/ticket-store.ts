/** Tickets in SQL: numbered without gaps and written together with their deliveries and the triage they close. */
import type { Kysely } from 'kysely';
import { Ticket } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { DeliveryStatus, TicketDraft, TicketStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { readJson, type StoredAt } from './stored-json.ts';
import { StoredReceipt } from './stored-receipt.ts';
import type { Tables } from './tables.ts';
import { replaceTriage } from './triage-store.ts';

/** The part of the port that only reads. */
export type TicketReading = Pick<TicketStore, 'findTicket' | 'listTickets' | 'deliveriesOf'>;

/** Takes an open database with current tables, and returns what can be read of its tickets. */
export function ticketReading(database: Database): TicketReading {
  return {
    findTicket: (number) => findTicket(database, number),
    listTickets: () => listTickets(database),
    deliveriesOf: (number) => deliveriesOf(database, number),
  };
}

/** Takes an open database with current tables and a maker of ids, and returns the port over it. */
export function ticketStore(database: Database, newId: () => string): TicketStore {
  return {
    ...ticketReading(database),
    openTicket: (draft, close, destinations) =>
      openTicket(database.db, { draft, close, destinations, newId }),
  };
}

interface Opening {
  readonly draft: TicketDraft;
  readonly close: (ticket: number) => Triage;
  readonly destinations: readonly string[];
  readonly newId: () => string;
}

/** Thrown inside the transaction to take everything back, and caught right outside it. */
const triageMoved = new Error('the triage moved on');

async function openTicket(db: Kysely<Tables>, opening: Opening): Promise<Ticket | null> {
  try {
    return await db.transaction().execute((trx) => writeTicket(trx, opening));
  } catch (error) {
    if (error === triageMoved) return null;
    throw error;
  }
}

async function writeTicket(trx: Kysely<Tables>, opening: Opening): Promise<Ticket> {
  const number = await nextNumber(trx);
  if (!(await replaceTriage(trx, opening.close(number)))) throw triageMoved;
  // Parsed here, so that nothing is ever written that cannot be read again.
  const ticket = Ticket.parse({ ...opening.draft, number });
  await trx
    .insertInto('tickets')
    .values({ number, triage: ticket.triage, body: JSON.stringify(ticket) })
    .execute();
  for (const [position, destination] of opening.destinations.entries()) {
    const id = opening.newId();
    await trx
      .insertInto('deliveries')
      .values({ ...freshDelivery, id, ticket: number, destination, position })
      .execute();
  }
  return ticket;
}

/** Due at once: a `run_at` of 0 cannot be held up by a clock that was wrong. */
const freshDelivery = {
  state: 'ready',
  attempts: 0,
  unanswered: 0,
  run_at: 0,
  lease: null,
  lease_until: 0,
  last_error: null,
  receipt: null,
} as const;

/** The counter is locked by its own update until the transaction ends, and a rollback takes the number back. */
async function nextNumber(trx: Kysely<Tables>): Promise<number> {
  const counted = await trx
    .insertInto('counters')
    .values({ name: 'ticket', value: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((is) => ({ value: is('counters.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return counted.value;
}

async function findTicket({ db, where }: Database, number: number): Promise<Ticket | null> {
  const row = await db.selectFrom('tickets').select('body').where('number', '=', number).executeTakeFirst();
  return row === undefined ? null : readTicket(row.body, { where, table: 'tickets', id: number });
}

async function listTickets({ db, where }: Database): Promise<readonly Ticket[]> {
  const rows = await db.selectFrom('tickets').select(['number', 'body']).orderBy('number').execute();
  return rows.map((row) => readTicket(row.body, { where, table: 'tickets', id: row.number }));
}

function readTicket(body: string, at: StoredAt): Ticket {
  return readJson(Ticket, body, at);
}

async function deliveriesOf({ db, where }: Database, number: number): Promise<readonly DeliveryStatus[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['id', 'destination', 'state', 'attempts', 'last_error', 'receipt'])
    .where('ticket', '=', number)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    destination: row.destination,
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    receipt:
      row.receipt === null
        ? null
        : readJson(StoredReceipt, row.receipt, { where, table: 'deliveries', id: row.id }),
  }));
}
