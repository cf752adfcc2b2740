import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { folderWith, run, settings } from './recording-terminal.ts';

test('without Slack settings all is well for the playground', async () => {
  settings({ AUTHFIX_DATA_DIR: folderWith() });
  const { exit, out } = await run(['doctor']);
  expect(exit).toBe(0);
  expect(out.split('\n').map((line) => line.slice(0, 15).trim())).toEqual([
    'ok   settings',
    'ok   knowledge',
    'ok   database',
  ]);
  expect(out).toContain('no Slack settings: npm start opens the playground');
});

test('a database with its tickets is well', async () => {
  const folder = folderWith();
  settings({ AUTHFIX_DATA_DIR: folder });
  await (await openStore({ folder: join(folder, 'playground') })).close();
  expect((await run(['doctor'])).out).toMatch(/^ok {3}database {3}0 tickets in /m);
});

test('a broken guide needs doing', async () => {
  settings({ AUTHFIX_DATA_DIR: folderWith(), AUTHFIX_KNOWLEDGE_DIR: folderWith({ 'a.yml': 'id: [' }) });
  const { exit, out } = await run(['doctor']);
  expect(exit).toBe(1);
  expect(out).toMatch(/^TODO knowledge {2}no sound guide in .*: set AUTHFIX_KNOWLEDGE_DIR$/m);
  expect(out).toMatch(/^TODO knowledge {2}.*a\.yml:1:/m);
});

test('a Slack that cannot be reached needs doing, and no token is shown', async () => {
  settings({
    AUTHFIX_DATA_DIR: folderWith(),
    SLACK_BOT_TOKEN: 'xoxb-canary',
    SLACK_APP_TOKEN: 'xapp-canary',
    AUTHFIX_SUPPORT_CHANNEL: 'C0123456789',
    // Port 9 of this machine refuses at once.
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
  });
  const { exit, out, err } = await run(['doctor']);
  expect(exit).toBe(1);
  expect(out).toMatch(/^TODO bot token .*copy SLACK_BOT_TOKEN/m);
  expect(out + err).not.toContain('canary');
});
