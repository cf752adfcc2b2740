import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildMatcher } from '../../src/core/matcher.ts';
import { openFolderSource } from '../../src/knowledge/folder-source.ts';
import { aFolder, aGuide } from '../support/guide.ts';

test('the sound guides serve with a matcher made from them, and the others are reported', async () => {
  const folder = await aFolder({ 'a.yml': aGuide(), 'b.yml': 'id: [' });
  const { source, problems } = await openFolderSource(folder, buildMatcher);
  expect(source.current().guides.map(({ id }) => id)).toEqual(['parcel-app']);
  expect(problems.map(({ file }) => file)).toEqual([join(folder, 'b.yml')]);
});

test('the guides stay as they were when the folder was opened', async () => {
  const folder = await aFolder({ 'a.yml': aGuide() });
  const { source } = await openFolderSource(folder, buildMatcher);
  expect(source.current()).toBe(source.current());
});
