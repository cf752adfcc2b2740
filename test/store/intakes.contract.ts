/** What every engine of the store must do with what comes in: one claim for each message, its diagnosis, and all that follows from them. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import { asId, type DiagnosisId, type TriageId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { aDiagnosis, anIntake, aTriage } from '../support/triage.ts';
import { claimed, lease, leaseOne, noon, type StoreTest } from './contract-store.ts';

const claim = { workspace: 'T1', channel: 'C1', message: '1772357400.000100', purpose: 'diagnose' };

/** Runs this part of the contract. */
export function intakesContract(it: StoreTest): void {
  describe('claims', () => {
    it('takes a message on once, also when it is asked many times at once', async ({ store }) => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => claimed(store, claim)));
      expect(answers.filter((taken) => taken)).toHaveLength(1);
      expect(await claimed(store, claim)).toBe(false);
    });

    it.for(['workspace', 'channel', 'message', 'purpose'] as const)(
      'takes it on again for another %s',
      async (part, { store }) => {
        await claimed(store, claim);
        expect(await claimed(store, { ...claim, [part]: 'another' })).toBe(true);
      },
    );
  });

  describe('diagnoses', () => {
    it('gives back exactly what was added', async ({ store }) => {
      const diagnosis = aDiagnosis();
      await store.takeIn(anIntake(diagnosis), diagnosis.at);
      expect(await store.findDiagnosis(diagnosis.id)).toEqual(diagnosis);
    });

    it('knows nothing of an id that was never added', async ({ store }) => {
      expect(await store.findDiagnosis(asId<DiagnosisId>('nobody'))).toBeNull();
      expect(await store.findTriage(asId<TriageId>('nobody'))).toBeNull();
      expect(await store.findTicket(1)).toBeNull();
    });

    it('keeps any report unchanged, whatever characters it holds', async ({ store }) => {
      const text = fc.string({ unit: 'binary', maxLength: 200 });
      const written = fc.asyncProperty(text, async (raw) => {
        const diagnosis = aDiagnosis({ report: readStoredText(`${raw}\0\ud800`) });
        await store.takeIn(anIntake(diagnosis), diagnosis.at);
        expect((await store.findDiagnosis(diagnosis.id))?.report).toBe(diagnosis.report);
      });
      await fc.assert(written, { numRuns: 50 });
    });

    it('names the triage that was opened from it', async ({ store }) => {
      const diagnosis = aDiagnosis();
      await store.takeIn(anIntake(diagnosis), diagnosis.at);
      const triage = await store.openTriage(aTriage(), diagnosis.id, []);
      expect((await store.findDiagnosis(diagnosis.id))?.triage).toBe(triage.id);
    });
  });

  describe('an intake', () => {
    it('is written whole: claim, diagnosis, triage and what follows from them', async ({ store }) => {
      const triage = aTriage();
      const diagnosis = aDiagnosis({ triage: triage.id });
      const effects: Effect[] = [{ kind: 'show-card', triage: triage.id }];
      expect(await store.takeIn({ claim, diagnosis, triage, effects }, noon)).toBe(true);
      expect(await store.findDiagnosis(diagnosis.id)).toEqual(diagnosis);
      expect(await store.findTriage(triage.id)).toEqual(triage);
      expect(await leaseOne(store)).toMatchObject({ effect: effects[0], attempts: 1, receipt: null });
    });

    it('leaves nothing behind when its message was taken on before', async ({ store }) => {
      await claimed(store, claim);
      const triage = aTriage();
      const diagnosis = aDiagnosis({ triage: triage.id });
      const effects: Effect[] = [{ kind: 'show-card', triage: triage.id }];
      expect(await store.takeIn({ claim, diagnosis, triage, effects }, noon)).toBe(false);
      expect(await store.findDiagnosis(diagnosis.id)).toBeNull();
      expect(await store.findTriage(triage.id)).toBeNull();
      expect(await store.lease(lease)).toEqual([]);
    });

    it('gives its claim back when the rest cannot be written, so that a second delivery is taken on', async ({
      store,
    }) => {
      const diagnosis = aDiagnosis();
      await store.takeIn(anIntake(diagnosis), noon);
      await expect(store.takeIn(anIntake(diagnosis, { claim }), noon)).rejects.toThrow('refused a statement');
      expect(await claimed(store, claim)).toBe(true);
    });
  });
}
