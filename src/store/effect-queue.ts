/** The queue of effects in SQL: leases, so that an effect whose worker died is taken over. */
import { type ExpressionBuilder, type Kysely, type QueryCreator, sql } from 'kysely';
import type { EffectQueue, EffectStatus, LeasedEffect, QueueDepth } from '../flows/effect-ports.ts';
import type { Database } from './database.ts';
import { addEffects } from './effect-writing.ts';
import type { Sources } from './sources.ts';
import { StoredEffect } from './stored-effect.ts';
import { readJson } from './stored-json.ts';
import { StoredReceipt } from './stored-receipt.ts';
import type { Tables } from './tables.ts';

/**
 * Leases in a row that may end without a word before an effect is set aside as dead: it seems to kill its workers.
 * 20 is far more than the innocent neighbour of such an effect meets in one batch, or than a bad day of restarts
 * brings, and at a lease of 30 s still ends a crash loop within 10 minutes. Failures that a worker reports do not count: how
 * long those are retried is the caller's decision.
 */
export const MAX_UNANSWERED = 20;

/** Takes an open database with current tables, a maker of ids and a clock for what it adds itself, and returns the port over it. */
export function effectQueue(database: Database, { newId, now }: Sources): EffectQueue {
  const { db } = database;
  return {
    lease: (request) => leaseDue(database, { ...request, lease: newId() }),
    extend: (leased, until) => extend(db, leased, until),
    finish: (leased, receipt, rested) => finish(db, leased, { receipt, rested }),
    postpone: (leased, error, again) =>
      again === null
        ? setAside(db, leased, { error, now: now() })
        : release(db, leased, { last_error: error, run_at: again.getTime() }),
    putBack: (leased, again) =>
      release(db, leased, { attempts: leased.attempts - 1, run_at: again.getTime() }),
    findEffect: (key) => findEffect(database, key),
    depth: (at) => readDepth(db, at),
  };
}

/** Ends every lease. Only for a database that provably no other process is working on. */
export async function endLeases(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('effects')
    .set({ lease: null, lease_until: 0 })
    .where('state', '=', 'ready')
    .where('lease', 'is not', null)
    .execute();
}

interface Leasing {
  readonly now: Date;
  readonly leaseMs: number;
  readonly limit: number;
  readonly except?: readonly string[];
  readonly lease: string;
}

async function leaseDue(database: Database, leasing: Leasing): Promise<readonly LeasedEffect[]> {
  const { db, where } = database;
  const rows = await db.transaction().execute(async (trx) => {
    const inside = { ...database, db: trx };
    await setAsideUnanswered(inside, leasing.now);
    return await takeDue(inside, leasing);
  });
  // "returning" promises no order.
  rows.sort((a, b) => a.added_at - b.added_at || (a.key < b.key ? -1 : 1));
  return rows.map(({ key, workspace, body, attempts, wish, receipt }) => ({
    key,
    workspace,
    effect: readJson(StoredEffect, body, { where, table: 'effects', id: key }),
    attempts,
    wish,
    receipt: receipt === null ? null : readJson(StoredReceipt, receipt, { where, table: 'effects', id: key }),
    lease: leasing.lease,
  }));
}

async function setAsideUnanswered({ db, shared }: Database, now: Date): Promise<void> {
  const dead = await db
    .with(
      (name) => name('unanswered').materialized(),
      (trx) =>
        trx
          .selectFrom('effects')
          .select('key')
          .where('state', '=', 'ready')
          .where('unanswered', '>=', MAX_UNANSWERED)
          .where('lease_until', '<=', now.getTime())
          // What another worker holds right now it sets aside itself, or has just taken.
          .$if(shared, (rows) => rows.forUpdate().skipLocked()),
    )
    .updateTable('effects')
    .set({
      state: 'dead',
      lease: null,
      lease_until: 0,
      last_error: `Given up: ${MAX_UNANSWERED} workers in a row took it and were not heard of again.`,
    })
    .where('key', 'in', (is) => is.selectFrom('unanswered').select('key'))
    .returning(['key', 'kind'])
    .execute();
  for (const row of dead) await reportDead(db, row, now);
}

async function takeDue({ db, shared }: Database, { now, leaseMs, limit, lease, except = [] }: Leasing) {
  const moment = now.getTime();
  return await db
    .with(
      // Materialised, because PostgreSQL may otherwise run the choice once for each row and take more than the limit.
      (name) => name('due').materialized(),
      (trx) =>
        trx
          .selectFrom('effects as one')
          .select('one.key')
          .where('one.state', '=', 'ready')
          .where('one.run_at', '<=', moment)
          .where('one.lease_until', '<=', moment)
          .where((is) => is.not(is.exists(stillWaitedFor(trx))))
          .$if(except.length > 0, (rows) => rows.where('one.workspace', 'not in', except))
          .orderBy('one.added_at')
          .orderBy('one.key')
          .limit(limit)
          .$if(shared, (rows) => rows.forUpdate('one').skipLocked()),
    )
    .updateTable('effects')
    .set((is) => ({
      lease,
      lease_until: moment + leaseMs,
      attempts: is('attempts', '+', 1),
      unanswered: is('unanswered', '+', 1),
    }))
    .where('key', 'in', (is) => is.selectFrom('due').select('key'))
    .returning(['key', 'workspace', 'body', 'attempts', 'wish', 'receipt', 'added_at'])
    .execute();
}

