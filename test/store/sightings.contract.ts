/** What every engine of the store must do with reports that come beside each other. */
import { expect } from 'vitest';
import { asId, type UserId } from '../../src/core/ids.ts';
import type { Surroundings } from '../../src/core/sighting.ts';
import { noteOther } from '../../src/core/triage-report.ts';
import type { Arriving, Decided } from '../../src/flows/ports.ts';
import { watchCrowd } from '../../src/flows/watch-crowd.ts';
import type { Store } from '../../src/store/store.ts';
import { aDiagnosis, aTriage } from '../support/triage.ts';
import { noon, type StoreTest } from './contract-store.ts';

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

function takeIn(store: Store, person: string, message: string): Promise<string | null> {
  const one = arriving(person, message);
  return store.takeInBeside(one, (around) => decide(one, around), noon);
}

/** Runs this part of the contract. */
export function sightingsContract(it: StoreTest): void {
  it('at one moment: exactly one opens, the others find it and are all counted', async ({ store }) => {
    const people = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];
    const results = await Promise.all(
      people.map((person, at) => takeIn(store, person, `1772366400.00010${at}`)),
    );
    const [id = null, ...others] = new Set(results);
    expect(others).toEqual([]);
    const triage = id === null ? null : await store.findTriage(asId(id));
    expect(triage?.others).toHaveLength(5);
  });

  it('by many in several channels at one moment: one ticket is opened for all of them, and holds each once', async ({
    store,
  }) => {
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

  it('delivered twice at one moment: the message is taken in once', async ({ store }) => {
    const results = await Promise.all([
      takeIn(store, 'U1', '1772366400.000100'),
      takeIn(store, 'U1', '1772366400.000100'),
    ]);
    expect(results.filter((one) => one === null)).toHaveLength(1);
  });

  it('that leave nothing behind can be asked about later', async ({ store }) => {
    const one = arriving('U1', '1772366400.000100');
    expect(await store.takeInBeside(one, () => ({ intake: null, result: 'silent' }), noon)).toBe('silent');
    expect(await takeIn(store, 'U1', '1772366400.000100')).not.toBeNull();
  });

  it('are found by their message, by who began, and no longer by whoever is forgotten', async ({ store }) => {
    const id = await takeIn(store, 'U1', '1772366400.000100');
    expect(await store.triageOfMessage(where, '1772366400.000100')).toBe(id);
    expect(await store.hasBegun(asId('U1'), where, noon)).toBe(true);
    expect(await store.hasBegun(asId('U2'), where, noon)).toBe(false);
    await store.forget(asId('U1'));
    expect(await store.hasBegun(asId('U1'), where, noon)).toBe(false);
  });

  it('are forgotten with the retention', async ({ store }) => {
    await takeIn(store, 'U1', '1772366400.000100');
    await store.eraseBefore(new Date(noon.getTime() + 1));
    expect(await store.triageOfMessage(where, '1772366400.000100')).toBeNull();
  });
}
