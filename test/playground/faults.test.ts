/** Misfortunes on order: what the official client meets when Slack has a bad day. */
import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { silentLogger } from './bolt-app.ts';
import { ada, clientOf, integrations, refusal, startSlack, startWithApp } from './fixture.ts';

function patientClient(slack: LocalSlack, timeout = 0): WebClient {
  const retryConfig = { retries: 3, minTimeout: 5, maxTimeout: 20 };
  return new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig,
    timeout,
    logger: silentLogger,
  });
}

const message = { channel: integrations, text: 'x' };

test('a rate limit with its waiting time, once', async () => {
  const slack = await startSlack();
  slack.fault({ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 7 });
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
  await expect(client.chat.postMessage(message)).rejects.toMatchObject({ retryAfter: 7 });
  expect((await client.chat.postMessage(message)).ok).toBe(true);
  expect(slack.messages(integrations)).toHaveLength(1);
});

test('server errors as many as ordered, then all is well', async () => {
  const slack = await startSlack();
  slack.fault({ method: 'chat.postMessage', kind: 'server-error', times: 2 });
  await patientClient(slack).chat.postMessage(message);
  expect(slack.calls('chat.postMessage')).toHaveLength(3);
  expect(slack.messages(integrations)).toHaveLength(1);
});

test('a lost answer makes the client post twice', async () => {
  const slack = await startSlack();
  slack.fault({ method: 'chat.postMessage', kind: 'lost-answer' });
  await patientClient(slack).chat.postMessage(message);
  expect(slack.messages(integrations)).toHaveLength(2);
});

test('a hanging call does nothing, and the client tries again after its own timeout', async () => {
  const slack = await startSlack();
  slack.fault({ method: 'chat.postMessage', kind: 'hang' });
  await patientClient(slack, 100).chat.postMessage(message);
  expect(slack.messages(integrations)).toHaveLength(1);
});

test('a slow call is done at once and answered late', async () => {
  const slack = await startSlack();
  slack.fault({ method: 'chat.postMessage', kind: 'slow', delayMs: 80 });
  const startedAt = performance.now();
  await clientOf(slack).chat.postMessage(message);
  expect(performance.now() - startedAt).toBeGreaterThan(70);
});

test('any of Slack’s words can be ordered, for any method, and orders can be taken back', async () => {
  const slack = await startSlack();
  slack.fault({ method: '*', kind: 'refused', error: 'fatal_error' });
  expect((await refusal(clientOf(slack).auth.test())).error).toBe('fatal_error');
  slack.fault({ method: '*', kind: 'refused', error: 'fatal_error' });
  slack.clearFaults();
  expect((await clientOf(slack).auth.test()).ok).toBe(true);
});

test('a refusal can carry the pointer that Slack gives for broken blocks', async () => {
  const slack = await startSlack();
  const messages = ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'];
  slack.fault({ method: 'chat.postMessage', kind: 'refused', error: 'invalid_blocks', messages });
  expect(await refusal(clientOf(slack).chat.postMessage(message))).toEqual({
    error: 'invalid_blocks',
    messages,
  });
  expect(slack.messages(integrations)).toEqual([]);
});

test('a response URL meets the same misfortunes as a call', async () => {
  const slack = await startSlack();
  const post = (): Promise<Response> =>
    fetch(`${slack.pageUrl}response/Rnone`, { method: 'POST', body: '{}' });
  slack.fault({ method: 'response_url', kind: 'rate-limited', retryAfterSeconds: 3 });
  slack.fault({ method: 'response_url', kind: 'lost-answer' });
  const limited = await post();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
  await expect(post()).rejects.toThrow('fetch failed');
  expect((await post()).status).toBe(404);
});

/** Starts an app that notes the texts and event ids of messages in the order in which they arrive. */
async function startNoting() {
  const texts: string[] = [];
  const ids: string[] = [];
  const slack = await startWithApp(
    (app) =>
      app.message(async ({ message: heard, body }) => {
        texts.push('text' in heard ? (heard.text ?? '') : '');
        ids.push(body.event_id);
      }),
    { redeliveryDelaysMs: [10, 10, 10] },
  );
  return { slack, texts, ids };
}

