/** What a supervisor is told. */
import { describe, expect, it, onTestFinished, test } from 'vitest';
import type { QueueDepth } from '../src/flows/effect-ports.ts';
import { type HealthNeeds, readHealth } from '../src/health.ts';
import { ADA, INTEGRATIONS, openDesk } from './support/desk.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

function needs(depth: () => Promise<QueueDepth>, sockets: number | null = 2): HealthNeeds {
  return {
    queue: { depth },
    pulse: { lastEventAt: () => ago(5), openSockets: () => sockets },
    now: () => NOW,
  };
}

const idle = () => Promise.resolve({ ready: 0, dead: 0, dueSince: null });
const lateBy = (seconds: number) => () => Promise.resolve({ ready: 3, dead: 1, dueSince: ago(seconds) });
const gone = () => Promise.reject(new Error('connection refused'));

describe('an authfix', () => {
  it('that has nothing to do is well and ready', async () => {
    expect(await readHealth(needs(idle), 'ready')).toEqual({
      ok: true,
      problems: [],
      last_event_age_s: 5,
      open_sockets: 2,
      database: 'ok',
      outbox: { ready: 0, dead: 0, oldest_due_age_s: null },
    });
  });

  it.each([
    ['without its database', needs(gone), 'the database does not answer'],
    ['without a socket', needs(idle, 0), 'no socket to Slack is open'],
    ['that is a minute late', needs(lateBy(61)), 'something has been waiting to be sent for 61 s'],
  ])('%s is not ready, but starting it anew would not help', async (_, given, problem) => {
    expect(await readHealth(given, 'ready')).toMatchObject({ ok: false, problems: [problem] });
    expect(await readHealth(given, 'live')).toMatchObject({ ok: true, problems: [] });
  });

  it('whose work nobody takes up any more should be started anew', async () => {
    expect(await readHealth(needs(lateBy(901)), 'live')).toMatchObject({ ok: false });
  });
});

test('both addresses answer beside a running authfix, with the age of the last event', async () => {
  const desk = await openDesk({ health: { host: '127.0.0.1', port: 0 } });
  onTestFinished(() => desk.close());
  const ts = await desk.slack.as(ADA).post(INTEGRATIONS, 'Tines: {"status": 401, "body": "Unauthorized"}');
  await desk.reply(INTEGRATIONS, ts);
  for (const path of ['healthz', 'readyz']) {
    const answer = await fetch(`http://127.0.0.1:${desk.healthPort()}/${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      ok: true,
      database: 'ok',
      open_sockets: 2,
      last_event_age_s: expect.any(Number),
    });
  }
  expect((await fetch(`http://127.0.0.1:${desk.healthPort()}/`)).status).toBe(404);
});
