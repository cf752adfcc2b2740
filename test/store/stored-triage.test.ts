/** Rows that an earlier version wrote are still read. */
import { expect, test } from 'vitest';
import { StoredDiagnosis, StoredTriage } from '../../src/store/stored-triage.ts';
import { aDiagnosis, aTriage } from '../support/triage.ts';

// What these fields were before matches were explained.
const NEW_FIELDS = ['explanation', 'times', 'evidenceLeft', 'countered', 'overruled', 'for'];

function asBefore(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (NEW_FIELDS.includes(key) ? undefined : inner)),
  );
}

test('a triage from before explanations were kept has none', () => {
  const triage = aTriage();
  const { reason } = StoredTriage.parse(asBefore(triage));
  expect(reason).toEqual({ ...triage.reason, explanation: null });
});

test('a diagnosis from before evidence was counted names every place by itself', () => {
  const { match } = aDiagnosis();
  expect(StoredDiagnosis.parse(asBefore(aDiagnosis())).match).toEqual({ ...match, for: [] });
});

test('an explanation comes back from the store as it was', () => {
  const triage = aTriage();
  expect(triage.reason.explanation).not.toBeNull();
  expect(StoredTriage.parse(JSON.parse(JSON.stringify(triage)))).toEqual(triage);
});
