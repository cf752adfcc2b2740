/** The Socket Mode wire as a client sees it, without any SDK between. */
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Fields } from '../../src/playground/json.ts';
import { fieldsAt } from '../../src/playground/json.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ada, clientOf, integrations, startSlack } from './fixture.ts';

interface Wire {
  readonly socket: WebSocket;
  readonly frames: Fields[];
}

async function openUrl(slack: LocalSlack): Promise<string> {
  const { url = '' } = await clientOf(slack, slack.appToken).apps.connections.open({});
  return url;
}

/** Opens one connection that acknowledges nothing by itself. */
async function connect(slack: LocalSlack): Promise<Wire> {
  const socket = new WebSocket(await openUrl(slack));
  const frames: Fields[] = [];
  socket.on('message', (data) => frames.push(JSON.parse(String(data)) as Fields));
  onTestFinished(() => socket.terminate());
  await slack.waitFor('a greeting', () => frames[0]);
  return { socket, frames };
}

test('a connection is greeted, and its ticket opens nothing a second time', async () => {
  const slack = await startSlack();
  const url = await openUrl(slack);
  const first = new WebSocket(url);
  onTestFinished(() => first.terminate());
  const greeting = await new Promise<Fields>((resolve) => {
    first.once('message', (data) => resolve(JSON.parse(String(data)) as Fields));
  });
  expect(greeting).toMatchObject({
    type: 'hello',
    num_connections: 1,
    connection_info: { app_id: 'A0LOCAL00' },
  });
  const second = new WebSocket(url);
  const refused = await new Promise<Error>((resolve) => {
    second.once('error', resolve);
  });
  expect(refused.message).toMatch('403');
});

test('an event that is not acknowledged is repeated with a reason, and one that is stays alone', async () => {
  const slack = await startSlack({ ackTimeoutMs: 40, redeliveryDelaysMs: [5, 5] });
  const { socket, frames } = await connect(slack);
  await slack.as(ada).post(integrations, 'hello');
  await slack.waitFor('two repeats', () => frames.length === 4);
  const [, first, second, third] = frames;
  expect(first).toMatchObject({ type: 'events_api', accepts_response_payload: false, retry_attempt: 0 });
  expect(second).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' });
  expect(third).toMatchObject({ retry_attempt: 2 });
  expect(fieldsAt(second, 'payload')?.['event_id']).toBe(fieldsAt(first, 'payload')?.['event_id']);

  await slack.settled({ quietMs: 100 });
  socket.on('message', (data) => {
    const { envelope_id } = JSON.parse(String(data)) as Fields;
    socket.send(JSON.stringify({ envelope_id, payload: {} }));
  });
  await slack.as(ada).post(integrations, 'again');
  await slack.settled({ quietMs: 100 });
  expect(frames).toHaveLength(5);
});

test('frames that are no acknowledgement are ignored', async () => {
  const slack = await startSlack({ ackTimeoutMs: 40, redeliveryDelaysMs: [] });
  const { socket } = await connect(slack);
  for (const noise of ['', 'no json', '[]', '{"envelope_id":"unknown"}']) socket.send(noise);
  await slack.as(ada).post(integrations, 'hello');
  await slack.settled();
  expect(slack.connections()).toBe(1);
});

test('a refresh asks every connection to go, and the eleventh connection is one too many', async () => {
  const slack = await startSlack();
  const wires: Wire[] = [];
  for (let count = 0; count < 11; count += 1) wires.push(await connect(slack));
  expect(wires[10]?.frames[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  slack.disconnect('refresh_requested');
  await slack.waitFor('the request', () => wires[0]?.frames[1]);
  expect(wires[0]?.frames[1]).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  wires[0]?.socket.close();
  await slack.waitFor('one less', () => slack.connections() === 9);
});
