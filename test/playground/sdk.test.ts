/** Slack's own Node SDK against the local Slack: every method through the web client, and the Socket Mode client by itself. */
import { SocketModeClient } from '@slack/socket-mode';
import type { HomeView, ModalView } from '@slack/types';
import { type WebAPICallResult, WebClient } from '@slack/web-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { methods } from '../../src/playground/web-api/call.ts';
import { silentLogger } from './bolt-app.ts';
import { ada, clientOf, general, integrations, refusal, startSlack } from './fixture.ts';

const modal: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'A view' },
  blocks: [{ type: 'divider' }],
};
const home: HomeView = { type: 'home', blocks: [{ type: 'divider' }] };

/** A workspace in which each call finds what it is about. */
interface Setting {
  readonly slack: LocalSlack;
  readonly client: WebClient;
  /** A message of Ada's in a channel of the bot's. */
  readonly ts: string;
  /** A message of the bot's there. */
  readonly own: string;
  readonly file: string;
}

async function setUp(): Promise<Setting> {
  const slack = await startSlack();
  const client = clientOf(slack);
  const { id: file } = await slack.as(ada).upload('log.txt', '401');
  const ts = await slack.as(ada).post(integrations, 'hello', { files: [file] });
  const { ts: own = '' } = await client.chat.postMessage({ channel: integrations, text: 'mine' });
  return { slack, client, ts, own, file };
}

/** Runs a shortcut to nobody and takes the trigger that it would have carried. */
async function trigger({ slack }: Setting): Promise<string> {
  await slack.as(ada).shortcut('any');
  const [entry] = slack
    .traffic()
    .filter(({ name }) => name === 'interactive shortcut')
    .slice(-1);
  const found = await fetch(`${slack.pageUrl}playground/traffic/${entry?.id}`);
  const { sent } = (await found.json()) as { sent: { trigger_id: string } };
  return sent.trigger_id;
}

async function openModal(setting: Setting): Promise<string> {
  const { view } = await setting.client.views.open({ trigger_id: await trigger(setting), view: modal });
  return view?.id ?? '';
}

async function promiseUpload({ client }: Setting): Promise<string> {
  const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal({
    filename: 'a.txt',
    length: 1,
  });
  await fetch(upload_url, { method: 'POST', body: 'x' });
  return file_id;
}

async function agree({ slack }: Setting): Promise<string> {
  const back = encodeURIComponent('http://127.0.0.1:9/');
  const page = `${slack.pageUrl}oauth/v2/authorize?client_id=local-client&redirect_uri=${back}`;
  const { headers } = await fetch(page, { redirect: 'manual' });
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
}

const here = { channel: integrations };

