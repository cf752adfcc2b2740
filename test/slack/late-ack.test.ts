/** When Slack is told that an event has arrived. */
import { setTimeout as pause } from 'node:timers/promises';
import { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { buildLateAck } from '../../src/slack/late-ack.ts';

const body = () => ({
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'message', channel: 'C1', user: 'U1', text: 'hello', ts: '1.2' },
});

function appThat(work: () => Promise<void>): App {
  const app = new App({
    receiver: { init: () => {}, start: () => Promise.resolve(), stop: () => Promise.resolve() },
    authorize: () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0' }),
  });
  app.event('message', work);
  return app;
}

test('an event is acknowledged when its listeners have ended, and once', async () => {
  const said: string[] = [];
  const app = appThat(async () => void said.push('written'));
  const ack = async () => void said.push('acknowledged');
  await buildLateAck(() => false)
    .around(app)
    .processEvent({ body: body(), ack });
  expect(said).toEqual(['written', 'acknowledged']);
});

test('an event that could not be handled is left to be sent again', async () => {
  const lateAck = buildLateAck(() => false);
  const app = appThat(() => Promise.reject(new Error('the database is gone')));
  app.error(async () => {});
  const event = body();
  lateAck.failed(event);
  let acknowledged = false;
  await lateAck.around(app).processEvent({
    body: event,
    ack: async () => {
      acknowledged = true;
    },
  });
  expect(acknowledged).toBe(false);
});

test('an event that waits for a database that is away stays unacknowledged until it is written', async () => {
  const said: string[] = [];
  const app = appThat(async () => {
    await pause(2700);
    said.push('written');
  });
  const ack = async () => void said.push('acknowledged');
  await buildLateAck(() => true)
    .around(app)
    .processEvent({ body: body(), ack });
  expect(said).toEqual(['written', 'acknowledged']);
});

test('an event whose work is only slow is acknowledged before Slack sends it again', async () => {
  const said: string[] = [];
  const app = appThat(async () => {
    await pause(2700);
    said.push('written');
  });
  const ack = async () => void said.push('acknowledged');
  await buildLateAck(() => false)
    .around(app)
    .processEvent({ body: body(), ack });
  expect(said).toEqual(['acknowledged', 'written']);
});
