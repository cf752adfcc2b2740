/** Misfortunes on order: what the official client meets when Slack has a bad day. */
import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { silentLogger } from './bolt-app.ts';
import { clientOf, integrations, refusal, startSlack } from './fixture.ts';

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
