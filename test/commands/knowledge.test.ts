import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { judgeFor } from '../../src/commands/judge.ts';
import { KNOWLEDGE, shippedGuides } from '../core/small-guide.ts';
import { aGuide } from '../support/guide.ts';
import { folderWith, run, settings } from './recording-terminal.ts';

describe('knowledge check', () => {
  it('of the shipped guides finds no error and shows the confusion matrix', async () => {
    settings();
    const { exit, out, err } = await run(['knowledge', 'check']);
    expect(exit).toBe(0);
    const served = (await shippedGuides()).length;
    expect(err).toMatch(new RegExp(`^${served} guides, \\d+ examples, 0 errors, \\d+ warnings$`));
    expect(out).toContain('token-expired');
  });

  it('names every problem with its place and exits 1', async () => {
    settings();
    const broken = folderWith({
      'a.yml': 'id: [',
      'b.yml': aGuide(['[renew-token, check-mode]', '[renew-tokn]']),
    });
    const { exit, out, err } = await run(['knowledge', 'check', broken]);
    expect(exit).toBe(1);
    expect(out).toMatch(/a\.yml:1:\d+: /);
    expect(out).toMatch(/b\.yml:19:\d+: .*renew-tokn/);
    expect(err).toMatch(/^0 guides, 0 examples, [1-9]\d* errors/);
  });

  it('of a folder that does not exist exits 1 and names it', async () => {
    settings();
    const { exit, out } = await run(['knowledge', 'check', 'no-such-folder']);
    expect(exit).toBe(1);
    expect(out).toContain('no-such-folder');
  });
});

/** The shipped guides, one of them changed: alone, some of its examples would find nothing. */
function shippedWith(file: string, change: (text: string) => string): string {
  const names = ['http-authentication.yml', 'mintsoft-authentication.yml', 'tines-http-401.yml'];
  const texts = names.map((name) => [name, readFileSync(join(KNOWLEDGE, name), 'utf8')] as const);
  return folderWith(
    Object.fromEntries(texts.map(([name, text]) => [name, name === file ? change(text) : text])),
  );
}

describe('knowledge check for programs', () => {
  it('writes everything as JSON, and problems as annotations of GitHub', async () => {
    settings();
    const broken = folderWith({ 'a.yml': 'id: [', 'b.yml': aGuide() });
    const { exit, out } = await run(['knowledge', 'check', '--json', broken]);
    expect(exit).toBe(1);
    const found: { guides: number; errors: number; problems: readonly object[] } = JSON.parse(out);
    expect(found.guides).toBe(1);
    expect(found.problems[0]).toMatchObject({ file: join(broken, 'a.yml'), line: 1, severity: 'error' });
    expect(found.problems).toHaveLength(found.errors);
    const { out: lines } = await run(['knowledge', 'check', '--format', 'github', broken]);
    expect(lines).toMatch(/^::error file=[^,]*a\.yml,line=1,col=\d+::/);
    expect((await run(['knowledge', 'check', '--format', 'xml', broken])).exit).toBe(2);
  });

  it('warns of a name written in two ways and of a step longer than a card, and exits 0', async () => {
    settings();
    const long = `text: ${'A long word. '.repeat(150)}`;
    const procedure = `${long}\n    checks:\n${`      - ${'x'.repeat(590)}\n`.repeat(12)}    not_affected:\n${`      - ${'y'.repeat(590)}\n`.repeat(6)}    procedures:`;
    const folder = shippedWith('mintsoft-authentication.yml', (text) =>
      text
        .replace('- Find the Test Mode toggle.', '- Find the toggle of MintSoft.')
        .replace(/text: >-\n {6}Some integrations use OAuth[\s\S]*?procedures:/, procedure),
    );
    const { exit, out } = await run(['knowledge', 'check', folder]);
    expect(out).toMatch(/warning: "MintSoft" is written "Mintsoft" elsewhere/);
    expect(out).toMatch(
      /warning: the card of the step "Renew an expired OAuth token" is longer than one message/,
    );
    expect(exit).toBe(0);
  });

  it('tells when the article of a guide has changed since the guide was held against it', async () => {
    settings();
    const article = join(folderWith({ 'article.md': '# Tokens\n\nThey expire.' }), 'article.md');
    const folder = shippedWith('tines-http-401.yml', (text) => text);
    const file = join(folder, 'tines-http-401.yml');
    const text = readFileSync(file, 'utf8');
    const check = () => run(['knowledge', 'check', '--source', `tines-http-401=${article}`, folder]);
    const [, fingerprint = ''] = /add fingerprint: (sha256:\w+)/.exec((await check()).out) ?? [];
    writeFileSync(file, text.replace('source:\n', `source:\n  fingerprint: ${fingerprint}\n`));
    expect((await check()).out).not.toContain('warning');
    writeFileSync(article, '# Tokens\n\nThey expire daily.');
    const { exit, out } = await check();
    expect(out).toMatch(/warning: .*article\.md has changed since the guide was held against it/);
    expect(exit).toBe(0);
    expect((await run(['knowledge', 'check', '--source', 'tines', folder])).exit).toBe(2);
  });
});

