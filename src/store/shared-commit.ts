/** Lets transactions that come in the same moment share one commit: waiting for the disk is what a transaction costs. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CompiledQuery, QueryResult } from 'kysely';
import { BUSY_MS } from './embedded-faults.ts';
import { buildOpenCommit, type OpenCommit, type Part } from './open-commit.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { StoreError } from './store-error.ts';
import { buildTurns } from './turns.ts';

/** One transaction among those that share a commit. After `end` or `takeBack` it is over, and both do nothing more. */
export interface Member {
  run<Row>(query: CompiledQuery): QueryResult<Row>;
  stream<Row>(query: CompiledQuery): Iterable<QueryResult<Row>>;
  /** Resolves once the shared commit is on the disk; rejects when nothing of it is. */
  end(): Promise<void>;
  /** Takes back what this one did, and nothing else. Resolves when what it has seen of the others is on the disk, or never will be. */
  takeBack(): Promise<void>;
}

export interface SharedCommit {
  /** Waits for its turn: while a transaction runs, it has the database to itself. */
  begin(): Promise<Member>;
  /** A transaction of one statement. */
  write<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;
  /** Runs what allows no transaction around it, for example a pragma. */
  alone<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;
  /** Resolves when everything that was asked for before is over. */
  idle(): Promise<void>;
}

/**
 * Takes the only connection that writes. A transaction that ends leaves the commit open until the events that have
 * already arrived were heard; those that write meanwhile join it. Nobody hears of success before the commit.
 */
export function sharedCommit(file: SqliteFile): SharedCommit {
  const turns = buildTurns();
  const open = buildOpenCommit(file);
  const commitLater = () => {
    // Whoever has the turn by then ends it later.
    if (!turns.isTaken()) open.commit();
  };
  const pass = () => {
    turns.pass();
    if (!turns.isTaken()) setImmediate(commitLater);
  };
  const inTurn = async <Result>(act: () => Result): Promise<Result> => {
    await turns.take();
    try {
      return await unlocked(act);
    } finally {
      pass();
    }
  };
  return {
    begin: async () => {
      await turns.take();
      try {
        return await unlocked(() => beginMember(file, open, pass));
      } catch (fault) {
        pass();
        throw fault;
      }
    },
    write: async <Row>(query: CompiledQuery) => {
      const { part, outcome } = await inTurn(() => {
        const joined = open.join();
        return { part: joined, outcome: outcomeOf(() => open.run<Row>(query)) };
      });
      if (!outcome.isGood) {
        await settled(part);
        throw outcome.fault;
      }
      await part.committed;
      return outcome.result;
    },
    alone: (query) =>
      inTurn(() => {
        open.commit();
        return file.run(query);
      }),
    idle: () => inTurn(() => open.commit()),
  };
}

const RETRY_MS = 10;

// SQLite's own waiting for a lock would stop the whole process, and with it whoever holds the lock, if that is us.
async function unlocked<Result>(act: () => Result): Promise<Result> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      return act();
    } catch (fault) {
      const isLocked = fault instanceof StoreError && fault.kind === 'in-use';
      if (!isLocked || waited >= BUSY_MS) throw fault;
      await pause(RETRY_MS);
    }
  }
}

function beginMember(file: SqliteFile, open: OpenCommit, pass: () => void): Member {
  const part: Part = open.join();
  file.command('savepoint member');
  let isOver = false;
  return {
    run: (query) => open.run(query),
    stream: (query) => file.stream(query),
    end: async () => {
      // What fails here is taken back by the caller.
      file.command('release member');
      isOver = true;
      pass();
      await part.committed;
    },
    takeBack: async () => {
      if (isOver) return;
      isOver = true;
      try {
        if (open.isOpen(part)) {
          file.command('rollback to member');
          file.command('release member');
        }
      } finally {
        pass();
      }
      await settled(part);
    },
  };
}

// Whoever failed because of what another one wrote, and looks again at once, must find it written.
async function settled(part: Part): Promise<void> {
  await part.committed.catch(() => {});
}

type Outcome<Result> =
  | { readonly isGood: true; readonly result: Result }
  | { readonly isGood: false; readonly fault: unknown };

function outcomeOf<Result>(act: () => Result): Outcome<Result> {
  try {
    return { isGood: true, result: act() };
  } catch (fault) {
    return { isGood: false, fault };
  }
}
