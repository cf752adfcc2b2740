import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { LEARNED_FROM_PASTES } from '../../src/core/word-evidence.ts';
import type { GuideFault } from '../../src/flows/ports.ts';
import { openLiveFolder } from '../../src/knowledge/live-folder.ts';
import { aFolder, aGuide } from '../support/guide.ts';

const QUICK = { settleMs: 20, calmMs: 60_000, pollMs: 60_000 };

/** A guide with another id and, when asked, another title. */
function guideNamed(id: string, title = 'Sign-in errors of Parcel App'): string {
  return aGuide(
    ['id: parcel-app\nversion', `id: ${id}\nversion`],
    ['title: Sign-in errors of Parcel App', `title: ${title}`],
  );
}

async function follow(folder: string, rhythm = QUICK) {
  const faults: GuideFault[] = [];
  const failures: unknown[] = [];
  let swaps = 0;
  const live = await openLiveFolder(folder, {
    buildMatcher,
    onSwap: () => {
      swaps += 1;
    },
    onFaults: (found) => void faults.push(...found),
    onFailure: (fault) => void failures.push(fault),
    rhythm,
  });
  onTestFinished(() => live.stop());
  return {
    live,
    faults,
    failures,
    swaps: () => swaps,
    titles: () => live.source.current().guides.map(({ id, title }) => `${id}: ${title}`),
  };
}

