/** What every engine must do with reports that come beside each other; run it as the store's contract. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import type { Surroundings } from '../../src/core/sighting.ts';
import { noteOther } from '../../src/core/triage-report.ts';
import type { Arriving, Decided } from '../../src/flows/ports.ts';
import { watchCrowd } from '../../src/flows/watch-crowd.ts';
import type { Store } from '../../src/store/store.ts';
import { aDiagnosis, aTriage } from '../support/triage.ts';
import type { StorePlace } from './store.contract.ts';

const noon = new Date('2026-03-01T12:00:00.000Z');
const where = { workspace: 'T1', channel: 'C1' };
const cause = { guide: 'example-authentication', cause: 'token-expired' };

function arriving(person: string, message: string, channel = where.channel): Arriving {
  const before = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);
  return {
    claim: { ...where, channel, message, purpose: 'diagnose' },
    place: { ...where, channel, thread: message },
    person: asId<UserId>(person),
    textKey: 'key',
    cause,
    since: { own: before(5), same: before(30), crowd: before(10), replies: before(60) },
  };
}

/** The first one opens, whoever comes later is noted on that triage. */
function decide({ place, person, textKey }: Arriving, { same }: Surroundings): Decided<string> {
  const triage = same ?? aTriage({ place, asker: person });
  const change = noteOther(triage, { by: person, at: noon });
  const sighting = {
    place,
    message: place.thread,
    person,
    cause,
    textKey,
    reply: 'card',
    triage: triage.id,
  } as const;
  const changes = same !== null && change.kind === 'changed' ? [change.triage] : [];
  const diagnosis = same === null ? aDiagnosis({ place, triage: triage.id }) : null;
  return {
    intake: { diagnosis, triage: same === null ? triage : null, changes, sighting, effects: [] },
    result: triage.id,
  };
}

/** Runs the contract against one engine. */
export function sightingsContract(name: string, prepare: () => Promise<StorePlace>): void {
  describe(`reports beside each other on ${name}`, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await prepare();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const takeIn = (person: string, message: string) => {
      const one = arriving(person, message);
      return store.takeInBeside(one, (around) => decide(one, around), noon);
    };

    it('at one moment: exactly one opens, the others find it and are all counted', async () => {
      const people = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];
      const results = await Promise.all(people.map((person, at) => takeIn(person, `1772366400.00010${at}`)));
      const [id = null, ...others] = new Set(results);
      expect(others).toEqual([]);
      const triage = id === null ? null : await store.findTriage(asId(id));
      expect(triage?.others).toHaveLength(5);
    });

    it('by many in several channels at one moment: one ticket is opened for all of them, and holds each once', async () => {
      const declaring = (person: string, channel: string, message: string) => {
        const one = arriving(person, message, channel);
        return store.takeInBeside(
          one,
          (around) => {
            const decided = decide(one, around);
            if (decided.intake === null) return decided;
            const needs = { destinations: ['support-channel'], cause, crowd: around.crowd, now: noon };
            return { ...decided, intake: watchCrowd(decided.intake, needs) };
          },
          noon,
        );
      };
      const people = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7'];
      await Promise.all(people.map((person, at) => declaring(person, `C${at}`, `1772366400.00010${at}`)));
      const [ticket, ...more] = await store.listTickets();
      expect(more).toEqual([]);
      expect(ticket?.outage?.reports.map(({ by }) => by).toSorted()).toEqual(people);
    });

    it('delivered twice at one moment: the message is taken in once', async () => {
      const results = await Promise.all([
        takeIn('U1', '1772366400.000100'),
        takeIn('U1', '1772366400.000100'),
      ]);
      expect(results.filter((one) => one === null)).toHaveLength(1);
    });

    it('that leave nothing behind can be asked about later', async () => {
      const one = arriving('U1', '1772366400.000100');
      expect(await store.takeInBeside(one, () => ({ intake: null, result: 'silent' }), noon)).toBe('silent');
      expect(await takeIn('U1', '1772366400.000100')).not.toBeNull();
    });

    it('are found by their message, by who began, and no longer by whoever is forgotten', async () => {
      const id = await takeIn('U1', '1772366400.000100');
      expect(await store.triageOfMessage(where, '1772366400.000100')).toBe(id);
      expect(await store.hasBegun(asId('U1'), where, noon)).toBe(true);
      expect(await store.hasBegun(asId('U2'), where, noon)).toBe(false);
      await store.forget(asId('U1'));
      expect(await store.hasBegun(asId('U1'), where, noon)).toBe(false);
    });

    it('are forgotten with the retention', async () => {
      await takeIn('U1', '1772366400.000100');
      await store.eraseBefore(new Date(noon.getTime() + 1));
      expect(await store.triageOfMessage(where, '1772366400.000100')).toBeNull();
    });
  });
}
