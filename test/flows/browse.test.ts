import { expect, test } from 'vitest';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { browseGuides, chooseSymptom } from '../../src/flows/browse.ts';
import { ADA, KNOWLEDGE, smallWorld, THREAD } from './small-world.ts';

test('guides stand by product name, those for any product last', () => {
  expect(browseGuides(KNOWLEDGE).map(({ product }) => product?.name ?? null)).toEqual([
    'Mintsoft',
    'Tines',
    null,
  ]);
});

test('every symptom is listed, also one that shows no error', () => {
  const [mintsoft] = browseGuides(KNOWLEDGE);
  expect(mintsoft?.symptoms).toContainEqual({
    guide: 'mintsoft-authentication',
    cause: 'connection-inactive',
    error: 'Connection inactive, no specific error shown',
    reason: expect.any(String),
  });
});

const inactive = {
  guide: 'mintsoft-authentication',
  cause: 'connection-inactive',
  asker: ADA,
  place: THREAD,
};

test('a symptom that was chosen without any text opens its triage', async () => {
  const verdict = await chooseSymptom(await smallWorld(), {
    ...inactive,
    text: readStoredText(''),
    hints: [],
  });
  expect(verdict).toMatchObject({
    kind: 'opened',
    triage: { guide: { cause: { id: 'connection-inactive' } }, reason: { pickedBy: ADA, evidence: [] } },
  });
});

test('a symptom that no longer exists is gone', async () => {
  const choice = { ...inactive, cause: 'never', text: readStoredText(''), hints: [] };
  expect(await chooseSymptom(await smallWorld(), choice)).toEqual({ kind: 'gone' });
});
