import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { guideJsonSchema, writeGuideSchema } from '../../src/knowledge/guide-schema.ts';
import { aFolder, aGuide, type Change } from '../support/guide.ts';

const SHIPPED = new URL('../../knowledge/guide.schema.json', import.meta.url);

/** Reads a guide the way an editor does: by the JSON schema alone. */
function isAcceptedByEditors(...changes: readonly Change[]): boolean {
  const schema = z.fromJSONSchema(JSON.parse(guideJsonSchema()));
  return schema.safeParse(parse(aGuide(...changes))).success;
}

test('the shipped schema is the one that guides are read by (npm run -s authfix -- knowledge schema writes it)', async () => {
  expect(await readFile(SHIPPED, 'utf8')).toBe(guideJsonSchema());
});

test('it is the same every time', () => {
  expect(guideJsonSchema()).toBe(guideJsonSchema());
});

test('editors accept a sound guide whose optional parts are left out', () => {
  expect(isAcceptedByEditors()).toBe(true);
});

test.each<[string, Change]>([
  ['unknown keys', ['owner: Support team', 'owner: Support team\nowned_by: x']],
  ['wrong choices', ['leads_to: administrator', 'leads_to: manager']],
  ['ids in the wrong form', ['kind: token-expired', 'kind: Token Expired']],
  ['missing keys', ['    kind: token-expired\n', '']],
])('editors refuse %s', (_, change) => {
  expect(isAcceptedByEditors(change)).toBe(false);
});

test('writing it puts guide.schema.json into the folder', async () => {
  const folder = await aFolder({});
  expect(await writeGuideSchema(folder)).toBe(join(folder, 'guide.schema.json'));
  expect(await readFile(join(folder, 'guide.schema.json'), 'utf8')).toBe(guideJsonSchema());
});