describe('knowledge new', () => {
  const ANSWERS = [
    'Parcel',
    'Parcel token is void',
    '',
    'It is older than a day',
    'Renew it',
    'Restart',
    '',
    '',
    '',
  ];

  it('asks, and writes a guide that passes the check', async () => {
    settings();
    const folder = folderWith();
    const { exit, out, err } = await run(['knowledge', 'new', folder], `${ANSWERS.join('\n')}\n`);
    expect(err).toContain('The check finds no error');
    expect(exit).toBe(0);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('title: "Parcel: Parcel token is void"');
    expect(text).toContain('contact: Parcel support team');
    expect(text).toMatch(/# check: made up around the error/);
  });

  it('takes answers as options too, never writes over a guide, and keeps a pasted secret out', async () => {
    settings();
    const folder = folderWith();
    const options = [
      '--product',
      'Parcel',
      '--title',
      'Void',
      '--reason',
      'Old',
      '--step',
      'Renew',
      '--contact',
      'Us',
      '--owner',
      'Us',
    ];
    const secret = 'hunter2hunter2';
    const args = ['knowledge', 'new', folder, ...options, '--error', `login refused, password=${secret}`];
    const { out } = await run(args);
    expect(readFileSync(out, 'utf8')).not.toContain(secret);
    const again = await run(args);
    expect(again.exit).toBe(2);
    expect(again.err).toContain('the file exists');
  });

  it('says so when nobody answers', async () => {
    settings();
    expect((await run(['knowledge', 'new', folderWith()])).exit).toBe(2);
  });
});

describe('knowledge import', () => {
  it('writes a draft to standard output, or into a file that is not there yet', async () => {
    settings();
    const folder = folderWith({ 'a.md': '# Tokens\n\n## Step 1: Renew it\n\n1. Click Renew.' });
    const { exit, out, err } = await run([
      'knowledge',
      'import',
      join(folder, 'a.md'),
      '--product',
      'Parcel',
    ]);
    expect(exit).toBe(0);
    expect(out).toContain('- Click Renew.');
    expect(out).toContain('name: Parcel');
    expect(err).toMatch(/\d+ places are marked "# check:"/);
    const to = ['knowledge', 'import', join(folder, 'a.md'), '--out', join(folder, 'a.yml')];
    expect((await run(to)).exit).toBe(0);
    expect((await run(to)).exit).toBe(2);
    expect((await run([...to, '--force'])).exit).toBe(0);
    expect(readFileSync(join(folder, 'a.yml'), 'utf8')).toContain('- Click Renew.');
  });
});

test('knowledge schema writes the schema that editors read', async () => {
  settings();
  const folder = folderWith();
  expect(await run(['knowledge', 'schema', folder])).toEqual({ exit: 0, out: '', err: '' });
  expect(readFileSync(join(folder, 'guide.schema.json'), 'utf8')).toBe(
    readFileSync(join(KNOWLEDGE, 'guide.schema.json'), 'utf8'),
  );
});

test('examples are judged as pasted texts are: redacted first, silent or with an answer', async () => {
  const judge = judgeFor(await shippedGuides());
  expect(judge('Authorisation token is hard expired', 'mintsoft')).toMatchObject({
    speaks: true,
    guide: 'mintsoft-authentication',
    cause: 'token-hard-expired',
  });
  expect(judge('who wants lunch?', null)).toMatchObject({
    speaks: false,
    guide: null,
    cause: null,
    kind: null,
  });
});
