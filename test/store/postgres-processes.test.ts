/** What several processes do to each other that have their store in one PostgreSQL. */
import { beforeAll, describe, expect, it } from 'vitest';
import { asId, type TriageId, type UserId } from '../../src/core/ids.ts';
import { takeStep } from '../../src/core/triage.ts';
import type { SharedPlace } from '../../src/store/place.ts';
import { freshPlace, makeDatabase, runSql } from '../support/shared-database.ts';
import { addTicket, addTriage } from './contract-store.ts';
import { openCounting, openRaw, until } from './opened-postgres.ts';

let place: SharedPlace;
beforeAll(async () => {
  place = freshPlace(await makeDatabase());
}, 60_000);

describe('several processes', () => {
  it('never lease the same delivery, and never wait for each other', async () => {
    const stores = await Promise.all([openCounting(place), openCounting(place), openCounting(place)]);
    const [{ store: first }] = stores;
    for (let count = 0; count < 30; count += 1) await addTicket(first, ['support']);
    const now = new Date();
    const leased: string[] = [];
    const rounds = stores.map(async ({ store }) => {
      for (;;) {
        const taken = await store.lease({ now, leaseMs: 60_000, limit: 2 });
        if (taken.length === 0) return;
        leased.push(...taken.map(({ key }) => key));
      }
    });
    await Promise.all(rounds);
    expect(leased).toHaveLength(30);
    expect(new Set(leased).size).toBe(30);
  });

  it('take what others hold as leased, also while they are still at it', async () => {
    const { store } = await openCounting(place);
    await addTicket(store, ['support']);
    await addTicket(store, ['support']);
    const other = openRaw(place);
    await other.db.transaction().execute(async (trx) => {
      const held = trx
        .selectFrom('effects')
        .select('key')
        .where('state', '=', 'ready')
        .where('lease', 'is', null);
      const [one] = await held.orderBy('key').limit(1).forUpdate().execute();
      const taken = await store.lease({ now: new Date(), leaseMs: 60_000, limit: 10 });
      expect(taken).toHaveLength(1);
      expect(taken[0]?.key).not.toBe(one?.key);
    });
  });

  it('leave a lease alone when another one starts', async () => {
    const { store } = await openCounting(place);
    await addTicket(store, ['support']);
    const now = new Date();
    const [leased] = await store.lease({ now, leaseMs: 60_000, limit: 10 });
    const { store: another } = await openCounting(place);
    expect((await another.lease({ now, leaseMs: 60_000, limit: 10 })).map(({ key }) => key)).not.toContain(
      leased?.key,
    );
    if (leased === undefined) throw new Error('a delivery was due');
    expect(await store.finish(leased, { reference: '1', url: null }, now)).toBe(true);
  });

  it('erase what somebody else is changing right now, without losing the change', async () => {
    const { store } = await openCounting(place);
    const triage = await addTriage(store, { asker: asId<UserId>('U0ADA') });
    const by = asId<UserId>('U-helper');
    const next = takeStep(triage, { step: 'renew-token', outcome: 'no_change', by, at: new Date() }).triage;
    const { db } = openRaw(place);
    const erased = await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('triages')
        .set({ version: next.version, body: JSON.stringify(next) })
        .where('id', '=', triage.id)
        .execute();
      const erasing = store.forget(asId<UserId>('U0ADA'));
      await until(async () => {
        const [waiting] = await runSql(
          place.url,
          `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waiting?.['count'] === 1;
      });
      return { erasing };
    });
    expect(await erased.erasing).toMatchObject({ triages: 1 });
    const kept = await store.findTriage(asId<TriageId>(triage.id));
    expect(kept).toMatchObject({
      version: next.version + 1,
      asker: 'erased',
      records: [{ outcome: 'no_change' }],
    });
  });
});
