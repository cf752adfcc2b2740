/** Outages in SQL: who met a cause lately, and which ticket stands for all of them. */
import type { Kysely } from 'kysely';
import { OUTAGE } from '../core/outage.ts';
import type { CauseKey, Crowd } from '../core/sighting.ts';
import type { OutageReport, Ticket } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { Arriving } from '../flows/ports.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';
import { readTicket } from './ticket-rows.ts';

const NOBODY_ELSE: Crowd = { reports: [], triages: [], outage: null };

/** More than any outage needs to be declared. */
const MOST_READ = 50;

type ReadTriages = (ids: readonly string[]) => Promise<readonly Triage[]>;

/** Reads who met a report's cause lately. After an outage has ended people are counted anew. */
export async function readCrowd(
  database: Database,
  { place, person, cause, since }: Arriving,
  readTriages: ReadTriages,
): Promise<Crowd> {
  if (cause === null || since.crowd === null) return NOBODY_ELSE;
  const { db } = database;
  const last = await lastOutage(database, place.workspace, cause);
  const ended = last?.resolution === null ? null : last?.resolution.at;
  const from = Math.max(since.crowd.getTime(), ended == null ? 0 : Date.parse(ended) + 1);
  const rows = await db
    .selectFrom('sightings')
    .select(['person', 'channel', 'thread', 'triage', 'at'])
    .where('workspace', '=', place.workspace)
    .where('guide', '=', cause.guide)
    .where('cause', '=', cause.cause)
    .where('at', '>=', from)
    .orderBy('at')
    .limit(MOST_READ)
    .execute();
  const outage = last === null || last.state === 'resolved' ? null : last;
  // Only whoever makes the crowd full has an outage to declare; for all others their triages are nobody's business.
  const isFull = new Set([person, ...rows.map((row) => row.person)]).size >= OUTAGE.people;
  const ids = [...new Set(rows.flatMap(({ triage }) => (triage === null ? [] : [triage])))];
  const reports = rows.map(
    ({ person, channel, thread, at }): OutageReport => ({
      by: person,
      channel,
      thread,
      // A bigint comes back as a number or as text, depending on the engine.
      at: new Date(Number(at)).toISOString(),
    }),
  );
  return {
    reports,
    triages: outage === null && isFull ? await readTriages(ids) : [],
    outage,
  };
}

async function lastOutage(
  { db, where }: Database,
  workspace: string,
  { guide, cause }: CauseKey,
): Promise<Ticket | null> {
  const row = await db
    .selectFrom('outages')
    .innerJoin('tickets', 'tickets.number', 'outages.ticket')
    .select(['tickets.number', 'tickets.body'])
    .where('outages.workspace', '=', workspace)
    .where('outages.guide', '=', guide)
    .where('outages.cause', '=', cause)
    .orderBy('outages.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : readTicket(row.body, { where, table: 'tickets', id: row.number });
}

/** Notes which ticket stands for everybody who meets a cause. */
export async function addOutage(
  trx: Kysely<Tables>,
  { cause, ticket }: { readonly cause: CauseKey; readonly ticket: Ticket },
  at: Date,
): Promise<void> {
  const { number, workspace } = ticket;
  await trx
    .insertInto('outages')
    .values({ ticket: number, workspace, guide: cause.guide, cause: cause.cause, at: at.getTime() })
    .execute();
}
