import { expect, test } from 'vitest';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { browseGuides, chooseSymptom } from '../../src/flows/browse.ts';
import { ADA, KNOWLEDGE, smallWorld, THREAD } from './small-world.ts';

test('guides stand by product name, those for any product last', () => {
  const products = browseGuides(KNOWLEDGE).map(({ product }) => product?.name ?? null);
  const named = products.filter((name) => name !== null);
  expect(named).toEqual(named.toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(products.slice(named.length)).toEqual(products.filter((name) => name === null));
});

test('every symptom is listed, also one that shows no error', () => {
  const mintsoft = browseGuides(KNOWLEDGE).find(({ product }) => product?.name === 'Mintsoft');
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
  owed: [],
};

test('a symptom that was chosen without any text has its thread begun', async () => {
  const needs = await smallWorld();
  await chooseSymptom(needs, { ...inactive, text: readStoredText(''), hints: [] });
  const [begun] = await needs.store.lease({ now: needs.world.now(), leaseMs: 1000, limit: 9 });
  expect(begun?.effect).toMatchObject({
    kind: 'begin-thread',
    guide: 'mintsoft-authentication',
    cause: 'connection-inactive',
    by: ADA,
  });
});
