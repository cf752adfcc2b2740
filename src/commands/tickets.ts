/** `authfix tickets`: what was handed to support, for people and for other programs. */
import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig, storePlace } from '../config.ts';
import { Ticket } from '../core/ticket.ts';
import { timesOf } from '../core/ticket-times.ts';
import { openStoreForReading, type StoreReader } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Run } from './command-line.ts';
import { addReconcileCommand } from './reconcile.ts';
import { UsageError } from './terminal.ts';
import { ticketText } from './ticket-text.ts';

/** Adds the command and its sub-commands to the program. */
export function addTicketsCommand(program: Command, run: Run): void {
  const tickets = program
    .command('tickets')
    .description('read the tickets in the database, also while authfix runs');
  tickets
    .command('list')
    .description('one line for each ticket')
    .action(() => withStore(run, (store) => list(run, store)));
  tickets
    .command('show')
    .description('everything about one ticket')
    .argument('<number>', 'the ticket number, for example 12')
    .option('--json', 'write it as JSON')
    .action((written: string, options: { readonly json?: boolean }) => {
      const number = readNumber(written);
      return withStore(run, (store) => show(run, store, { number, json: options.json === true }));
    });
  tickets
    .command('export')
    .description('every ticket as one JSON line, oldest first')
    .action(() => withStore(run, (store) => exportAll(run, store)));
  tickets
    .command('schema')
    .description('the JSON Schema of a ticket')
    .action(() => run.terminal.out(ticketJsonSchema()));
  addReconcileCommand(tickets, run);
}

/** The published schema of a ticket. What later versions added is optional, so that a ticket of an earlier one is valid too. */
export function ticketJsonSchema(): string {
  return JSON.stringify(z.toJSONSchema(Ticket, { io: 'input' }), null, 2);
}

// Computed when it is asked for: what is stored is the history alone.
function withTimes(ticket: Ticket): Ticket {
  return { ...ticket, times: timesOf(ticket) };
}

async function withStore(run: Run, read: (store: StoreReader) => Promise<void>): Promise<void> {
  try {
    const store = await openStoreForReading(storePlace(readConfig()));
    await read(store).finally(() => store.close());
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    run.terminal.err(fault.message);
    run.exit = 1;
  }
}

async function list(run: Run, store: StoreReader): Promise<void> {
  const tickets = await store.listTickets();
  if (tickets.length === 0) run.terminal.err('There are no tickets yet.');
  for (const ticket of tickets) {
    const deliveries = await store.deliveriesOf(ticket.number);
    const delivered = deliveries.map(({ destination, state }) => `${destination}: ${state}`).join(', ');
    const columns = [
      `#${ticket.number}`,
      ticket.state,
      ticket.created_at,
      ticket.guide.kind,
      ticket.integration ?? '-',
      delivered,
    ];
    run.terminal.out(columns.join('  '));
  }
}

function readNumber(written: string): number {
  if (/^#?\d{1,9}$/.test(written)) return Number(written.replace('#', ''));
  throw new UsageError(`"${written}" is no ticket number; right would be, for example, 12`);
}

interface ShowOptions {
  readonly number: number;
  readonly json: boolean;
}

async function show(run: Run, store: StoreReader, { number, json }: ShowOptions): Promise<void> {
  const ticket = await store.findTicket(number);
  if (ticket === null) {
    run.terminal.err(`There is no ticket ${number}.`);
    run.exit = 1;
    return;
  }
  run.terminal.out(
    json
      ? JSON.stringify(withTimes(ticket), null, 2)
      : ticketText(ticket, await store.deliveriesOf(ticket.number)),
  );
}

async function exportAll(run: Run, store: StoreReader): Promise<void> {
  for (const ticket of await store.listTickets()) run.terminal.out(JSON.stringify(withTimes(ticket)));
}
