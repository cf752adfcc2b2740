/** Commands, shortcuts and response URLs, through a real Bolt app. */
import type { App, BlockAction } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Fields } from '../../src/playground/json.ts';
import { ada, integrations, sam, startSlack, startWithApp } from './fixture.ts';

const manifest = {
  features: {
    slash_commands: [{ command: '/fix', description: 'Find a fix', usage_hint: '[text]' }],
    shortcuts: [
      { name: 'Find a fix', type: 'message', callback_id: 'find' },
      { name: 'Escalate', type: 'global', callback_id: 'escalate' },
    ],
  },
};

const buttons = [
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
  },
] as const;

test('a command arrives as typed, escaped, and its acknowledgement is for the person alone', async () => {
  const heard: Fields[] = [];
  const slack = await startWithApp(
    (app) => {
      app.command('/fix', async ({ ack, body }) => {
        heard.push({ ...body });
        await ack('Looking …');
      });
    },
    { manifest },
  );
  expect(await slack.as(ada).command('/fix', '401 <html> & more', integrations)).toEqual({ ok: true });
  expect(heard[0]).toMatchObject({
    command: '/fix',
    text: '401 &lt;html&gt; &amp; more',
    channel_id: integrations,
    user_id: ada,
    is_enterprise_install: 'false',
  });
  expect(slack.ephemerals(ada).map(({ text }) => text)).toEqual(['Looking …']);
  expect(slack.seenBy(sam)).toEqual([]);
});

test('a command that no manifest has, or that nobody acknowledges, is explained by Slack', async () => {
  const slack = await startSlack({ manifest });
  await slack.as(ada).command('/nope', '', integrations);
  await slack.as(ada).command('/fix', '', integrations);
  expect(slack.notices(ada)[0]).toMatch(/^\/nope is not a valid command\./);
  expect(slack.notices(ada)[1]).toBe('/fix failed with the error "dispatch_failed"');
});

test('shortcuts carry their message, or nothing but a trigger', async () => {
  const heard: Fields[] = [];
  const slack = await startWithApp(
    (app) => {
      app.shortcut(/.*/, async ({ ack, shortcut }) => {
        heard.push({ ...shortcut });
        await ack();
      });
    },
    { manifest },
  );
  const ts = await slack.as(ada).post(integrations, '401');
  await slack.as(ada).shortcut('find', { channel: integrations, ts });
  await slack.as(ada).shortcut('escalate');
  expect(heard[0]).toMatchObject({ type: 'message_action', message: { text: '401' }, message_ts: ts });
  expect(heard[1]).toMatchObject({ type: 'shortcut', callback_id: 'escalate' });
  expect(heard[1]).not.toHaveProperty('channel');
  await expect(slack.as(ada).shortcut('find')).rejects.toThrow('no global shortcut find');
});

/** An app whose message can be clicked, and which answers through the response URL. */
function answering(app: App, answer: (url: string) => Promise<void>): void {
  app.command('/ask', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Ephemeral question', blocks: [...buttons] });
  });
  app.message('hello', async ({ say }) => {
    await say({ text: 'Question', blocks: [...buttons] });
  });
  app.action<BlockAction>('go', async ({ ack, body }) => {
    await ack();
    await answer(body.response_url ?? '');
  });
}

async function send(url: string, body: Fields): Promise<number> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return response.status;
}

test('a response URL replaces and deletes an ephemeral message, which is not part of the click', async () => {
  const urls: string[] = [];
  const slack = await startWithApp((app) => answering(app, async (url) => void urls.push(url)));
  await slack.as(ada).command('/ask', '', integrations);
  const question = await slack.waitFor('the question', () => slack.ephemerals(ada)[0]);
  await slack.as(ada).click(question, { text: 'Go' });
  const url = await slack.waitFor('the click', () => urls[0]);
  await send(url, { replace_original: true, text: 'Changed' });
  expect(slack.ephemerals(ada)).toMatchObject([{ ts: question.ts, text: 'Changed', blocks: [] }]);
  await send(url, { delete_original: true });
  expect(slack.ephemerals(ada)).toEqual([]);
});

test('a response URL replaces the clicked message, or answers beside it in its thread', async () => {
  const urls: string[] = [];
  const slack = await startWithApp((app) => answering(app, async (url) => void urls.push(url)));
  await slack.as(ada).post(integrations, 'hello');
  const question = await slack.waitFor('the question', () => slack.messages(integrations)[1]);
  await slack.as(ada).click(question, { text: 'Go' });
  const url = await slack.waitFor('the click', () => urls[0]);
  await send(url, {
    response_type: 'in_channel',
    replace_original: false,
    thread_ts: question.ts,
    text: 'Beside',
  });
  expect(slack.thread(integrations, question.ts).map(({ text }) => text)).toEqual(['Question', 'Beside']);
  await send(url, { replace_original: true, text: 'Answered' });
  expect(slack.messages(integrations)[1]).toMatchObject({ text: 'Answered', blocks: [] });
});

test('a response URL works five times, for half an hour, and refuses broken blocks', async () => {
  let now = Date.now();
  const urls: string[] = [];
  const register = (app: App): void => answering(app, async (url) => void urls.push(url));
  const slack = await startWithApp(register, { now: () => now });
  await slack.as(ada).post(integrations, 'hello');
  const question = await slack.waitFor('the question', () => slack.messages(integrations)[1]);
  await slack.as(ada).click(question, { text: 'Go' });
  await slack.as(ada).click(question, { text: 'Go' });
  await slack.waitFor('both clicks', () => urls.length === 2);
  const [first = '', second = ''] = urls;
  expect(await send(first, { blocks: [{ type: 'header' }] })).toBe(400);
  for (let use = 2; use <= 5; use += 1) expect(await send(first, { text: `${use}` })).toBe(200);
  expect(await send(first, { text: '6' })).toBe(404);
  now += 30 * 60 * 1000 + 1;
  expect(await send(second, { text: 'late' })).toBe(404);
  expect(slack.calls('response_url').at(-1)?.answer).toEqual({ ok: false, error: 'expired_url' });
});
