/** Typed queries: made the same in every run, short, and labelled. */
import { expect, test } from 'vitest';
import { shippedGuides } from '../core/small-guide.ts';
import { readPastes } from './paste-set.ts';
import { madeQueries } from './typed-queries.ts';

test('made queries are the same in every run, have one to four words and a kind that a guide knows', async () => {
  const guides = await shippedGuides();
  const kinds = new Set(guides.flatMap((guide) => guide.causes.map((cause) => cause.kind)));
  const queries = madeQueries(guides);
  expect(madeQueries(guides)).toEqual(queries);
  for (const { text, accept } of queries) {
    expect(text.split(' ').length).toBeLessThanOrEqual(4);
    expect(accept.length).toBeGreaterThan(0);
    expect(accept.every((kind) => kinds.has(kind))).toBe(true);
  }
});

test('queries by hand are short, different from each other, and ask for kinds that a guide knows', async () => {
  const guides = await shippedGuides();
  const kinds = new Set(guides.flatMap((guide) => guide.causes.map((cause) => cause.kind)));
  const queries = readPastes(['./test/measure/typed-queries.jsonl']);
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
  for (const { text, accept } of queries) {
    expect(text.length).toBeLessThanOrEqual(64);
    expect(accept.length > 0 && accept.every((kind) => kinds.has(kind))).toBe(true);
  }
});
