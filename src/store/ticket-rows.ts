/** Rows of tickets: how one is numbered, added, replaced and read. */
import type { Kysely } from 'kysely';
import { Ticket } from '../core/ticket.ts';
import { ticketColumns } from './record-columns.ts';
import { readJson, type StoredAt } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** Adds a ticket. Parsed here, so that nothing is ever written that cannot be read again. */
export async function addTicket(trx: Kysely<Tables>, opened: Ticket): Promise<Ticket> {
  const ticket = Ticket.parse(opened);
  await trx
    .insertInto('tickets')
    .values({
      number: ticket.number,
      workspace: ticket.workspace,
      triage: ticket.triage,
      ...ticketColumns(ticket),
    })
    .execute();
  return ticket;
}

/** Takes a ticket whose version is one above the stored one, and replaces that; answers false when it has moved on. */
export async function replaceTicket(trx: Kysely<Tables>, changed: Ticket): Promise<boolean> {
  const ticket = Ticket.parse(changed);
  const replaced = await trx
    .updateTable('tickets')
    .set(ticketColumns(ticket))
    .where('number', '=', ticket.number)
    .where('version', '=', ticket.version - 1)
    .returning('number')
    .executeTakeFirst();
  return replaced !== undefined;
}

/** The next number. The counter is locked by its own update until the transaction ends, and a rollback takes the number back. */
export async function nextNumber(trx: Kysely<Tables>): Promise<number> {
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

/** Reads a ticket's body. */
export function readTicket(body: string, at: StoredAt): Ticket {
  return readJson(Ticket, body, at);
}
