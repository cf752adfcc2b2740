/** What the rest of the store sees of a database engine. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** An open database. Inside a transaction only the transaction may be used: the outer `db` would wait for it forever. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** How messages name it, for example a file's path. */
  readonly where: string;
  /** Takes what was deleted or replaced out of the files themselves, so that nobody can read it there. */
  shred(): Promise<void>;
  /** Waits for the running transaction, then closes. */
  close(): Promise<void>;
}
