import { expect, test } from 'vitest';
import { eraseTriage } from '../../src/core/erasure.ts';
import { aTriage } from '../support/triage.ts';

test('what is erased takes its explanation along, for it quotes the report', () => {
  const triage = aTriage();
  const quotes = triage.reason.explanation?.spans.shown.map(({ quote }) => quote) ?? [];
  expect(quotes.length).toBeGreaterThan(0);
  const erased = eraseTriage(triage);
  expect(erased.reason.explanation).toBeNull();
  for (const quote of quotes) expect(JSON.stringify(erased)).not.toContain(quote);
});
