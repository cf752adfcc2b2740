/** What insights are counted from, read in pages along an index: also beside a running authfix, and of any number of triages. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { CountedReport, CountedTriage } from '../core/insights/record.ts';
import { lastTouched } from '../core/triage-life.ts';
import type { Database } from './database.ts';
import { readJson } from './stored-json.ts';
import { StoredDiagnosis, StoredTriage } from './stored-triage.ts';

export interface InsightReading {
  /** The triages opened from this moment on, oldest first; of one workspace, or of all. */
  countTriages(since: Date, workspace: string | null): Promise<readonly CountedTriage[]>;
  /** The reports that came from this moment on and whose words are still kept, oldest first; of one workspace, or of all. */
  countReports(since: Date, workspace: string | null): Promise<readonly CountedReport[]>;
}

/** Takes an open database with current tables, and returns the reading over it. */
export function insightReading(database: Pick<Database, 'db' | 'where'>): InsightReading {
  return {
    countTriages: (since, workspace) => countTriages(database, since, workspace),
    countReports: (since, workspace) => countReports(database, since, workspace),
  };
}

/** Of a ticket only what its requester said about it is needed. */
const RatedTicket = z.object({ feedback: z.object({ helpful: z.boolean() }).nullable().default(null) });

const PAGE = 500;

async function countTriages(
  { db, where }: Pick<Database, 'db' | 'where'>,
  since: Date,
  workspace: string | null,
): Promise<readonly CountedTriage[]> {
  const page = (after: Place) =>
    db
      .selectFrom('triages')
      .leftJoin('tickets', 'tickets.triage', 'triages.id')
      .select(['triages.id', 'triages.opened_at as at', 'triages.body', 'tickets.body as ticket'])
      .where(sql<boolean>`(triages.opened_at, triages.id) > (${after.at}, ${after.id})`)
      .$if(workspace !== null, (rows) => rows.where('triages.workspace', '=', workspace))
      .orderBy('triages.opened_at')
      .orderBy('triages.id')
      .limit(PAGE)
      .execute();
  return inPages(since, page, (row) => {
    const triage = readJson(StoredTriage, row.body, { where, table: 'triages', id: row.id });
    const ticket =
      row.ticket === null
        ? null
        : readJson(RatedTicket, row.ticket, { where, table: 'tickets', id: `of triage ${row.id}` });
    const { guide, state, openedAt, closedAt, records, left, helpful } = triage;
    return {
      guide: guide.id,
      title: guide.title,
      cause: guide.cause.id,
      error: guide.cause.error,
      state,
      openedAt,
      closedAt,
      touchedAt: lastTouched(triage),
      steps: guide.steps.map(({ id, title }) => ({ id, title })),
      records: records.map(({ step, outcome, at }) => ({ step, outcome, at })),
      turnedAway: triage.rejected !== null,
      left: left.map(({ by: _nobody, at: _whenever, ...cause }) => cause),
      helpful,
      ticketHelpful: ticket?.feedback?.helpful ?? null,
    };
  });
}

async function countReports(
  { db, where }: Pick<Database, 'db' | 'where'>,
  since: Date,
  workspace: string | null,
): Promise<readonly CountedReport[]> {
  const page = (after: Place) =>
    db
      .selectFrom('diagnoses')
      .select(['id', 'at', 'body', 'rejected_at'])
      .where(sql<boolean>`(at, id) > (${after.at}, ${after.id})`)
      .$if(workspace !== null, (rows) => rows.where('workspace', '=', workspace))
      .orderBy('at')
      .orderBy('id')
      .limit(PAGE)
      .execute();
  return inPages(since, page, (row) => {
    const { match, at } = readJson(StoredDiagnosis, row.body, { where, table: 'diagnoses', id: row.id });
    // What was sure was never asked about.
    const offered = match.tier === 'confident' ? [] : match.candidates;
    return {
      at,
      tier: match.tier,
      offered: offered.map(({ guide, cause }) => ({ guide, cause })),
      rejected: row.rejected_at !== null,
    };
  });
}

interface Place {
  readonly at: number;
  readonly id: string;
}

async function inPages<Row extends Place, Read>(
  since: Date,
  page: (after: Place) => Promise<readonly Row[]>,
  read: (row: Row) => Read,
): Promise<readonly Read[]> {
  const all: Read[] = [];
  // No id is smaller than the empty one, so the first page begins at `since` itself.
  for (let after: Place = { at: since.getTime(), id: '' }; ; ) {
    const rows = await page(after);
    all.push(...rows.map(read));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return all;
    after = { at: Number(last.at), id: last.id };
  }
}
