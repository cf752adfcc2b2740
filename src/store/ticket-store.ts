/** Tickets in SQL: numbered without gaps and written together with the effects that follow and the triage they close. */
import type { Kysely } from 'kysely';
import type { Effect } from '../core/effect.ts';
import type { Ticket } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { DeliveryStatus } from '../flows/effect-ports.ts';
import type { TicketDraft, TicketStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { addEffects } from './effect-writing.ts';
import type { Sources } from './sources.ts';
import { StoredEffect } from './stored-effect.ts';
import { readJson } from './stored-json.ts';
import { StoredReceipt } from './stored-receipt.ts';
import type { Tables } from './tables.ts';
import { addTicket, nextNumber, readTicket, replaceTicket } from './ticket-rows.ts';
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

/** Takes an open database with current tables and a clock, and returns the port over it. */
export function ticketStore(database: Database, { now }: Pick<Sources, 'now'>): TicketStore {
  return {
    ...ticketReading(database),
    openTicket: (draft, close, effects) => openTicket(database.db, { draft, close, effects, now: now() }),
    saveTickets: (tickets, effects) => saveTickets(database.db, { tickets, effects, now: now() }),
  };
}

interface Opening {
  readonly draft: TicketDraft;
  readonly close: (ticket: number) => Triage;
  readonly effects: (ticket: Ticket) => readonly Effect[];
  readonly now: Date;
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
  const ticket = await addTicket(trx, { ...opening.draft, number });
  await addEffects(trx, opening.effects(ticket), { now: opening.now, workspace: ticket.workspace });
  return ticket;
}

interface Saving {
  readonly tickets: readonly Ticket[];
  readonly effects: readonly Effect[];
  readonly now: Date;
}

const ticketMoved = new Error('a ticket moved on');

async function saveTickets(db: Kysely<Tables>, { tickets, effects, now }: Saving): Promise<boolean> {
  // Always in the same order, so that two merges of the same tickets wait for each other and never in a circle.
  const inTurn = tickets.toSorted((a, b) => a.number - b.number);
  try {
    await db.transaction().execute(async (trx) => {
      for (const ticket of inTurn) if (!(await replaceTicket(trx, ticket))) throw ticketMoved;
      await addEffects(trx, effects, { now, workspace: tickets[0]?.workspace });
    });
    return true;
  } catch (error) {
    if (error === ticketMoved) return false;
    throw error;
  }
}

async function findTicket({ db, where }: Database, number: number): Promise<Ticket | null> {
  const row = await db.selectFrom('tickets').select('body').where('number', '=', number).executeTakeFirst();
  return row === undefined ? null : readTicket(row.body, { where, table: 'tickets', id: number });
}

async function listTickets({ db, where }: Database): Promise<readonly Ticket[]> {
  const rows = await db.selectFrom('tickets').select(['number', 'body']).orderBy('number').execute();
  return rows.map((row) => readTicket(row.body, { where, table: 'tickets', id: row.number }));
}

async function deliveriesOf({ db, where }: Database, number: number): Promise<readonly DeliveryStatus[]> {
  const rows = await db
    .selectFrom('effects')
    .select(['key', 'body', 'after', 'state', 'attempts', 'last_error', 'receipt'])
    .where('ticket', '=', number)
    .where('kind', '=', 'deliver-ticket')
    .execute();
  return inOrder(rows).map((row) => {
    const at = { where, table: 'effects', id: row.key };
    const effect = readJson(StoredEffect, row.body, at);
    return {
      destination: effect.kind === 'deliver-ticket' ? effect.destination : row.key,
      state: row.state,
      attempts: row.attempts,
      lastError: row.last_error,
      receipt: row.receipt === null ? null : readJson(StoredReceipt, row.receipt, at),
    };
  });
}

/** Each delivery names the one that it comes after. */
function inOrder<Row extends { readonly key: string; readonly after: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const ordered: Row[] = [];
  let next = rows.find((row) => row.after === null);
  while (next !== undefined) {
    const last = next.key;
    ordered.push(next);
    next = rows.find((row) => row.after === last);
  }
  return ordered;
}
