/** Diagnoses in SQL. Whether one was answered stands in columns, because answers race for it. */
import type { Kysely } from 'kysely';
import { asId, type DiagnosisId, type TriageId } from '../core/ids.ts';
import type { Diagnosis, RevisedQuestion } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { readJson } from './stored-json.ts';
import { StoredDiagnosis } from './stored-triage.ts';
import type { Tables } from './tables.ts';

type Row = Pick<Tables['diagnoses'], 'id' | 'body' | 'triage' | 'rejected_at'>;

/** Reads a row as the diagnosis that it holds. */
export function readDiagnosis(row: Row, where: string): Diagnosis {
  const { id, body, triage, rejected_at } = row;
  return {
    ...readJson(StoredDiagnosis, body, { where, table: 'diagnoses', id }),
    triage: triage === null ? null : asId<TriageId>(triage),
    // A bigint comes back as a number or as text, depending on the engine.
    rejectedAt: rejected_at === null ? null : new Date(Number(rejected_at)),
  };
}

function bodyOf({ triage: _column, rejectedAt: _another, ...rest }: Diagnosis): string {
  return JSON.stringify(rest);
}

/** Adds a diagnosis. */
export async function addDiagnosis(db: Kysely<Tables>, diagnosis: Diagnosis): Promise<void> {
  const { id, place, triage, at, rejectedAt } = diagnosis;
  await db
    .insertInto('diagnoses')
    .values({
      id,
      workspace: place.workspace,
      triage,
      at: at.getTime(),
      rejected_at: rejectedAt?.getTime() ?? null,
      body: bodyOf(diagnosis),
    })
    .execute();
}

function row(db: Kysely<Tables>, id: string) {
  return db.selectFrom('diagnoses').select(['id', 'body', 'triage', 'rejected_at']).where('id', '=', id);
}

/** Finds a diagnosis; null when there is none, or its words were erased. */
export async function findDiagnosis({ db, where }: Database, id: string): Promise<Diagnosis | null> {
  const found = await row(db, id).executeTakeFirst();
  return found === undefined ? null : readDiagnosis(found, where);
}

/** Inside a transaction: writes a question's next state. Answers false when it was answered, or has changed, since it was read. */
export async function reviseDiagnosis(
  { db, where, shared }: Database,
  { from, to }: RevisedQuestion,
): Promise<boolean> {
  const found = await row(db, from.id)
    .$if(shared, (rows) => rows.forUpdate())
    .executeTakeFirst();
  if (found === undefined) return false;
  const stored = readDiagnosis(found, where);
  // The report is what changes: the match follows from it.
  if (stored.triage !== null || stored.rejectedAt !== null || stored.report !== from.report) return false;
  await db
    .updateTable('diagnoses')
    .set({ body: bodyOf(to), triage: to.triage })
    .where('id', '=', from.id)
    .execute();
  return true;
}

/** Notes that nothing on offer fits. Once somebody has chosen, nothing is left to be rejected. */
export async function rejectDiagnosis(db: Kysely<Tables>, id: DiagnosisId, at: Date): Promise<void> {
  await db
    .updateTable('diagnoses')
    .set({ rejected_at: at.getTime() })
    .where('id', '=', id)
    .where('triage', 'is', null)
    .where('rejected_at', 'is', null)
    .execute();
}

/** Notes the triage that was opened from a diagnosis, and answers that as it stands; null when it has a triage already, or is gone. */
export async function takeDiagnosis(
  { db, where }: Database,
  id: DiagnosisId,
  triage: TriageId,
): Promise<Diagnosis | null> {
  // The update comes first: it is what lets exactly one of two openings through, on every engine.
  const taken = await db
    .updateTable('diagnoses')
    .set({ triage })
    .where('id', '=', id)
    .where('triage', 'is', null)
    .returning(['id', 'body', 'triage', 'rejected_at'])
    .executeTakeFirst();
  return taken === undefined ? null : readDiagnosis(taken, where);
}
