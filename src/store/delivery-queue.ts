/** The queue of deliveries in SQL: leases, so that a delivery whose worker died is taken over. */
import type { Kysely } from 'kysely';
import { asId, type DeliveryId } from '../core/ids.ts';
import type { Delivery, DeliveryQueue } from '../flows/ports.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * Leases in a row that may end without a word before a delivery is set aside as dead: it seems to kill its workers.
 * 20 is far more than the innocent neighbour of such a delivery meets in one batch, or than a bad day of restarts
 * brings, and at a lease of 30 s still ends a crash loop within 10 minutes. Failures that a worker reports do not count: how
 * long those are retried is the caller's decision.
 */
export const MAX_UNANSWERED = 20;

/** Takes an open database with current tables and a maker of ids, and returns the port over it. */
export function deliveryQueue(database: Database, newId: () => string): DeliveryQueue {
  const { db } = database;
  return {
    lease: (request) => leaseDue(database, { ...request, now: request.now.getTime(), lease: newId() }),
    finish: (delivery, receipt) =>
      release(db, delivery, { state: 'done', receipt: JSON.stringify(receipt), last_error: null }),
    postpone: (delivery, error, again) =>
      release(db, delivery, {
        last_error: error,
        ...(again === null ? { state: 'dead' as const } : { run_at: again.getTime() }),
      }),
    countDead: () => countDead(db),
  };
}

/** Ends every lease. Only for a database that provably no other process is working on. */
export async function endLeases(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ lease: null, lease_until: 0 })
    .where('state', '=', 'ready')
    .where('lease', 'is not', null)
    .execute();
}

interface Leasing {
  readonly now: number;
  readonly leaseMs: number;
  readonly limit: number;
  readonly lease: string;
}

async function leaseDue(database: Database, leasing: Leasing): Promise<readonly Delivery[]> {
  const rows = await database.db.transaction().execute(async (trx) => {
    const inside = { ...database, db: trx };
    await setAsideUnanswered(inside, leasing.now);
    return await takeDue(inside, leasing);
  });
  // "returning" promises no order.
  rows.sort((a, b) => a.run_at - b.run_at || a.ticket - b.ticket || a.position - b.position);
  return rows.map(({ id, ticket, destination, attempts }) => ({
    id: asId<DeliveryId>(id),
    ticket,
    destination,
    attempts,
    lease: leasing.lease,
  }));
}

async function setAsideUnanswered({ db, shared }: Database, now: number): Promise<void> {
  const reason = `Given up: ${MAX_UNANSWERED} workers in a row took it and were not heard of again.`;
  await db
    .with(
      (name) => name('unanswered').materialized(),
      (trx) =>
        trx
          .selectFrom('deliveries')
          .select('id')
          .where('state', '=', 'ready')
          .where('unanswered', '>=', MAX_UNANSWERED)
          .where('lease_until', '<=', now)
          // What another worker holds right now it sets aside itself, or has just taken.
          .$if(shared, (rows) => rows.forUpdate().skipLocked()),
    )
    .updateTable('deliveries')
    .set({ state: 'dead', lease: null, lease_until: 0, last_error: reason })
    .where('id', 'in', (is) => is.selectFrom('unanswered').select('id'))
    .execute();
}

async function takeDue({ db, shared }: Database, { now, leaseMs, limit, lease }: Leasing) {
  return await db
    .with(
      // Materialised, because PostgreSQL may otherwise run the choice once for each row and take more than the limit.
      (name) => name('due').materialized(),
      (trx) =>
        trx
          .selectFrom('deliveries')
          .select('id')
          .where('state', '=', 'ready')
          .where('run_at', '<=', now)
          .where('lease_until', '<=', now)
          .orderBy('run_at')
          .orderBy('ticket')
          .orderBy('position')
          .limit(limit)
          .$if(shared, (rows) => rows.forUpdate().skipLocked()),
    )
    .updateTable('deliveries')
    .set((is) => ({
      lease,
      lease_until: now + leaseMs,
      attempts: is('attempts', '+', 1),
      unanswered: is('unanswered', '+', 1),
    }))
    .where('id', 'in', (is) => is.selectFrom('due').select('id'))
    .returning(['id', 'ticket', 'destination', 'position', 'attempts', 'run_at'])
    .execute();
}

type Ending = Partial<Pick<Tables['deliveries'], 'state' | 'receipt' | 'last_error' | 'run_at'>>;

/** Gives a delivery back with what became of it; answers false when somebody else has taken it over. */
async function release(db: Kysely<Tables>, delivery: Delivery, ending: Ending): Promise<boolean> {
  const released = await db
    .updateTable('deliveries')
    .set({ ...ending, lease: null, lease_until: 0, unanswered: 0 })
    .where('id', '=', delivery.id)
    .where('lease', '=', delivery.lease)
    .returning('id')
    .executeTakeFirst();
  return released !== undefined;
}

async function countDead(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select((is) => is.fn.countAll().as('dead'))
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return Number(row?.dead ?? 0);
}
