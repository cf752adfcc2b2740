/** One commit that is still open, and everybody who waits for it. */
import type { CompiledQuery, QueryResult } from 'kysely';
import type { SqliteFile } from './sqlite-file.ts';

/** Stands for the commit that somebody takes part in. */
export interface Part {
  /** Resolves once the commit is on the disk; rejects when nothing of it is. */
  readonly committed: Promise<void>;
}

export interface OpenCommit {
  /** Takes part in the open commit; begins one when there is none. */
  join(): Part;
  isOpen(part: Part): boolean;
  /** Runs a statement in it. When that costs the whole transaction, everybody hears of it. */
  run<Row>(query: CompiledQuery): QueryResult<Row>;
  /** Ends it, well or badly; nothing happens when none is open. */
  commit(): void;
}

/** Takes the only connection that writes. */
export function buildOpenCommit(file: SqliteFile): OpenCommit {
  let open: { readonly part: Part; readonly end: PromiseWithResolvers<void> } | null = null;
  const fail = (fault: unknown): void => {
    open?.end.reject(fault);
    open = null;
  };
  return {
    join: () => {
      if (open !== null) return open.part;
      // A plain begin takes the write lock too late: two read-then-write transactions then fail at once, whatever the timeout.
      file.command('begin immediate');
      const end = Promise.withResolvers<void>();
      // Whoever takes part listens; when everybody has taken back, nobody does.
      end.promise.catch(() => {});
      open = { part: { committed: end.promise }, end };
      return open.part;
    },
    isOpen: (part) => open?.part === part,
    run: (query) => {
      try {
        return file.run(query);
      } catch (fault) {
        // A full disk makes SQLite take back everything by itself.
        if (!file.isInTransaction()) fail(fault);
        throw fault;
      }
    },
    commit: () => {
      if (open === null) return;
      try {
        file.command('commit');
        open.end.resolve();
        open = null;
      } catch (fault) {
        if (file.isInTransaction()) file.command('rollback');
        fail(fault);
      }
    },
  };
}
