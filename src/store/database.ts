/** What the rest of the store sees of a database engine. */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** An open database. Inside a transaction only the transaction may be used: the outer `db` would wait for it forever. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** How messages name it, for example a file's path. Never holds a password. */
  readonly where: string;
  /**
   * Whether other transactions may run beside ours. Then a row that a transaction first reads and then decides on must be
   * locked as it is read (`for update`); an embedded transaction has the whole database to itself.
   */
  readonly shared: boolean;
  /** Inside a transaction: keeps every other change of the tables out until its end, and makes a place for them when there is none. */
  lockTables(trx: Kysely<Tables>): Promise<void>;
  /** Whether authfix ever made its tables here. */
  hasTables(): Promise<boolean>;
  /** Gives back the room of what was deleted or replaced, as far as the engine can while others work on it. */
  shred(): Promise<void>;
  /** The time by which all who use it agree. */
  readTime(): Promise<Date>;
  /** Whether calls are waiting right now for a server that cannot be reached. */
  isAway(): boolean;
  /** Waits for what is running, then closes. A second call does nothing more. */
  close(): Promise<void>;
}
