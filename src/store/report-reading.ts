/** What people reported, for reading beside a running authfix. */
import type { RedactedText } from '../core/redacted-text.ts';
import type { Database } from './database.ts';
import { readJson } from './stored-json.ts';
import { StoredDiagnosis } from './stored-triage.ts';

/** One report as it was judged. */
export interface StoredReport {
  readonly id: string;
  readonly text: RedactedText;
  /** The product that its channel or its asker named, beside the text. */
  readonly product: string | null;
  readonly at: Date;
}

export interface ReportReading {
  /** Every report whose words are still kept, oldest first. */
  listReports(): Promise<readonly StoredReport[]>;
}

/** Takes an open database with current tables, and returns the reading over it. */
export function reportReading({ db, where }: Pick<Database, 'db' | 'where'>): ReportReading {
  return {
    listReports: async () => {
      const rows = await db
        .selectFrom('diagnoses')
        .select(['id', 'body'])
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows
        .map(({ id, body }) => {
          const { report, match, at } = readJson(StoredDiagnosis, body, { where, table: 'diagnoses', id });
          const { product } = match;
          const isNamed = product.from === 'channel' || product.from === 'request';
          return { id, text: report, product: isNamed ? product.id : null, at };
        })
        .filter(({ text }) => text.trim() !== '');
    },
  };
}