/** Waits until something holds; the test's own time limit ends a wait that is in vain. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

const PARCEL = 'parcel-app: Sign-in errors of Parcel App';

describe('when it is opened', () => {
  test('the sound guides serve with a matcher made from them, and the others are told', async () => {
    const folder = await aFolder({ 'a.yml': aGuide(), 'b.yml': 'id: [' });
    const { live, faults, titles } = await follow(folder);
    expect(titles()).toEqual([PARCEL]);
    expect(live.problems.map(({ file }) => file)).toEqual([join(folder, 'b.yml')]);
    expect(faults).toEqual([
      { place: 'b.yml:1:6', message: expect.stringContaining('not closed'), earlierServes: false },
    ]);
  });
});

describe('a changed file', () => {
  test('serves with its matcher at once, and those who hold the earlier knowledge keep it', async () => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { live, titles } = await follow(folder);
    const held = live.source.current();
    await writeFile(
      join(folder, 'a.yml'),
      aGuide(
        ['- token [has|is] expired', '- the parcel label is stale'],
        ['title: Sign-in errors of', 'title: New sign-in errors of'],
      ),
    );
    await until(() => expect(titles()).toEqual(['parcel-app: New sign-in errors of Parcel App']));
    const asks = (knowledge: typeof held) =>
      knowledge.matcher
        .match(readStoredText('Error 500: the parcel label is stale'), { product: null })
        .evidence.filter(({ met }) => met !== LEARNED_FROM_PASTES).length;
    expect(asks(live.source.current())).toBe(1);
    expect(asks(held)).toBe(0);
    expect(held.guides[0]?.title).toBe('Sign-in errors of Parcel App');
  });

  test('that is broken leaves its last good version serving, the others change, and it is told once', async () => {
    const folder = await aFolder({ 'a.yml': aGuide(), 'b.yml': guideNamed('other') });
    const { titles, faults } = await follow(folder);
    await writeFile(join(folder, 'a.yml'), aGuide(['version: 1', 'version: one']));
    await until(() => expect(faults).toHaveLength(1));
    expect(faults[0]).toEqual({
      place: 'a.yml:2:10',
      message: 'version: must be a whole number without quotes, not text',
      earlierServes: true,
    });
    await writeFile(join(folder, 'b.yml'), guideNamed('other', 'Changed meanwhile'));
    await until(() => expect(titles()).toEqual([PARCEL, 'other: Changed meanwhile']));
    expect(faults).toHaveLength(1);
  });

  test('that was broken serves again when it is mended, and is told again when it breaks anew', async () => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { titles, faults } = await follow(folder);
    await writeFile(join(folder, 'a.yml'), 'id: [');
    await until(() => expect(faults).toHaveLength(1));
    await writeFile(join(folder, 'a.yml'), guideNamed('parcel-app', 'Mended'));
    await until(() => expect(titles()).toEqual(['parcel-app: Mended']));
    await writeFile(join(folder, 'a.yml'), 'id: [');
    await until(() => expect(faults).toHaveLength(2));
    expect(titles()).toEqual(['parcel-app: Mended']);
  });

  test('with the text that it had swaps nothing', async () => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { live, swaps, titles } = await follow(folder);
    const held = live.source.current();
    await writeFile(join(folder, 'a.yml'), aGuide());
    await writeFile(join(folder, 'b.yml'), guideNamed('other'));
    await until(() => expect(titles()).toHaveLength(2));
    expect(swaps()).toBe(1);
    expect(live.source.current().guides[0]).toBe(held.guides[0]);
  });
});

describe('a file that goes', () => {
  test('takes its guide along', async () => {
    const folder = await aFolder({ 'a.yml': aGuide(), 'b.yml': guideNamed('other') });
    const { titles, faults } = await follow(folder);
    await rm(join(folder, 'a.yml'));
    await until(() => expect(titles()).toEqual(['other: Sign-in errors of Parcel App']));
    expect(faults).toEqual([]);
  });

  test('and comes back in mid-change never stops serving', async () => {
    const folder = await aFolder({ 'a.yml': aGuide(), 'b.yml': guideNamed('other') });
    const { live, titles } = await follow(folder, { ...QUICK, settleMs: 150 });
    const seen = new Set<number>();
    const timer = setInterval(() => seen.add(live.source.current().guides.length), 1);
    onTestFinished(() => clearInterval(timer));
    await rm(join(folder, 'a.yml'));
    await writeFile(join(folder, 'a.yml.tmp'), guideNamed('parcel-app', 'Written anew'));
    await rename(join(folder, 'a.yml.tmp'), join(folder, 'a.yml'));
    await until(() => expect(titles()[0]).toBe('parcel-app: Written anew'));
    expect([...seen]).toEqual([2]);
  });

  test('under another name serves on, without a word about two files with one id', async () => {
    const folder = await aFolder({ 'b.yml': aGuide() });
    const { live, titles, faults, swaps } = await follow(folder);
    await rename(join(folder, 'b.yml'), join(folder, 'a.yml'));
    await until(() => expect(swaps()).toBeGreaterThan(0));
    expect(titles()).toEqual([PARCEL]);
    expect(live.source.current().guides).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('as the last one goes on serving, and what is wrong is told', async () => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { titles, faults } = await follow(folder);
    await rm(join(folder, 'a.yml'));
    await until(() => expect(faults).toHaveLength(1));
    expect(faults[0]?.message).toContain('the folder has no guide');
    expect(titles()).toEqual([PARCEL]);
  });
});

describe('bad input in mid-flight', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat(
      [...'bcdefghi'].map(
        (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
      ),
    )
    .join('\n');

  test.each<[string, string | Uint8Array, RegExp]>([
    ['tabs', aGuide(['version: 1', 'version: 1\n\tname: x']), /^a\.yml:3:\d+ a tab indents this line/],
    [
      'a wrong indent',
      aGuide(['  intro: Tell us more.', '   intro: Tell us more.']),
      /^a\.yml:7\d:\d+ the indentation/,
    ],
    ['five megabytes', `# ${'x'.repeat(5 * 1024 * 1024)}`, /^a\.yml:1:1 has 5242882 bytes/],
    ['a file that multiplies itself', bomb, /^a\.yml:2:8 repeats itself too often/],
    ['nothing at all, as while an editor writes', '', /^a\.yml:1:1 the file is empty/],
    [
      'UTF-16 with its mark',
      Buffer.from(`\uFEFF${aGuide()}`, 'utf16le'),
      /^a\.yml:1:1 is UTF-16; save the file as UTF-8/,
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(aGuide(), 'utf16le'),
      /^a\.yml:1:\d+ is UTF-16; save the file as UTF-8/,
    ],
    [
      'Latin-1',
      Buffer.from(aGuide(['title: Sign-in errors of', 'title: Café sign-in errors of']), 'latin1'),
      /^a\.yml:3:11 is not UTF-8 from here on; save the file as UTF-8/,
    ],
    ['another file’s id', guideNamed('other'), /^a\.yml:1:5 the guide id "other" is taken by .*b\.yml/],
  ])('%s is told with its line, and everything serves on', async (_, content, told) => {
    const folder = await aFolder({ 'a.yml': aGuide(), 'b.yml': guideNamed('other') });
    const { titles, faults, failures } = await follow(folder);
    await writeFile(join(folder, 'a.yml'), content);
    await until(() => expect(faults.length).toBeGreaterThan(0));
    const lines = faults.map(({ place, message, earlierServes }) => `${place} ${message} ${earlierServes}`);
    expect(lines.some((line) => told.test(line) && line.endsWith(' true'))).toBe(true);
    expect(titles()).toEqual([PARCEL, 'other: Sign-in errors of Parcel App']);
    expect(failures).toEqual([]);
  });

  test.each([
    '.a.yml.swp',
    '.#a.yml',
    '#a.yml#',
    'a.yml~',
    '~$a.yml',
    '4913',
    '.a.yml.kate-swp',
    'a.yml.tmp',
    '___jb_tmp___',
  ])('the temporary file %s of an editor is nobody’s guide', async (name) => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { titles, faults, swaps } = await follow(folder);
    await writeFile(join(folder, name), 'id: [');
    await writeFile(join(folder, 'z.yml'), guideNamed('other'));
    await until(() => expect(titles()).toHaveLength(2));
    expect({ faults, swaps: swaps() }).toEqual({ faults: [], swaps: 1 });
  });

  test('a byte order mark and Windows line ends serve as any other file', async () => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { titles, faults } = await follow(folder);
    const windows = `\uFEFF${guideNamed('parcel-app', 'From Windows')}`.replaceAll('\n', '\r\n');
    await writeFile(join(folder, 'a.yml'), windows);
    await until(() => expect(titles()).toEqual(['parcel-app: From Windows']));
    expect(faults).toEqual([]);
  });
});

describe('a folder', () => {
  test('that cannot be watched is looked at now and then', async () => {
    const parent = await aFolder({});
    const folder = join(parent, 'guides');
    const { titles, faults } = await follow(folder, { settleMs: 10, calmMs: 60_000, pollMs: 20 });
    expect(faults[0]?.message).toContain('the folder does not exist');
    await mkdir(folder);
    await writeFile(join(folder, 'a.yml'), aGuide());
    await until(() => expect(titles()).toEqual([PARCEL]));
  });

  test('that is taken away leaves everything serving', async () => {
    const folder = join(await aFolder({}), 'guides');
    await mkdir(folder);
    await writeFile(join(folder, 'a.yml'), aGuide());
    const { titles, faults } = await follow(folder, { settleMs: 10, calmMs: 30, pollMs: 30 });
    await rm(folder, { recursive: true });
    await until(() => expect(faults.some(({ message }) => message.includes('does not exist'))).toBe(true));
    expect(titles()).toEqual([PARCEL]);
  });

  test('that nobody follows any more is not looked at', async () => {
    const folder = await aFolder({ 'a.yml': aGuide() });
    const { live, titles } = await follow(folder);
    await live.stop();
    await writeFile(join(folder, 'b.yml'), guideNamed('other'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(titles()).toEqual([PARCEL]);
  });
});