test('one post can be told of as two events with two ids', async () => {
  const { slack, texts, ids } = await startNoting();
  slack.fault({ kind: 'duplicate-new-id' });
  await slack.as(ada).post(integrations, 'once');
  await slack.waitFor('both', () => texts.length === 2);
  expect(new Set(ids).size).toBe(2);
});

test('an event can come late, or after the one that follows it', async () => {
  const { slack, texts } = await startNoting();
  slack.fault({ kind: 'delay-event', delayMs: 150 });
  await slack.as(ada).post(integrations, 'late');
  await slack.as(ada).post(integrations, 'early');
  await slack.waitFor('both', () => texts.length === 2);
  expect(texts).toEqual(['early', 'late']);
  slack.fault({ kind: 'reorder-event', event: 'message' });
  await slack.as(ada).post(integrations, 'first');
  await slack.as(ada).post(integrations, 'second');
  await slack.waitFor('both again', () => texts.length === 4);
  expect(texts.slice(2)).toEqual(['second', 'first']);
});

test('an event that is held back for another one comes alone when none follows', async () => {
  const { slack, texts } = await startNoting();
  slack.fault({ kind: 'reorder-event' });
  await slack.as(ada).post(integrations, 'alone');
  await slack.waitFor('it', () => texts.length === 1);
});

test('a socket that is cut in the middle of an event loses nothing but time', async () => {
  const { slack, texts } = await startNoting();
  slack.fault({ kind: 'drop-socket' });
  slack.fault({ kind: 'lose-event', event: 'nothing' });
  await slack.as(ada).post(integrations, 'kept');
  await slack.waitFor('no connection', () => slack.connections() === 0);
  await slack.waitFor('the repeat', () => texts.includes('kept'), { timeoutMs: 12_000 });
  expect(slack.faults()).toMatchObject([{ left: 1, fault: { event: 'nothing' } }]);
});

test('a command can be sent twice, and its acknowledgement can be lost; it is never repeated by itself', async () => {
  const heard: string[] = [];
  const slack = await startWithApp((app) =>
    app.command('/fix', async ({ ack, command }) => {
      heard.push(command.text);
      await ack();
    }),
  );
  slack.fault({ kind: 'ignore-ack', event: '/fix' });
  slack.fault({ kind: 'duplicate-event', event: '/fix' });
  expect(await slack.as(ada).command('/fix', 'lost', integrations)).toMatchObject({ ok: false });
  expect(slack.notices(ada)).toEqual(['/fix failed with the error "operation_timeout"']);
  expect(await slack.as(ada).command('/fix', 'twice', integrations)).toEqual({ ok: true });
  await slack.settled();
  expect(heard).toEqual(['lost', 'twice', 'twice']);
});

test('with the documented limits on, a tier is spent and comes back with time', async () => {
  let now = Date.UTC(2026, 0, 1);
  const slack = await startSlack({ now: () => now, isRateLimited: true });
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
  for (let count = 0; count < 20; count += 1) await client.users.list({});
  now += 12_500;
  await expect(client.users.list({})).rejects.toMatchObject({ retryAfter: 48 });
  expect((await client.users.info({ user: ada })).ok).toBe(true);
  now += 48_000;
  expect((await client.users.list({})).ok).toBe(true);
  slack.limitRates(false);
  for (let count = 0; count < 25; count += 1) await client.users.list({});
});

test('posting is limited for each channel by itself', async () => {
  const slack = await startSlack({ now: () => 1_760_000_000_000, isRateLimited: true });
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  });
  for (let count = 0; count < 10; count += 1) await client.chat.postMessage(message);
  await expect(client.chat.postMessage(message)).rejects.toMatchObject({ retryAfter: 10 });
  expect((await client.chat.postMessage({ channel: 'C0SUPPORT', text: 'x' })).ok).toBe(true);
});
