/** What insights are counted from, on both engines: all of a time, each once, along an index, without anybody's words. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StorePlace } from '../../src/store/place.ts';
import { openCurrent, openStore, openStoreForReading, type Store } from '../../src/store/store.ts';
import { freshPlace, makeDatabase } from '../support/shared-database.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing } from '../support/triage.ts';

const root = mkdtempSync(join(tmpdir(), 'authfix-insights-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

const SINCE = new Date('2026-03-01T00:00:00Z');

function minute(minutes: number): Date {
  return new Date(SINCE.getTime() + minutes * 60_000);
}

const engines = [
  { name: 'the embedded database', make: (): StorePlace => ({ folder: mkdtempSync(join(root, 'store-')) }) },
  { name: 'PostgreSQL', make: (): StorePlace => freshPlace(url) },
];

describe.each(engines)('insights on $name', ({ make }) => {
  let place: StorePlace;
  let store: Store;
  beforeEach(async () => {
    place = make();
    store = await openStore(place);
  });
  afterEach(() => store.close());

  async function counted(workspace: string | null = null) {
    const reader = await openStoreForReading(place);
    try {
      return {
        triages: await reader.countTriages(SINCE, workspace),
        reports: await reader.countReports(SINCE, workspace),
      };
    } finally {
      await reader.close();
    }
  }

  it('count every triage of the time once, also across pages and at one moment', async () => {
    const total = 1203;
    for (let count = 0; count < total; count += 1) {
      // Hundreds of them at one moment, so that a page ends in the middle of it.
      const triage = aTriage({ openedAt: minute(Math.floor(count / 700)) });
      await store.takeIn({ ...anIntake(aDiagnosis()), diagnosis: null, triage }, triage.openedAt);
    }
    const early = aTriage({ openedAt: minute(-1) });
    await store.takeIn({ claim: null, diagnosis: null, triage: early, effects: [] }, SINCE);
    expect((await counted()).triages).toHaveLength(total);
  }, 60_000);

  it('are of all workspaces, or of one', async () => {
    for (const [workspace, count] of [
      ['T1', 2],
      ['T2', 1],
    ] as const) {
      for (let at = 0; at < count; at += 1) {
        const place = { workspace, channel: 'C1', thread: `1772366400.00010${at}` };
        const triage = aTriage({ openedAt: minute(at), place });
        const diagnosis = aDiagnosis({ at: minute(at), place, triage: triage.id });
        await store.takeIn({ claim: null, diagnosis, triage, effects: [] }, SINCE);
      }
    }
    const sizes = async (workspace: string | null) => {
      const { triages, reports } = await counted(workspace);
      return [triages.length, reports.length];
    };
    expect(await sizes(null)).toEqual([3, 3]);
    expect(await sizes('T1')).toEqual([2, 2]);
    expect(await sizes('T2')).toEqual([1, 1]);
  });

  it('know what people said of the ticket that a triage became', async () => {
    const triage = aTriage({ openedAt: minute(1) });
    await store.takeIn({ claim: null, diagnosis: null, triage, effects: [] }, SINCE);
    const ticket = await store.openTicket(aTicketDraft(triage), closing(triage), () => []);
    if (ticket === null) throw new Error('the triage did not move');
    const feedback = { helpful: false, remark: null, by: 'U1', at: minute(9).toISOString() };
    await store.saveTickets([{ ...ticket, version: ticket.version + 1, feedback }], []);
    const { triages } = await counted();
    expect(triages).toMatchObject([{ state: 'escalated', ticketHelpful: false, helpful: null }]);
    expect(JSON.stringify(triages)).not.toContain(triage.report);
    expect(JSON.stringify(triages)).not.toContain(triage.asker);
  });

  it('know which questions were answered with none of these; a choice or an earlier answer is not taken back', async () => {
    const [first, second] = [aDiagnosis({ at: minute(1) }), aDiagnosis({ at: minute(2) })].map((one) => ({
      ...one,
      match: { ...one.match, tier: 'ambiguous' as const },
    }));
    if (first === undefined || second === undefined) throw new Error('there are two');
    for (const one of [first, second]) await store.takeIn(anIntake(one), one.at);
    await store.rejectDiagnosis(first.id, minute(3));
    await store.openTriage(aTriage({ openedAt: minute(3) }), second.id, []);
    await store.rejectDiagnosis(second.id, minute(4));
    expect((await counted()).reports).toMatchObject([
      { tier: 'ambiguous', rejected: true, offered: first.match.candidates.map(({ cause }) => ({ cause })) },
      { tier: 'ambiguous', rejected: false },
    ]);
  });

  it('count a question once, as it was asked, when a further line has answered it', async () => {
    const asked = aDiagnosis({ at: minute(1) });
    const from = { ...asked, match: { ...asked.match, tier: 'ambiguous' as const } };
    await store.takeIn(anIntake(from), from.at);
    const triage = aTriage({ openedAt: minute(2) });
    const question = { from, to: { ...from, triage: triage.id } };
    await store.takeIn({ claim: null, diagnosis: null, triage, question, effects: [] }, minute(2));
    const { triages, reports } = await counted();
    expect(triages).toHaveLength(1);
    expect(reports).toMatchObject([{ tier: 'ambiguous', rejected: false }]);
  });

  it('are found along an index', async () => {
    const database = await openCurrent(
      'folder' in place ? { folder: mkdtempSync(join(root, 'plan-')) } : place,
    );
    const { db } = database;
    // A table of one page is read as a whole, whatever indexes it has.
    if ('url' in place) await sql`set enable_seqscan = off`.execute(db);
    const explain = sql.raw('folder' in place ? 'explain query plan' : 'explain');
    for (const [table, index] of [
      ['triages', 'triages_opened'],
      ['diagnoses', 'diagnoses_came'],
    ] as const) {
      const at = sql.ref(table === 'triages' ? 'opened_at' : 'at');
      const plan = await sql`${explain} select id from ${sql.table(table)}
        where (${at}, id) > (5, 'x') order by ${at}, id limit 500`.execute(db);
      expect(JSON.stringify(plan.rows)).toContain(index);
    }
    await database.close();
  });
});
