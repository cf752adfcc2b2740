import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge, loadWrittenGuides } from '../../src/knowledge/load.ts';
import { aFolder, aGuide } from '../support/guide.ts';
import { loaded } from './written-problems.ts';

function guideNamed(id: string): string {
  return aGuide(['id: parcel-app\nversion', `id: ${id}\nversion`]);
}

test('guides come in the order of their file names, from .yml and .yaml alike', async () => {
  const { ids, problems } = await loaded({
    'b.yaml': guideNamed('second'),
    'a.yml': guideNamed('first'),
    'C.YML': guideNamed('zeroth'),
  });
  expect({ ids, problems }).toEqual({ ids: ['zeroth', 'first', 'second'], problems: [] });
});

test('hidden files, temporary files of editors, other files and folders are left out', async () => {
  const folder = await aFolder({
    'guide.yml': aGuide(),
    '.hidden.yml': 'x',
    '.#guide.yml': 'x',
    '#guide.yml#': 'x',
    'guide.yml~': 'x',
    '~$guide.yml': 'x',
    '.guide.yml.swp': 'x',
    'guide.schema.json': '{}',
    'README.md': 'x',
  });
  await mkdir(join(folder, 'folder.yml'));
  const { guides, problems } = await loadKnowledge(folder);
  expect(guides.map(({ id }) => id)).toEqual(['parcel-app']);
  expect(problems).toEqual([]);
});

test('a link to a file is followed, as mounted folders need', async () => {
  const target = await aFolder({ 'data.txt': aGuide() });
  const folder = await aFolder({});
  await symlink(join(target, 'data.txt'), join(folder, 'guide.yml'));
  expect((await loadKnowledge(folder)).guides).toHaveLength(1);
});

test('a link to nothing is a problem of that file alone', async () => {
  const folder = await aFolder({ 'sound.yml': aGuide() });
  await symlink(join(folder, 'gone'), join(folder, 'link.yml'));
  const { guides, problems } = await loadKnowledge(folder);
  expect(guides).toHaveLength(1);
  expect(problems).toMatchObject([
    {
      file: join(folder, 'link.yml'),
      line: 1,
      column: 1,
      message: 'cannot be read (ENOENT); check that it exists and who may read it',
    },
  ]);
});

test('a byte order mark and Windows line ends change neither text nor places', async () => {
  const windows = `\uFEFF${aGuide()}`.replaceAll('\n', '\r\n');
  const broken = `\uFEFF${aGuide(['version: 1', 'version: one'])}`.replaceAll('\n', '\r\n');
  const { ids, problems } = await loaded({ 'a.yml': windows, 'b.yml': broken });
  expect(ids).toEqual(['parcel-app']);
  expect(problems).toEqual(['b.yml:2:10: version: must be a whole number without quotes, not text']);
});

test('block texts of a file with Windows line ends have plain line breaks', async () => {
  const text = aGuide(['- the token has expired', '- |\n        first\n        second']).replaceAll(
    '\n',
    '\r\n',
  );
  const { guides } = await loadKnowledge(await aFolder({ 'a.yml': text }));
  expect(guides[0]?.causes[0]?.examples).toEqual(['first\nsecond\n']);
});

test('a file that is not UTF-8 is named with the place of its first wrong byte', async () => {
  const latin1 = Buffer.from('id: x\ntitle: caf\xe9\n', 'latin1');
  expect((await loaded({ 'a.yml': latin1, 'b.yml': aGuide() })).problems).toEqual([
    'a.yml:2:11: is not UTF-8 from here on; save the file as UTF-8',
  ]);
});

test('a file of more than one mebibyte is refused unread', async () => {
  const { ids, problems } = await loaded({ 'a.yml': '#'.repeat(1024 * 1024 + 1), 'b.yml': aGuide() });
  expect(ids).toEqual(['parcel-app']);
  expect(problems).toEqual(['a.yml:1:1: has 1048577 bytes; a guide has at most 1048576']);
});

test('a folder without guides says what to do', async () => {
  expect((await loaded({ 'README.md': 'x' })).problems).toEqual([
    '.:1:1: the folder has no guide; put a .yml file in it, as docs/guides.md shows',
  ]);
});

test('a folder whose only guide is broken is not called empty', async () => {
  expect((await loaded({ 'a.yml': '- x' })).problems).toEqual([
    'a.yml:1:1: the guide must be keys with values, one "key: value" per line, not a list',
  ]);
});

test('a missing folder and a file in place of a folder say what to do', async () => {
  const folder = await aFolder({ file: 'x' });
  const missing = await loadWrittenGuides(join(folder, 'gone'));
  const file = await loadWrittenGuides(join(folder, 'file'));
  expect([...missing.problems, ...file.problems].map(({ message }) => message)).toEqual([
    'the folder does not exist; make it, or point AUTHFIX_KNOWLEDGE_DIR at the folder with the guides',
    'is a file, not a folder; point AUTHFIX_KNOWLEDGE_DIR at the folder with the guides',
  ]);
});

test('broken guides of every sort leave the sound one serving', async () => {
  const { ids, problems } = await loaded({
    'a.yml': 'id: [',
    'b.yml': aGuide(['steps: [check-mode]', 'steps: [gone]']),
    'c.yml': aGuide(['version: 1', 'version: one']),
    'd.yml': guideNamed('sound'),
    'e.yml': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
  });
  expect(ids).toEqual(['sound']);
  expect(problems.map((problem) => problem.slice(0, 5))).toEqual(['a.yml', 'b.yml', 'c.yml', 'e.yml']);
});

test('what is read is what the folder holds at that moment', async () => {
  const folder = await aFolder({ 'a.yml': guideNamed('before') });
  expect((await loadKnowledge(folder)).guides[0]?.id).toBe('before');
  await writeFile(join(folder, 'a.yml'), guideNamed('after'));
  expect((await loadKnowledge(folder)).guides[0]?.id).toBe('after');
});
