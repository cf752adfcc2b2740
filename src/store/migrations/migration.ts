/** What a migration is: one numbered step forward, frozen once it has been released. */
import type { QueryExecutorProvider, SchemaModule } from 'kysely';

/** What a migration works with: the schema builder, and raw `sql` for rows. It knows no table types, because those move on. */
export interface Migrating extends QueryExecutorProvider {
  readonly schema: SchemaModule;
}

export interface Migration {
  /** Counts from 1 without gaps. */
  readonly version: number;
  /** Runs inside the transaction that also notes the version. */
  up(trx: Migrating): Promise<void>;
}
