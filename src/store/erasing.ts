/** How people's words leave the database: what is older than the retention, or all of one person. */
import {
  ERASED,
  eraseTicket,
  eraseTriage,
  forgetInTicket,
  forgetInTriage,
  isInTicket,
  isInTriage,
  NOBODY,
} from '../core/erasure.ts';
import type { UserId } from '../core/ids.ts';
import { Ticket } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import { lastTouched } from '../core/triage-life.ts';
import type { Erased, ErasingStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { ticketColumns, triageColumns } from './record-columns.ts';
import { readJson } from './stored-json.ts';
import { StoredDiagnosis, StoredTriage } from './stored-triage.ts';

/** Takes an open database with current tables, and returns the port over it. */
export function erasingStore(database: Database): ErasingStore {
  return {
    eraseBefore: (before) =>
      erase(database, {
        before,
        triage: (triage) =>
          triage.report !== ERASED && lastTouched(triage) < before ? eraseTriage(triage) : null,
        ticket: (ticket) =>
          ticket.report !== ERASED && new Date(ticket.created_at) < before ? eraseTicket(ticket) : null,
        diagnosis: (_asker, at) => at < before,
      }),
    forget: (person) =>
      erase(database, {
        person,
        triage: (triage) => (isInTriage(triage, person) ? forgetInTriage(triage, person) : null),
        ticket: (ticket) => (isInTicket(ticket, person) ? forgetInTicket(ticket, person) : null),
        diagnosis: (asker) => asker === person,
      }),
  };
}

/** What becomes of each row: the changed record, or null to leave it; a diagnosis is deleted or left. */
interface Fate {
  readonly triage: (triage: Triage) => Triage | null;
  readonly ticket: (ticket: Ticket) => Ticket | null;
  readonly diagnosis: (asker: UserId, at: Date) => boolean;
  /** Of whom nothing may be known afterwards: neither what they were told, nor that something was owed to them. */
  readonly person?: UserId;
  /** What was seen before this, and what nobody wanted to be told again, is forgotten too. */
  readonly before?: Date;
}

async function erase(database: Database, fate: Fate): Promise<Erased> {
  const erased = await database.db.transaction().execute(async (trx) => {
    const inside = { ...database, db: trx };
    if (fate.person !== undefined) await forgetTold(inside, fate.person);
    await forgetSightings(inside, fate);
    return {
      triages: await eraseTriages(inside, fate),
      tickets: await eraseTickets(inside, fate),
      reports: await deleteDiagnoses(inside, fate),
    };
  });
  await database.shred();
  return erased;
}

/** Notes of what somebody was told stand under their id; effects that are for or by somebody name them in their body. */
async function forgetTold({ db }: Database, person: UserId): Promise<void> {
  await db.deleteFrom('claims').where('channel', '=', person).execute();
  await db
    .deleteFrom('effects')
    .where('kind', 'in', ['say', 'begin-thread', 'report-dead'])
    .where((is) => is.or([is('body', 'like', `%"${person}"%`), is('body', 'like', `%:${person}:%`)]))
    .execute();
}

async function forgetSightings({ db }: Database, { person, before }: Fate): Promise<void> {
  for (const table of ['sightings', 'silences'] as const) {
    if (person !== undefined)
      await db.updateTable(table).set({ person: NOBODY }).where('person', '=', person).execute();
    if (before !== undefined) await db.deleteFrom(table).where('at', '<', before.getTime()).execute();
  }
}

async function eraseTriages({ db, where, shared }: Database, fate: Fate): Promise<number> {
  const written = db.selectFrom('triages').select(['id', 'body']);
  const fateOf = (row: { readonly id: string; readonly body: string }) =>
    fate.triage(readJson(StoredTriage, row.body, { where, table: 'triages', id: row.id }));
  let count = 0;
  // In the order of ids, so that two erasures never wait for each other crosswise.
  for (const row of await written.orderBy('id').execute()) {
    if (fateOf(row) === null) continue;
    // Read again under a lock: on a shared database it may have moved on since.
    const latest = written.where('id', '=', row.id).$if(shared, (rows) => rows.forUpdate());
    const changed = fateOf(await latest.executeTakeFirstOrThrow());
    if (changed === null) continue;
    await db.updateTable('triages').set(triageColumns(changed)).where('id', '=', row.id).execute();
    count += 1;
  }
  return count;
}

async function eraseTickets({ db, where, shared }: Database, fate: Fate): Promise<number> {
  const written = db.selectFrom('tickets').select(['number', 'body']);
  const fateOf = (row: { readonly number: number; readonly body: string }) =>
    fate.ticket(readJson(Ticket, row.body, { where, table: 'tickets', id: row.number }));
  let count = 0;
  for (const row of await written.orderBy('number').execute()) {
    if (fateOf(row) === null) continue;
    const latest = written.where('number', '=', row.number).$if(shared, (rows) => rows.forUpdate());
    const changed = fateOf(await latest.executeTakeFirstOrThrow());
    if (changed === null) continue;
    await db.updateTable('tickets').set(ticketColumns(changed)).where('number', '=', row.number).execute();
    count += 1;
  }
  return count;
}

async function deleteDiagnoses({ db, where }: Database, fate: Fate): Promise<number> {
  let count = 0;
  for (const row of await db.selectFrom('diagnoses').select(['id', 'body']).orderBy('id').execute()) {
    const { asker, at } = readJson(StoredDiagnosis, row.body, { where, table: 'diagnoses', id: row.id });
    if (!fate.diagnosis(asker, at)) continue;
    await db.deleteFrom('diagnoses').where('id', '=', row.id).execute();
    count += 1;
  }
  return count;
}
