/** The reports that no guide answered, for reading beside a running authfix. They are kept and erased as reports are. */
import { type GapReport, gapIn } from '../core/gaps/gap-report.ts';
import type { GapReading, OpenGap } from '../flows/draft-ports.ts';
import type { Diagnosis } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { readDiagnosis } from './diagnosis-rows.ts';

/** Takes an open database with current tables, and returns the port over it. */
export function gapReading(database: Pick<Database, 'db' | 'where'>): GapReading {
  return {
    listGaps: async (since, workspace) =>
      (await readGaps(database, since, workspace)).map(({ report }) => report),
    listOpenGaps: async (since) => {
      const gaps = await readGaps(database, since, null);
      return gaps.map(({ report: { why }, diagnosis }): OpenGap => ({ why, diagnosis }));
    },
  };
}

interface ReadGap {
  readonly report: GapReport;
  readonly diagnosis: Diagnosis;
}

// Whoever chose a cause in the end was answered.
async function readGaps(
  { db, where }: Pick<Database, 'db' | 'where'>,
  since: Date,
  workspace: string | null,
): Promise<readonly ReadGap[]> {
  const rows = await db
    .selectFrom('diagnoses')
    .select(['id', 'body', 'triage', 'rejected_at'])
    .where('at', '>=', since.getTime())
    .where('triage', 'is', null)
    .$if(workspace !== null, (rows) => rows.where('workspace', '=', workspace))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const diagnosis = readDiagnosis(row, where);
    const why = gapIn(diagnosis.match, diagnosis.rejectedAt !== null);
    if (why === null || diagnosis.report.trim() === '') return [];
    const { id, report: text, asker: person, place, at } = diagnosis;
    return [
      {
        report: { id, text, person, channel: place.channel, at, why },
        diagnosis,
      },
    ];
  });
}
