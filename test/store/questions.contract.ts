/** What every engine of the store must do with a question that nobody has answered yet. */
import { expect } from 'vitest';
import { growReport } from '../../src/core/growing-report.ts';
import { asId, type DiagnosisId, type UserId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import type { Sighting } from '../../src/core/sighting.ts';
import { withPart } from '../../src/core/triage-report.ts';
import type { Around, Arriving, Decided, Diagnosis } from '../../src/flows/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTriage } from '../support/triage.ts';
import { noon, type StoreTest } from './contract-store.ts';

const where = { workspace: 'T1', channel: 'C1' };
const ADA = asId<UserId>('U1');
const FIRST = '1772366400.000100';

function before(minutes: number): Date {
  return new Date(noon.getTime() - minutes * 60_000);
}

function arriving(message: string, person = ADA): Arriving {
  return {
    claim: { ...where, message, purpose: 'diagnose' },
    place: { ...where, thread: message },
    person,
    textKey: `key of ${message}`,
    cause: null,
    since: { own: before(5), same: before(30), crowd: before(10), replies: before(60) },
  };
}

function seen({ place, person, textKey }: Arriving, change: Partial<Sighting>): Sighting {
  const message = place.thread;
  return { place, message, person, cause: null, textKey, reply: 'none', triage: null, ...change };
}

function grown(asked: Diagnosis, message: string): Diagnosis {
  const report = growReport(asked, { message, text: readStoredText(`line ${message}`), hints: [] });
  if (report === null) throw new Error('one line is not too much');
  return { ...asked, ...report };
}

/** The line joins the question, or the triage that somebody opened from it. */
function joins(one: Arriving, { asked, own }: Around): Decided<string> {
  const { thread: message } = one.place;
  if (asked !== null) {
    const question = { from: asked, to: grown(asked, message) };
    const sighting = seen(one, {});
    return { intake: { diagnosis: null, triage: null, question, sighting, effects: [] }, result: 'question' };
  }
  if (own === null) return { intake: null, result: 'nothing' };
  const change = withPart(own, { message, text: readStoredText(`line ${message}`), hints: [] });
  const changes = change.kind === 'changed' ? [change.triage] : [];
  const sighting = seen(one, { triage: own.id });
  return { intake: { diagnosis: null, triage: null, changes, sighting, effects: [] }, result: 'triage' };
}

/** Has a post raise the question. */
async function raise(store: Store): Promise<DiagnosisId> {
  const first = arriving(FIRST);
  const diagnosis = aDiagnosis({ place: first.place, asker: ADA, at: noon });
  const sighting = seen(first, { reply: 'choice' });
  await store.takeIn(anIntake(diagnosis, { claim: first.claim, sighting }), noon);
  return diagnosis.id;
}

function takeIn(store: Store, message: string): Promise<string | null> {
  const one = arriving(message);
  return store.takeInBeside(one, (around) => joins(one, around), noon);
}

async function lookAround(store: Store, one: Arriving): Promise<Around> {
  const found = await store.takeInBeside(one, (result) => ({ intake: null, result }), noon);
  if (found === null) throw new Error('the message was new');
  return found;
}

async function read(store: Store, id: DiagnosisId): Promise<Diagnosis> {
  const found = await store.findDiagnosis(id);
  if (found === null) throw new Error('the diagnosis is there');
  return found;
}

/** Runs the contract against one engine. */
export function questionsContract(it: StoreTest): void {
  it('is found by whoever raised it, for as long as they are asked', async ({ store }) => {
    const id = await raise(store);
    expect((await lookAround(store, arriving('2'))).asked?.id).toBe(id);
    expect(await store.hasBegun(ADA, where, noon)).toBe(true);
    expect(await store.questionOfMessage(where, FIRST)).toBe(id);
    expect((await lookAround(store, arriving('2', asId('U2')))).asked).toBeNull();
    const later = {
      ...arriving('2'),
      since: { ...arriving('2').since, own: new Date(noon.getTime() + 1) },
    };
    expect((await lookAround(store, later)).asked).toBeNull();
    await store.rejectDiagnosis(id, noon);
    expect((await read(store, id)).rejectedAt).toEqual(noon);
    expect((await lookAround(store, arriving('2'))).asked).toBeNull();
    expect(await store.hasBegun(ADA, where, noon)).toBe(false);
    expect(await store.questionOfMessage(where, FIRST)).toBeNull();
  });

  it('takes in every line of many at one moment, each once', async ({ store }) => {
    const id = await raise(store);
    const messages = ['2', '3', '4', '5', '5', '6'];
    const results = await Promise.all(messages.map((message) => takeIn(store, message)));
    expect(results.filter((one) => one === null)).toHaveLength(1);
    const { parts } = await read(store, id);
    expect(parts.map(({ message }) => message).toSorted()).toEqual([FIRST, '2', '3', '4', '5', '6']);
  });

  it('that is answered at the moment of a line becomes one triage with that line', async ({ store }) => {
    const id = await raise(store);
    const triage = aTriage({ place: arriving(FIRST).place, asker: ADA });
    const [opened] = await Promise.all([store.openTriage(triage, id, []), takeIn(store, '2')]);
    const found = await store.findTriage(opened.id);
    expect(found?.parts.map(({ message }) => message)).toEqual([FIRST, '2']);
    expect(await store.triageOfMessage(where, '2')).toBe(triage.id);
  });

  it('that is answered is a triage to its lines, which were not answered themselves', async ({ store }) => {
    const id = await raise(store);
    await takeIn(store, '2');
    expect(await store.questionOfMessage(where, '2')).toBe(id);
    const triage = await store.openTriage(aTriage({ place: arriving(FIRST).place }), id, []);
    expect(triage.report).toContain('line 2');
    expect(await store.triageOfMessage(where, '2')).toBe(triage.id);
    const { own, asked, replies } = await lookAround(store, arriving('3'));
    expect([own?.id, asked, replies.channel]).toEqual([triage.id, null, 1]);
  });

  it('can be answered by a line: the triage is there with it, and no second one is opened', async ({
    store,
  }) => {
    const id = await raise(store);
    const asked = await read(store, id);
    const triage = aTriage({ place: asked.place });
    const question = { from: asked, to: { ...grown(asked, '2'), triage: triage.id } };
    const sighting = seen(arriving('2'), { triage: triage.id });
    const intake = { claim: null, diagnosis: null, triage, question, sighting, effects: [] };
    expect(await store.takeIn(intake, noon)).toBe(true);
    expect((await read(store, id)).triage).toBe(triage.id);
    expect((await store.openTriage(aTriage(), id, [])).id).toBe(triage.id);
    expect(await store.triageOfMessage(where, FIRST)).toBe(triage.id);
  });

  for (const how of ['chosen', 'rejected', 'grown'] as const)
    it(`is not written over once it was ${how}, and nothing else is written`, async ({ store }) => {
      const id = await raise(store);
      const from = await read(store, id);
      if (how === 'chosen') await store.openTriage(aTriage(), id, []);
      if (how === 'rejected') await store.rejectDiagnosis(id, noon);
      if (how === 'grown') await takeIn(store, '2');
      const triage = aTriage();
      const now = await read(store, id);
      const question = { from, to: { ...grown(from, '3'), triage: triage.id } };
      const intake = { claim: null, diagnosis: null, triage, question, effects: [] };
      expect(await store.takeIn(intake, noon)).toBe(false);
      expect(await store.findTriage(triage.id)).toBeNull();
      expect(await read(store, id)).toEqual(now);
    });

  it('is forgotten with its lines', async ({ store }) => {
    const id = await raise(store);
    await takeIn(store, '2');
    await store.forget(ADA);
    expect(await store.findDiagnosis(id)).toBeNull();
    expect(await store.hasBegun(ADA, where, noon)).toBe(false);
    expect(await store.questionOfMessage(where, '2')).toBeNull();
  });
}
