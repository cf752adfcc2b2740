/** Everything that is particular to the embedded database: the file, its settings, and how it is opened and closed. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { EmbeddedDialect, type EmbeddedFiles } from './embedded-dialect.ts';
import { BUSY_MS, damagedFile, guarded } from './embedded-faults.ts';
import { noDatabaseYet } from './place.ts';
import { type SqliteFile, sqliteFile } from './sqlite-file.ts';
import { ownTime } from './steady-time.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

const FILE = 'authfix.sqlite';

/** Takes a folder and creates it when it is missing; refuses a path that cannot be one. */
export function makeFolder(folder: string): void {
  try {
    // Reports and tickets are private: a new folder is for this user only.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The data folder ${folder} cannot be created (${reason}). Set AUTHFIX_DATA_DIR to a folder that authfix may create or write to.`;
    throw new StoreError('unusable-folder', message, cause);
  }
}

/** Takes an existing folder that this process has locked, and returns its database, created when it is missing. */
export function openEmbedded(folder: string): Database {
  const file = join(folder, FILE);
  const writer = open(file, { readOnly: false }, (raw) => {
    // FULL: a commit is on the disk before it is acknowledged, so that a power cut loses nothing.
    raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    refuseDamage(raw, file);
    // From here on it is the program that waits, not SQLite: shared-commit.ts.
    raw.exec('pragma busy_timeout = 0');
  });
  return connect(file, { writer, reader: openReader(file) });
}

/** Takes a folder and returns its database for reading only, beside a running authfix; refuses a folder without one. */
export function openEmbeddedForReading(folder: string): Database {
  const file = join(folder, FILE);
  refuseWithoutDatabase(folder);
  const reader = openReader(file);
  return connect(file, { writer: reader, reader });
}

/** Takes a folder and returns its database for a short errand beside a running authfix; refuses a folder without one. */
export function openEmbeddedBeside(folder: string): Database {
  refuseWithoutDatabase(folder);
  return openEmbedded(folder);
}

/** Takes a folder, and refuses one without a database, for errands that must not make one. */
export function refuseWithoutDatabase(folder: string): void {
  if (!existsSync(join(folder, FILE))) throw noDatabaseYet({ folder });
}

function openReader(file: string): SqliteFile {
  return open(file, { readOnly: true }, (raw) => raw.exec('pragma query_only = on'));
}

function open(
  file: string,
  options: { readonly readOnly: boolean },
  prepare: (raw: DatabaseSync) => void,
): SqliteFile {
  return guarded(file, () => {
    const raw = new DatabaseSync(file, { ...options, timeout: BUSY_MS });
    try {
      prepare(raw);
      return sqliteFile(raw, file);
    } catch (error) {
      raw.close();
      throw error;
    }
  });
}

function refuseDamage(raw: DatabaseSync, file: string): void {
  const found = raw.prepare('pragma quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw damagedFile(file, new Error(String(found)));
}

function connect(file: string, files: EmbeddedFiles): Database {
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(files) });
  let closing: Promise<void> | null = null;
  return {
    db,
    where: file,
    shared: false,
    // "begin immediate" has locked everything already.
    lockTables: async () => {},
    hasTables: () => hasTables(db),
    readTime: ownTime,
    isAway: () => false,
    // SQLite leaves old rows in free pages and in the write-ahead log; rewriting the file takes them out of both.
    async shred() {
      await sql`vacuum`.execute(db);
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    close() {
      closing ??= db.destroy();
      return closing;
    },
  };
}

async function hasTables(db: Kysely<Tables>): Promise<boolean> {
  const found = await sql`select 1 from sqlite_schema where name = 'schema_versions'`.execute(db);
  return found.rows.length > 0;
}
