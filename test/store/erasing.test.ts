/** Erasing on real databases: what is gone from the records is gone from the files, or from every table of a shared one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ERASED } from '../../src/core/erasure.ts';
import { asId, type UserId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { StorePlace } from '../../src/store/place.ts';
import { openStore, openStoreForErasing, type Store } from '../../src/store/store.ts';
import { freshPlace, makeDatabase, runSql } from '../support/shared-database.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';

const CANARY = 'the sparrow sings at 0x5eed';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const RECENTLY = new Date('2030-01-01T00:00:00Z');

interface Engine {
  readonly name: string;
  readonly place: () => Promise<StorePlace>;
  /** Whether this text is still anywhere. */
  readonly holds: (place: StorePlace, text: string) => Promise<boolean>;
}

const folder = mkdtempSync(join(tmpdir(), 'authfix-erasing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

const embedded: Engine = {
  name: 'the embedded database',
  place: async () => ({ folder: mkdtempSync(join(folder, 'store-')) }),
  holds: async (place, text) => {
    if (!('folder' in place)) throw new Error('an embedded database lies in a folder');
    return readdirSync(place.folder).some((file) => readFileSync(join(place.folder, file)).includes(text));
  },
};

const shared: Engine = {
  name: 'PostgreSQL',
  place: async () => freshPlace(url),
  holds: async (place, text) => {
    if (!('url' in place)) throw new Error('a shared database has an address');
    const [everything] = await runSql(
      url,
      `select schema_to_xml('${place.schema}', true, false, '') as rows`,
    );
    return String(everything?.['rows']).includes(text);
  },
};

describe.each([embedded, shared])('on $name', (engine) => {
  let place: StorePlace;
  let store: Store;
  beforeEach(async () => {
    place = await engine.place();
    store = await openStore(place);
  });
  afterEach(() => store.close());

  const holds = (text: string) => engine.holds(place, text);

  async function addTicket(asker: string): Promise<{ readonly triage: Triage; readonly number: number }> {
    const report = readStoredText(CANARY);
    const diagnosis = { ...aDiagnosis(), asker: asId<UserId>(asker), report };
    await store.takeIn(anIntake(diagnosis), diagnosis.at);
    const triage = await store.openTriage(aTriage({ asker: asId<UserId>(asker), report }), diagnosis.id, []);
    const draft = {
      ...aTicketDraft(triage),
      report: CANARY,
      requester: asker,
      created_at: '2026-03-01T12:00:00.000Z',
    };
    const ticket = await store.openTicket(draft, closing(triage), deliveredTo('support'));
    if (ticket === null) throw new Error('the triage did not move, so there must be a ticket');
    return { triage, number: ticket.number };
  }

  describe('erasing what is older than a moment', () => {
    it('takes the words out of triage, ticket and report, and out of the files', async () => {
      const { triage, number } = await addTicket('U0ADA');
      expect(await holds(CANARY)).toBe(true);
      const erased = await store.eraseBefore(RECENTLY);
      expect(erased).toEqual({ triages: 1, tickets: 1, reports: 1 });
      expect((await store.findTriage(triage.id))?.report).toBe(ERASED);
      expect((await store.findTicket(number))?.report).toBe(ERASED);
      expect(await holds(CANARY)).toBe(false);
    });

    it('keeps the number, guide and steps for counting', async () => {
      const { number } = await addTicket('U0ADA');
      const before = await store.findTicket(number);
      await store.eraseBefore(RECENTLY);
      const after = await store.findTicket(number);
      expect(after).toMatchObject({
        number,
        guide: before?.guide,
        steps_tried: before?.steps_tried,
        state: 'open',
      });
    });

    it('leaves what is younger, and erases nothing twice', async () => {
      await addTicket('U0ADA');
      expect(await store.eraseBefore(LONG_AGO)).toEqual({ triages: 0, tickets: 0, reports: 0 });
      await store.eraseBefore(RECENTLY);
      expect(await store.eraseBefore(RECENTLY)).toEqual({ triages: 0, tickets: 0, reports: 0 });
    });
  });

  describe('forgetting a person', () => {
    it('erases their words and their name, beside a running authfix, and leaves others alone', async () => {
      const ada = await addTicket('U0ADA');
      const noor = await addTicket('U0NOOR');
      const news = ['3f2a'];
      const told = { kind: 'say', saying: 'rotate-secret', to: asId<UserId>('U0ADA'), news } as const;
      await store.want([{ ...told, place: ada.triage.place, about: 'T1:U0ADA:3f2a' }]);
      const beside = await openStoreForErasing(place);
      await beside.forget(asId<UserId>('U0ADA'));
      await beside.close();
      expect(await store.findTicket(ada.number)).toMatchObject({ report: ERASED, requester: 'erased' });
      expect(await store.findTicket(noor.number)).toMatchObject({ report: CANARY, requester: 'U0NOOR' });
      expect(await holds('U0ADA')).toBe(false);
    });
  });
});
