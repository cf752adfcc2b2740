import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { guideReference } from '../../src/knowledge/guide-reference.ts';
import { guideShape } from '../../src/knowledge/guide-schema.ts';
import { withReference } from './write-guide-reference.ts';

test('docs/guides.md explains every key as the schema has it (npm run reference:guides writes it)', async () => {
  const page = await readFile(new URL('../../docs/guides.md', import.meta.url), 'utf8');
  expect(page).toBe(withReference(page));
});

test('every key of the guide is in it', () => {
  const text = guideReference();
  for (const key of Object.keys(guideShape().properties ?? {})) expect(text).toContain(`| \`${key}\``);
  expect(text).toContain('### `steps[].decision.questions[].choices[]`');
});

test('a required key, a choice, a size and a default are told', () => {
  const text = guideReference();
  expect(text).toMatch(/\| `who` \| `asker`, `administrator`; `asker` when left out \|/);
  expect(text).toMatch(/\| `checks` \| a list of at most 12 entries \|/);
  expect(text).toMatch(/\| `review_by` \(required\) \| a date \|/);
});

test('no key is left without a meaning', () => {
  const rows = guideReference().match(/^\| `.*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});
