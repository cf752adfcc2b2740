/** One connection to a database file: runs what kysely compiled, with each statement prepared once. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';
import { guarded } from './embedded-faults.ts';

export interface SqliteFile {
  run<Row>(query: CompiledQuery): QueryResult<Row>;
  /** Row by row; other queries may run meanwhile. */
  stream<Row>(query: CompiledQuery): Generator<QueryResult<Row>>;
  /** Runs a command without values, for example `begin immediate`. */
  command(sql: string): void;
  isInTransaction(): boolean;
  close(): void;
}

interface Prepared {
  readonly statement: StatementSync;
  readonly hasRows: boolean;
}

// The program has about a hundred statements; lists of values ("in (?, ?, ?)") make a new one for each length.
const MOST_PREPARED = 500;

/** Takes an open file and its name for messages, and returns the connection. Faults come out as a StoreError. */
export function sqliteFile(raw: DatabaseSync, file: string): SqliteFile {
  const known = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const statement = raw.prepare(sql);
    return { statement, hasRows: statement.columns().length > 0 };
  };
  const prepared = (sql: string): Prepared => {
    const found = known.get(sql);
    if (found !== undefined) return found;
    if (known.size >= MOST_PREPARED) known.clear();
    const fresh = prepare(sql);
    known.set(sql, fresh);
    return fresh;
  };
  return {
    run: (query) => guarded(file, () => runOnce(prepared(query.sql), query)),
    // A statement of its own: the shared one could be begun anew before this has been read to its end.
    stream: (query) => streamed(prepare(query.sql), query),
    command: (sql) => guarded(file, () => void prepared(sql).statement.run()),
    isInTransaction: () => raw.isTransaction,
    close: () => raw.close(),
  };
}

function runOnce<Row>({ statement, hasRows }: Prepared, { parameters }: CompiledQuery): QueryResult<Row> {
  // The engine knows no types; kysely has checked them against the tables.
  if (hasRows) return { rows: statement.all(...(parameters as SQLInputValue[])) as Row[] };
  const { changes, lastInsertRowid } = statement.run(...(parameters as SQLInputValue[]));
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function* streamed<Row>({ statement }: Prepared, { parameters }: CompiledQuery): Generator<QueryResult<Row>> {
  for (const row of statement.iterate(...(parameters as SQLInputValue[]))) yield { rows: [row as Row] };
}
