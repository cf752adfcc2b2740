/** What every engine of the store must do with triages: one for each diagnosis, and one change to each version. */
import { describe, expect } from 'vitest';
import { asId, type DiagnosisId, type UserId } from '../../src/core/ids.ts';
import { answerQuestion, showOnCard, takeStep } from '../../src/core/triage.ts';
import { aDiagnosis, anIntake, aTriage } from '../support/triage.ts';
import { addTriage, later, type StoreTest } from './contract-store.ts';

/** Runs this part of the contract. */
export function triagesContract(it: StoreTest): void {
  describe('triages', () => {
    it('gives back exactly what was opened', async ({ store }) => {
      const triage = aTriage();
      const diagnosis = aDiagnosis();
      await store.takeIn(anIntake(diagnosis), diagnosis.at);
      expect(await store.openTriage(triage, diagnosis.id, [])).toEqual(triage);
      expect(await store.findTriage(triage.id)).toEqual(triage);
    });

    it('opens one triage for a diagnosis, however many people choose at once', async ({ store }) => {
      const diagnosis = aDiagnosis();
      await store.takeIn(anIntake(diagnosis), diagnosis.at);
      const wanted = [aTriage(), aTriage(), aTriage(), aTriage()];
      const opened = await Promise.all(wanted.map((triage) => store.openTriage(triage, diagnosis.id, [])));
      const ids = new Set(opened.map((triage) => triage.id));
      expect(ids.size).toBe(1);
      const stored = await Promise.all(wanted.map((triage) => store.findTriage(triage.id)));
      expect(stored.filter((triage) => triage !== null)).toEqual([opened[0]]);
    });

    it('refuses to open a triage from a diagnosis that is not there', async ({ store }) => {
      const triage = aTriage();
      const opening = store.openTriage(triage, asId<DiagnosisId>('nobody'), []);
      await expect(opening).rejects.toThrow('Diagnosis nobody is not in');
      expect(await store.findTriage(triage.id)).toBeNull();
    });

    it('keeps records with their times, side exits and answers', async ({ store, reopen }) => {
      const by = asId<UserId>('U-helper');
      const first = takeStep(await addTriage(store), {
        step: 'renew-token',
        outcome: 'not_applicable',
        by,
        at: later(5),
        exit: 'legacy',
      });
      expect(await store.saveTriage(first.triage, [])).toBe(true);
      const answer = { step: 'check-test-mode', question: 'mode', choice: 'on' };
      const second = answerQuestion(first.triage, answer).triage;
      expect(await store.saveTriage(second, [])).toBe(true);
      const again = await reopen();
      expect(await again.findTriage(second.id)).toEqual(second);
    });

    it('lets exactly one of two changes from the same version through', async ({ store }) => {
      const triage = await addTriage(store);
      const changes = ['card-1', 'card-2', 'card-3'].map((card) =>
        showOnCard(triage, { message: card, permalink: null }),
      );
      const saved = await Promise.all(changes.map((change) => store.saveTriage(change, [])));
      expect(saved.filter((won) => won)).toHaveLength(1);
      expect(await store.findTriage(triage.id)).toEqual(changes[saved.indexOf(true)]);
    });

    it('refuses a change that skips a version and a triage that was never opened', async ({ store }) => {
      const triage = await addTriage(store);
      expect(await store.saveTriage({ ...triage, version: 3 }, [])).toBe(false);
      expect(await store.saveTriage(aTriage({ version: 2 }), [])).toBe(false);
      expect(await store.findTriage(triage.id)).toEqual(triage);
    });
  });
}
