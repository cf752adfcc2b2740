/** Over HTTP only Slack is heard: a request needs a signature with our secret and a fresh time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLog } from '../../src/log.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import { type Connection, prepareConnection } from '../../src/slack/connection.ts';
import { buildWorkspaceApp, identify } from '../../src/slack/workspace-app.ts';
import { type Forgery, presentSeconds, sendSigned } from '../support/signed-request.ts';

const SECRET = 'shared-with-slack';
const CANARY = ['sk', 'live', '51QxVRbT8mZk2LwNcYpHd7J'].join('_');

let slack: LocalSlack;
let connection: Connection;
let address: string;
const heard: string[] = [];
const logged: string[] = [];
beforeAll(async () => {
  slack = await startLocalSlack();
  const log = buildLog('info', { write: (line: string) => void logged.push(line) });
  const { apiUrl } = slack;
  connection = prepareConnection({
    apiUrl,
    transport: { mode: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    log,
    routes: [],
    isStoreAway: () => false,
    now: () => new Date(),
  });
  const { logger, failed } = connection;
  const needs = { apiUrl, log, logger, newReference: () => 'reference', onFailed: failed };
  const { app } = await buildWorkspaceApp(await identify(slack.botToken, needs), needs);
  app.command('/authfix', async ({ ack, command }) => {
    heard.push(command.text);
    await ack();
  });
  address = `http://127.0.0.1:${await connection.start(app)}/slack/events`;
});
afterAll(async () => {
  await connection.stop(20_000);
  await slack.stop();
});

/** Sends a command. */
function send(text: string, forgery: Forgery & { readonly secret?: string } = {}): Promise<number> {
  const fields = {
    command: '/authfix',
    text,
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    trigger_id: '1.2',
  };
  const said = new URLSearchParams(fields).toString();
  return sendSigned(address, forgery.secret ?? SECRET, said, forgery);
}

test('a request of Slack is heard', async () => {
  expect(await send('genuine')).toBe(200);
  expect(heard).toContain('genuine');
});

test('a clock that is a little slow is no reason to refuse Slack', async () => {
  expect(await send('from a slow clock', { time: presentSeconds() + 200 })).toBe(200);
  expect(heard).toContain('from a slow clock');
});

test.each<[string, Forgery & { readonly secret?: string }]>([
  ['another secret', { secret: 'guessed' }],
  ['no signature', { signed: false }],
  ['a signature from six minutes ago', { time: presentSeconds() - 360 }],
  ['a signature of six minutes from now', { time: presentSeconds() + 360 }],
  ['a signature for another body', { body: 'command=%2Fauthfix&text=swapped' }],
])('a request with %s is refused, and not a word of it is logged', async (what, forgery) => {
  const status = await send(`forged ${CANARY} ${what}`, forgery);
  expect([400, 401, 403]).toContain(status);
  expect(heard.filter((text) => /forged|swapped/.test(text))).toEqual([]);
  expect(logged.join('')).not.toContain(CANARY.slice(3, 15));
});
