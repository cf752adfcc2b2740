/** The same conversation over signed HTTP requests, with Bolt's own receiver on the other side. */
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { silentLogger } from './bolt-app.ts';
import { ada, integrations, startSlack } from './fixture.ts';

/** Starts a Bolt app on a port of the system's choice and returns its request URL. */
async function listenOverHttp(slack: LocalSlack, register: (app: App) => void): Promise<string> {
  const receiver = new HTTPReceiver({ signingSecret: 'shared', logger: silentLogger });
  const app = new App({
    token: slack.botToken,
    receiver,
    clientOptions: { slackApiUrl: slack.apiUrl },
    convoStore: false,
    deferInitialization: true,
    logger: silentLogger,
  });
  register(app);
  await app.init();
  const server = await receiver.start(0);
  onTestFinished(async () => {
    await receiver.stop();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/slack/events`;
}

test('events, commands and repeats arrive over signed HTTP', async () => {
  const slack = await startSlack({ redeliveryDelaysMs: [10] });
  const retries: unknown[] = [];
  const requestUrl = await listenOverHttp(slack, (app) => {
    app.message('hello', async ({ message, say, context }) => {
      retries.push(context.retryNum);
      await say({ text: 'hello', thread_ts: message.ts });
    });
    app.command('/fix', async ({ ack, command }) => ack(`Looking for ${command.text}`));
  });
  await slack.useHttp({ requestUrl, signingSecret: 'shared' });
  slack.fault({ kind: 'ignore-ack' });
  const ts = await slack.as(ada).post(integrations, 'hello');
  await slack.waitFor('two replies', () => slack.thread(integrations, ts).length === 3);
  expect(retries).toEqual([undefined, 1]);
  expect(await slack.as(ada).command('/fix', '401', integrations)).toEqual({ ok: true });
  expect(slack.ephemerals(ada).map(({ text }) => text)).toEqual(['Looking for 401']);
});

test('an app with another secret fails the challenge', async () => {
  const slack = await startSlack();
  const requestUrl = await listenOverHttp(slack, () => undefined);
  await expect(slack.useHttp({ requestUrl, signingSecret: 'other' })).rejects.toThrow("Slack's challenge");
});

test('a command that no app listens to is explained to the person', async () => {
  const slack = await startSlack({ ackTimeoutMs: 100 });
  const requestUrl = await listenOverHttp(slack, () => undefined);
  await slack.useHttp({ requestUrl, signingSecret: 'shared' });
  await slack.as(ada).command('/nope', '', integrations);
  expect(slack.notices(ada)).toEqual(['/nope failed with the error "operation_timeout"']);
});
