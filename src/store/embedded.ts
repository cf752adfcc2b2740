/** Everything that is particular to the embedded database: node:sqlite under kysely, its settings and its faults. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import type { Database } from './database.ts';
import { noDatabaseYet } from './place.ts';
import { ownTime } from './steady-time.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

const FILE = 'authfix.sqlite';

/** How long a statement waits for a lock, in ms. Only backups and curious people hold one beside us. */
const BUSY_MS = 5000;

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
  return connect(file, () => {
    const raw = new DatabaseSync(file, { timeout: BUSY_MS });
    return prepared(raw, () => {
      // FULL: a commit is on the disk before it is acknowledged, so that a power cut loses nothing.
      raw.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
      refuseDamage(raw, file);
    });
  });
}

/** Takes a folder and returns its database for reading only, beside a running authfix; refuses a folder without one. */
export function openEmbeddedForReading(folder: string): Database {
  const file = join(folder, FILE);
  refuseWithoutDatabase(folder);
  return connect(file, () => {
    const raw = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    return prepared(raw, () => raw.exec('pragma query_only = on'));
  });
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

function prepared(raw: DatabaseSync, prepare: () => void): DatabaseSync {
  try {
    prepare();
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

function refuseDamage(raw: DatabaseSync, file: string): void {
  const found = raw.prepare('pragma quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw damagedFile(file, new Error(String(found)));
}

function connect(file: string, open: () => DatabaseSync): Database {
  const raw = guarded(file, open);
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(raw, file) });
  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    // The only connection is handed out in turn, so this waits for the transaction that is running now.
    await db.connection().execute(async () => {});
    await db.destroy();
  }
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
      closing ??= close();
      return closing;
    },
  };
}

async function hasTables(db: Kysely<Tables>): Promise<boolean> {
  const found = await sql`select 1 from sqlite_schema where name = 'schema_versions'`.execute(db);
  return found.rows.length > 0;
}

class EmbeddedDialect extends SqliteDialect {
  readonly #raw: DatabaseSync;
  readonly #file: string;

  constructor(raw: DatabaseSync, file: string) {
    super({ database: fitted(raw, file) });
    this.#raw = raw;
    this.#file = file;
  }

  override createDriver(): SqliteDriver {
    return new EmbeddedDriver(this.#raw, this.#file);
  }
}

class EmbeddedDriver extends SqliteDriver {
  readonly #raw: DatabaseSync;

  constructor(raw: DatabaseSync, file: string) {
    super({ database: fitted(raw, file) });
    this.#raw = raw;
  }

  // A plain begin takes the write lock too late: two read-then-write transactions then fail at once, whatever the timeout.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  // A full disk makes SQLite roll back by itself; a second rollback would hide the reason.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.isTransaction) await super.rollbackTransaction(connection);
  }
}

function fitted(raw: DatabaseSync, file: string): SqliteDatabase {
  return {
    close: () => raw.close(),
    prepare(sql) {
      const statement = guarded(file, () => raw.prepare(sql));
      return {
        reader: statement.columns().length > 0,
        all: (values) => guarded(file, () => statement.all(...bound(values))),
        run: (values) => guarded(file, () => statement.run(...bound(values))),
        iterate: (values) => statement.iterate(...bound(values)),
      };
    },
  };
}

function bound(values: readonly unknown[]): SQLInputValue[] {
  return values as SQLInputValue[];
}

function guarded<Result>(file: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof StoreError ? error : faultOf(error, file);
  }
}

/** Takes what node:sqlite threw about a file, and returns it as a fault of the store. */
export function faultOf(error: unknown, file: string): StoreError {
  switch (resultCode(error)) {
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return damagedFile(file, error);
    case SQLITE.full: {
      const message = `The disk that holds ${file} is full, so nothing was written. Free some space; authfix needs no restart.`;
      return new StoreError('full', message, error);
    }
    case SQLITE.cannotOpen:
    case SQLITE.readOnly: {
      const message = `authfix cannot write ${file}. Give its user write access to the folder and the files in it, or set AUTHFIX_DATA_DIR to another folder.`;
      return new StoreError('unusable-folder', message, error);
    }
    case SQLITE.busy: {
      const message = `Another program has kept ${file} locked for ${BUSY_MS / 1000} s. Close it and try again.`;
      return new StoreError('in-use', message, error);
    }
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return new StoreError('failed', `The database ${file} refused a statement: ${reason}`, error);
    }
  }
}

/** Primary result codes, https://www.sqlite.org/rescode.html */
const SQLITE = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  // The low byte is the primary code; the rest says which variant.
  return error.errcode & 0xff;
}

function damagedFile(file: string, cause: unknown): StoreError {
  const message = `${file} is damaged or is not an authfix database. Move it aside together with its -wal and -shm files and put a backup in its place; without any file there, authfix starts with an empty one.`;
  return new StoreError('damaged', message, cause);
}
