/** The panel of misfortunes over HTTP: what it lists, orders and takes back, and what it is told when it asks for nonsense. */
import { expect, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ada, clientOf, integrations, startSlack, startWithApp } from './fixture.ts';

async function order(slack: LocalSlack, path: string, body: unknown) {
  const response = await fetch(`${slack.pageUrl}playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}

async function look(slack: LocalSlack, path: string): Promise<unknown> {
  return (await fetch(`${slack.pageUrl}playground/${path}`)).json();
}

test('a fault is ordered, listed, happens, and another one is taken back', async () => {
  const slack = await startSlack();
  const limit = { kind: 'rate-limited', method: 'auth.test', retryAfterSeconds: 1, times: 2 };
  expect(await order(slack, 'faults', limit)).toEqual({ status: 200, answer: { ok: true, id: 1 } });
  const delay = { kind: 'delay-event', delayMs: 50, event: 'message' };
  expect(await order(slack, 'faults', delay)).toMatchObject({ answer: { id: 2 } });
  expect((await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' })).status).toBe(429);
  expect(await look(slack, 'faults')).toEqual({
    faults: [
      { id: 1, left: 1, fault: limit },
      { id: 2, left: 1, fault: delay },
    ],
    isLimiting: false,
    connections: 0,
  });
  await order(slack, 'faults/clear', { id: 1 });
  expect(slack.faults().map(({ id }) => id)).toEqual([2]);
  await order(slack, 'faults/clear', {});
  expect(slack.faults()).toEqual([]);
});

test('nonsense is answered with what is wrong with it', async () => {
  const slack = await startSlack();
  const unknown = await order(slack, 'faults', { kind: 'earthquake' });
  expect(unknown).toMatchObject({ status: 400, answer: { ok: false } });
  expect(JSON.stringify(unknown.answer)).toContain('kind');
  expect(await order(slack, 'faults', { kind: 'hang' })).toMatchObject({ status: 400 });
  expect(await order(slack, 'faults', { kind: 'hang', method: '*', times: 0 })).toMatchObject({
    status: 400,
  });
  expect(await order(slack, 'connections', { action: 'explode' })).toMatchObject({ status: 400 });
  expect(await order(slack, 'rate-limits', {})).toMatchObject({ status: 400 });
  expect(slack.faults()).toEqual([]);
});

test('rate limits are switched, and connections are asked to go or cut', async () => {
  const slack = await startWithApp(() => undefined, { connections: 2 });
  await order(slack, 'rate-limits', { on: true });
  expect(await look(slack, 'faults')).toMatchObject({ isLimiting: true, connections: 2 });
  await order(slack, 'connections', { action: 'refresh_requested', count: 1 });
  await slack.waitFor('one less', () => slack.connections() === 1);
  await order(slack, 'connections', { action: 'drop' });
  await slack.waitFor('none', () => slack.connections() === 0);
});

test('what lies behind a line of the inspector can be opened', async () => {
  const slack = await startWithApp((app) => app.message(async ({ say }) => void (await say('heard'))));
  await slack.as(ada).post(integrations, 'hello');
  const call = await slack.waitFor('the answer', () =>
    slack.traffic().find(({ name }) => name === 'chat.postMessage'),
  );
  expect(await look(slack, `traffic/${call.id}`)).toMatchObject({
    sent: { channel: integrations, text: 'heard' },
    answer: { ok: true, channel: integrations },
  });
  const event = slack.traffic().find(({ name }) => name === 'events_api message');
  expect(await look(slack, `traffic/${event?.id}`)).toMatchObject({
    sent: { type: 'event_callback', event: { text: 'hello' } },
    answer: {},
  });
  const missing = await fetch(`${slack.pageUrl}playground/traffic/999999`);
  expect(missing.status).toBe(404);
  expect((await clientOf(slack).auth.test()).ok).toBe(true);
});
