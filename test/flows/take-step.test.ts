import { describe, expect, it, test } from 'vitest';
import { asId, type TriageId } from '../../src/core/ids.ts';
import type { Triage } from '../../src/core/triage.ts';
import { type Move, makeMove, noteCard } from '../../src/flows/take-step.ts';
import { aDiagnosis, anIntake, aTriage } from '../support/triage.ts';
import { ADA, NOOR, openedTriage, type SmallWorld, smallWorld } from './small-world.ts';

const renew: Move = { kind: 'outcome', step: 'renew-token', outcome: 'no_change' };

/** A stored triage with two steps, the second of which asks a question and has a side exit. */
async function stored(needs: SmallWorld): Promise<Triage> {
  const diagnosis = aDiagnosis();
  await needs.store.takeIn(anIntake(diagnosis), diagnosis.at);
  return needs.store.openTriage(aTriage(), diagnosis.id, []);
}

const click = (needs: SmallWorld, triage: Triage, move: Move, by = ADA) =>
  makeMove(needs, { triage: triage.id, move, by });

describe('a click', () => {
  it('is recorded with who and when', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    await click(needs, triage, renew, NOOR);
    expect((await needs.store.findTriage(triage.id))?.records).toEqual([
      { step: 'renew-token', outcome: 'no_change', by: NOOR, at: needs.world.now() },
    ]);
  });

  it('twice is one record', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    const verdicts = await Promise.all([click(needs, triage, renew), click(needs, triage, renew, NOOR)]);
    expect(verdicts.map(({ kind }) => kind).sort()).toEqual(['changed', 'outdated']);
    expect((await needs.store.findTriage(triage.id))?.records).toHaveLength(1);
  });

  it('on a triage that does not exist finds it gone', async () => {
    const needs = await smallWorld();
    const move = { triage: asId<TriageId>('never'), move: renew, by: ADA };
    expect(await makeMove(needs, move)).toEqual({ kind: 'gone' });
  });

  it('on an exit blocks the step and names the exit', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    await click(needs, triage, renew);
    const verdict = await click(needs, triage, { kind: 'exit', step: 'check-test-mode', exit: 'legacy' });
    expect(verdict).toMatchObject({
      kind: 'changed',
      triage: { records: [{}, { step: 'check-test-mode', outcome: 'blocked', exit: 'legacy' }] },
    });
  });

  it('on an answer is kept until the questions are asked again', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    await click(needs, triage, renew);
    const step = 'check-test-mode';
    const answered = await click(needs, triage, { kind: 'answer', step, question: 'mode', choice: 'on' });
    expect(answered).toMatchObject({ kind: 'changed', triage: { answers: { [step]: { mode: 'on' } } } });
    expect(await click(needs, triage, { kind: 'ask-again', step })).toMatchObject({
      triage: { answers: {} },
    });
  });

  it('on fixed closes the triage, which can then be rated', async () => {
    const needs = await smallWorld();
    const triage = await openedTriage(needs);
    await click(needs, triage, { kind: 'outcome', step: 'renew-token', outcome: 'fixed' });
    expect(await click(needs, triage, { kind: 'rate', helpful: true })).toMatchObject({
      kind: 'changed',
      triage: { state: 'fixed', helpful: true },
    });
    expect((await click(needs, triage, renew)).kind).toBe('closed');
  });
});

describe('undo', () => {
  it('takes back the step that its button saw, and a second click takes back nothing', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    await click(needs, triage, renew);
    await click(needs, triage, { kind: 'outcome', step: 'check-test-mode', outcome: 'no_change' });
    const undo: Move = { kind: 'undo', records: 2 };
    const verdicts = await Promise.all([click(needs, triage, undo), click(needs, triage, undo)]);
    expect(verdicts.map(({ kind }) => kind).sort()).toEqual(['changed', 'outdated']);
    expect((await needs.store.findTriage(triage.id))?.records).toHaveLength(1);
  });

  it('has nothing to do on a fresh card', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    expect((await click(needs, triage, { kind: 'undo', records: 0 })).kind).toBe('nothing-to-undo');
  });
});

describe('the card', () => {
  const card = { message: '1772357400.000200', permalink: 'https://x.example/p1' };

  it('is noted once, and noting it again changes nothing', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    await noteCard(needs.store, triage, card);
    await noteCard(needs.store, triage, card);
    expect(await needs.store.findTriage(triage.id)).toMatchObject({
      card: card.message,
      permalink: card.permalink,
      version: 2,
    });
  });

  it('is noted on a triage that has moved on meanwhile, whose step stays', async () => {
    const needs = await smallWorld();
    const triage = await stored(needs);
    await Promise.all([click(needs, triage, renew), noteCard(needs.store, triage, card)]);
    expect(await needs.store.findTriage(triage.id)).toMatchObject({
      card: card.message,
      records: [{}],
      version: 3,
    });
  });

  it('of a triage that is gone is nobody’s', async () => {
    const needs = await smallWorld();
    const gone = { ...(await stored(needs)), id: asId<TriageId>('never') };
    await expect(noteCard(needs.store, gone, card)).resolves.toBeUndefined();
  });
});

test('a triage that changes under every try is given up with a sentence', async () => {
  const needs = await smallWorld();
  const triage = await stored(needs);
  const store = { ...needs.store, saveTriage: () => Promise.resolve(false) };
  await expect(
    makeMove({ store, world: needs.world }, { triage: triage.id, move: renew, by: ADA }),
  ).rejects.toThrow(`triage ${triage.id} changed 5 times while one move was made`);
});