const calls: Readonly<Record<string, (setting: Setting) => Promise<WebAPICallResult>>> = {
  'apps.connections.open': ({ slack }) => clientOf(slack, slack.appToken).apps.connections.open({}),
  'auth.test': ({ client }) => client.auth.test(),
  'bots.info': ({ client }) => client.bots.info({ bot: 'B0LOCAL00' }),
  'chat.delete': ({ client, own }) => client.chat.delete({ ...here, ts: own }),
  'chat.getPermalink': ({ client, ts }) => client.chat.getPermalink({ ...here, message_ts: ts }),
  'chat.postEphemeral': ({ client }) => client.chat.postEphemeral({ ...here, user: ada, text: 'x' }),
  'chat.postMessage': ({ client }) => client.chat.postMessage({ ...here, text: 'x' }),
  'chat.update': ({ client, own }) => client.chat.update({ ...here, ts: own, text: 'x' }),
  'conversations.history': ({ client }) => client.conversations.history(here),
  'conversations.info': ({ client }) => client.conversations.info(here),
  'conversations.join': ({ client }) => client.conversations.join({ channel: general }),
  'conversations.list': ({ client }) => client.conversations.list({}),
  'conversations.members': ({ client }) => client.conversations.members(here),
  'conversations.open': ({ client }) => client.conversations.open({ users: ada }),
  'conversations.replies': ({ client, ts }) => client.conversations.replies({ ...here, ts }),
  'files.completeUploadExternal': async (setting) =>
    setting.client.files.completeUploadExternal({ files: [{ id: await promiseUpload(setting) }] }),
  'files.getUploadURLExternal': ({ client }) =>
    client.files.getUploadURLExternal({ filename: 'a.txt', length: 1 }),
  'files.info': ({ client, file }) => client.files.info({ file }),
  'oauth.v2.access': async (setting) =>
    setting.client.oauth.v2.access({
      client_id: 'local-client',
      client_secret: 'local-secret',
      code: await agree(setting),
    }),
  'reactions.add': ({ client, ts }) => client.reactions.add({ ...here, timestamp: ts, name: 'eyes' }),
  'reactions.get': ({ client, ts }) => client.reactions.get({ ...here, timestamp: ts }),
  'reactions.remove': async ({ client, ts }) => {
    await client.reactions.add({ ...here, timestamp: ts, name: 'eyes' });
    return client.reactions.remove({ ...here, timestamp: ts, name: 'eyes' });
  },
  'team.info': ({ client }) => client.team.info({}),
  'usergroups.list': ({ client }) => client.usergroups.list({}),
  'usergroups.users.list': ({ client }) => client.usergroups.users.list({ usergroup: 'S0SUPPORT' }),
  'users.info': ({ client }) => client.users.info({ user: ada }),
  'users.list': ({ client }) => client.users.list({}),
  'views.open': async (setting) =>
    setting.client.views.open({ trigger_id: await trigger(setting), view: modal }),
  'views.publish': ({ client }) => client.views.publish({ user_id: ada, view: home }),
  'views.push': async (setting) => {
    await openModal(setting);
    return setting.client.views.push({ trigger_id: await trigger(setting), view: modal });
  },
  'views.update': async (setting) =>
    setting.client.views.update({ view_id: await openModal(setting), view: modal }),
};

test('every method of the local Slack is called here', () => {
  expect(Object.keys(calls)).toEqual(Object.keys(methods).sort());
});

describe('the official web client', () => {
  test.each(Object.entries(calls))('calls %s', async (_name, call) => {
    expect((await call(await setUp())).ok).toBe(true);
  });

  test.each(Object.entries(methods).filter(([, method]) => method.token !== 'none'))(
    'is refused by %s without a token, with a wrong one, and without its scope',
    async (name, { token, scopes }) => {
      const manifest = { oauth_config: { scopes: { bot: ['calls:read'] } } };
      const slack = await startSlack({ manifest });
      const call = (with_: string): Promise<unknown> => clientOf(slack, with_).apiCall(name);
      expect((await refusal(new WebClient(undefined, options(slack)).apiCall(name))).error).toBe(
        'not_authed',
      );
      expect((await refusal(call('xoxb-wrong'))).error).toBe('invalid_auth');
      if (scopes) expect((await refusal(call(slack.botToken))).error).toBe('missing_scope');
      const other = token === 'bot' ? slack.appToken : slack.botToken;
      expect((await refusal(call(other))).error).toBe('not_allowed_token_type');
    },
  );
});

function options(slack: LocalSlack) {
  return { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silentLogger };
}

test('the official Socket Mode client connects, acknowledges, answers, and comes back when it is asked to go', async () => {
  const slack = await startSlack();
  const client = new SocketModeClient({
    appToken: slack.appToken,
    clientOptions: { slackApiUrl: slack.apiUrl },
    logger: silentLogger,
  });
  onTestFinished(async () => client.disconnect());
  client.on('slack_event', async ({ ack, type, body }) => {
    if (type === 'slash_commands') await ack({ text: `heard ${body.text}` });
    else await ack();
  });
  await client.start();
  expect(slack.connections()).toBe(1);
  await slack.as(ada).post(integrations, 'hello');
  await slack.waitFor('an acknowledgement', () =>
    slack.traffic().some(({ outcome }) => outcome === 'acknowledged'),
  );
  expect(await slack.as(ada).command('/fix', '401', integrations)).toEqual({ ok: true });
  expect(slack.ephemerals(ada).map(({ text }) => text)).toEqual(['heard 401']);
  slack.disconnect('warning');
  await slack.waitFor('its going', () => slack.connections() === 0);
  await slack.waitFor('its return', () => slack.connections() === 1, { timeoutMs: 13_000 });
});