function stillWaitedFor(trx: QueryCreator<Tables>) {
  return trx
    .selectFrom('effects as earlier')
    .select('earlier.key')
    .where('earlier.key', '=', sql.ref<string>('one.after'))
    .where('earlier.state', '=', 'ready');
}

async function extend(db: Kysely<Tables>, leased: LeasedEffect, until: Date): Promise<boolean> {
  const extended = await db
    .updateTable('effects')
    .set({ lease_until: until.getTime() })
    .where('key', '=', leased.key)
    .where('lease', '=', leased.lease)
    .returning('key')
    .executeTakeFirst();
  return extended !== undefined;
}

type State = Tables['effects']['state'];

interface Success {
  readonly receipt: LeasedEffect['receipt'];
  readonly rested: Date;
}

// Wanted again while it was under way: it stays due, after its rest.
async function finish(
  db: Kysely<Tables>,
  leased: LeasedEffect,
  { receipt, rested }: Success,
): Promise<boolean> {
  const finished = await db
    .updateTable('effects')
    .set((is) => ({
      state: is
        .case()
        .when('wish', '=', leased.wish)
        .then(is.val<State>('done'))
        .else(is.val<State>('ready'))
        .end(),
      attempts: is.case().when('wish', '=', leased.wish).then(is.ref('attempts')).else(0).end(),
      receipt: JSON.stringify(receipt),
      last_error: null,
      run_at: rested.getTime(),
      rested_at: rested.getTime(),
      lease: null,
      lease_until: 0,
      unanswered: 0,
    }))
    .where('key', '=', leased.key)
    .where('lease', '=', leased.lease)
    .returning('key')
    .executeTakeFirst();
  return finished !== undefined;
}

type Ending = Partial<Pick<Tables['effects'], 'state' | 'attempts' | 'last_error' | 'run_at'>>;

/** Gives an effect back with what became of it; answers false when somebody else has taken it over. */
async function release(db: Kysely<Tables>, leased: LeasedEffect, ending: Ending): Promise<boolean> {
  const released = await db
    .updateTable('effects')
    .set({ ...ending, lease: null, lease_until: 0, unanswered: 0 })
    .where('key', '=', leased.key)
    .where('lease', '=', leased.lease)
    .returning('key')
    .executeTakeFirst();
  return released !== undefined;
}

interface Failure {
  readonly error: string;
  readonly now: Date;
}

async function setAside(db: Kysely<Tables>, leased: LeasedEffect, { error, now }: Failure): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const isOurs = await release(trx, leased, { state: 'dead', last_error: error });
    if (isOurs) await reportDead(trx, { key: leased.key, kind: leased.effect.kind }, now);
    return isOurs;
  });
}

// A report that could not be made is not reported: it would have no end.
async function reportDead(
  trx: Kysely<Tables>,
  { key, kind }: { readonly key: string; readonly kind: string },
  now: Date,
): Promise<void> {
  if (kind !== 'report-dead') await addEffects(trx, [{ kind: 'report-dead', key }], { now });
}

async function findEffect({ db, where }: Database, key: string): Promise<EffectStatus | null> {
  const row = await db
    .selectFrom('effects')
    .select(['body', 'state', 'attempts', 'last_error'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return null;
  const effect = readJson(StoredEffect, row.body, { where, table: 'effects', id: key });
  return { effect, state: row.state, attempts: row.attempts, lastError: row.last_error };
}

async function readDepth(db: Kysely<Tables>, now: Date): Promise<QueueDepth> {
  const rows = await db
    .selectFrom('effects')
    .select((is) => ['state', is.fn.countAll().as('count')])
    .where('state', '!=', 'done')
    .groupBy('state')
    .execute();
  const oldest = await db
    .selectFrom('effects')
    .select((is) => is.fn.min(later(is)).as('since'))
    .where('state', '=', 'ready')
    .where('run_at', '<=', now.getTime())
    .executeTakeFirst();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const since = oldest?.since ?? null;
  return {
    ready: count('ready'),
    dead: count('dead'),
    dueSince: since === null ? null : new Date(Number(since)),
  };
}

// Scalar max() is spelled differently by each engine.
function later(is: ExpressionBuilder<Tables, 'effects'>) {
  return is
    .case()
    .when('run_at', '>', is.ref('added_at'))
    .then(is.ref('run_at'))
    .else(is.ref('added_at'))
    .end();
}
