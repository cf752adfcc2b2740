import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { asId, type DiagnosisId, type UserId } from '../../src/core/ids.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { openStore } from '../../src/store/store.ts';
import { KNOWLEDGE } from '../core/small-guide.ts';
import { folderWith, jsonLines, run, settings } from './recording-terminal.ts';

const FILE = 'mintsoft-authentication.yml';
const NAMES = readdirSync(KNOWLEDGE).filter((name) => name.endsWith('.yml'));
const LABEL = 'Error 7: the parcel label is stale';

/** The shipped guides in a folder of their own, one of them changed. */
function guides(change: (text: string) => string): string {
  const texts = NAMES.map((name) => [name, readFileSync(join(KNOWLEDGE, name), 'utf8')] as const);
  return folderWith(
    Object.fromEntries(texts.map(([name, text]) => [name, name === FILE ? change(text) : text])),
  );
}

const gaining = (text: string) =>
  text.replace(
    '      - inactive connection\n',
    '      - inactive connection\n      - parcel label is stale\n',
  );
beforeEach(() => settings());

/** A data folder whose playground holds these reports, for without Slack settings the playground's records are meant. */
async function storeWith(texts: readonly string[]): Promise<string> {
  const folder = folderWith();
  const store = await openStore({ folder: join(folder, 'playground') });
  const matcher = buildMatcher([]);
  for (const [at, text] of texts.entries()) {
    const report = readStoredText(text);
    const diagnosis = {
      id: asId<DiagnosisId>(`d-${at}`),
      place: { workspace: 'T1', channel: 'C1', thread: '1.1' },
      asker: asId<UserId>('U1'),
      report,
      hints: [],
      parts: [],
      match: matcher.match(report, { product: { id: 'mintsoft', from: 'channel' } }),
      at: new Date(2026, 1, at + 1),
      triage: null,
      rejectedAt: null,
    };
    await store.takeIn({ claim: null, diagnosis, triage: null, effects: [] }, diagnosis.at);
  }
  await store.close();
  return folder;
}

test('the same guides answer everything as before', async () => {
  const { exit, out } = await run(['knowledge', 'preview', '--base', KNOWLEDGE, guides((text) => text)]);
  expect(out).toMatch(/^(\d+) of \1 texts are answered as before\.$/);
  expect(exit).toBe(0);
});

test('a stored report that gains a match is named under its guide', async () => {
  settings({ AUTHFIX_DATA_DIR: await storeWith([LABEL, 'who wants lunch?', '']) });
  const { exit, out, err } = await run(['knowledge', 'preview', '--base', KNOWLEDGE, guides(gaining)]);
  expect(err).toBe('');
  expect(out).toContain('mintsoft-authentication: 0 loses, 0 changes, 1 gains');
  expect(out).toContain(`gains no reply -> mintsoft-authentication/connection-inactive  report "${LABEL}"`);
  expect(exit).toBe(0);
});

test('a loss exits 1 unless it is accepted, and is named with what answered before', async () => {
  const folder = guides(gaining);
  const reports = join(
    folderWith({ 'r.jsonl': JSON.stringify({ id: 'r', text: LABEL, product: 'mintsoft' }) }),
    'r.jsonl',
  );
  const args = ['knowledge', 'preview', '--base', folder, '--reports', reports, KNOWLEDGE];
  const { exit, out, err } = await run(args);
  expect(out).toContain(`loses mintsoft-authentication/connection-inactive -> no reply  report "${LABEL}"`);
  expect(err).toContain('1 texts lose their match.');
  expect(exit).toBe(1);
  expect((await run([...args, '--accept-losses'])).exit).toBe(0);
  expect(jsonLines((await run([...args, '--json'])).out)).toEqual([
    expect.objectContaining({
      kind: 'loses',
      before: expect.objectContaining({ cause: 'connection-inactive' }),
      after: null,
    }),
  ]);
});

test('a text that another cause answers is a change, under the guide that answers now', async () => {
  const moved = guides((text) => text.replace('- id: token-hard-expired', '- id: token-too-old'));
  const { exit, out } = await run(['knowledge', 'preview', '--base', KNOWLEDGE, moved]);
  expect(out).toMatch(/^mintsoft-authentication: 0 loses, [1-9]\d* changes, 0 gains$/m);
  expect(out).toMatch(
    /changes mintsoft-authentication\/token-hard-expired -> mintsoft-authentication\/token-too-old {2}example/,
  );
  expect(exit).toBe(0);
});

test('the guides of a revision are read from git, whatever the folder holds now', async () => {
  const folder = guides((text) => text);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  writeFileSync(join(folder, FILE), gaining(readFileSync(join(folder, FILE), 'utf8')));
  const reports = join(
    folderWith({ 'r.jsonl': JSON.stringify({ id: 'r', text: LABEL, product: 'mintsoft' }) }),
    'r.jsonl',
  );
  const { out } = await run(['knowledge', 'preview', '--reports', reports, folder]);
  expect(out).toContain('mintsoft-authentication: 0 loses, 0 changes, 1 gains');
});

test.each(['no-such-revision', '--output=x'])('%s as a base is refused', async (base) => {
  const { exit, err } = await run(['knowledge', 'preview', `--base=${base}`, KNOWLEDGE]);
  expect(exit).toBe(2);
  expect(err).toContain('is no folder, and no revision');
});
