import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { judgeFor } from '../../src/commands/knowledge.ts';
import { KNOWLEDGE, shippedGuides } from '../core/small-guide.ts';
import { aGuide } from '../support/guide.ts';
import { folderWith, run, settings } from './recording-terminal.ts';

describe('knowledge check', () => {
  it('of the shipped guides finds no error and shows the confusion matrix', async () => {
    settings();
    const { exit, out, err } = await run(['knowledge', 'check']);
    expect(exit).toBe(0);
    expect(err).toMatch(/^3 guides, \d+ examples, 0 errors, \d+ warnings$/);
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
