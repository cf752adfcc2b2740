/** What the page asks of the server, and who is turned away. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Deed, DeedAnswer, PageEvent, Snapshot } from '../../src/playground/protocol.ts';
import { ada, clientOf, integrations, sam, startSlack, startWithApp, support } from './fixture.ts';

async function perform({ type, ...rest }: Deed, slack: LocalSlack): Promise<DeedAnswer> {
  const response = await fetch(`${slack.pageUrl}playground/${type}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rest),
  });
  return (await response.json()) as DeedAnswer;
}

async function snapshot(slack: LocalSlack, user: string): Promise<Snapshot> {
  const response = await fetch(`${slack.pageUrl}playground/state?user=${user}`);
  return (await response.json()) as Snapshot;
}

test('a snapshot holds what one person sees and nothing else', async () => {
  const samples = [{ title: 'A 401', group: 'HTTP', text: '401 Unauthorized' }];
  const slack = await startSlack({ samples: () => samples });
  const { chat } = clientOf(slack);
  await chat.postMessage({ channel: support, text: 'a ticket' });
  await chat.postMessage({ channel: sam, text: 'for Sam' });
  await chat.postEphemeral({ channel: integrations, user: ada, text: 'for Ada' });
  const forAda = await snapshot(slack, ada);
  const forSam = await snapshot(slack, sam);
  expect(forAda.messages.map(({ text }) => text)).toEqual(['for Ada']);
  expect(forSam.messages.map(({ text }) => text)).toEqual(['a ticket', 'for Sam']);
  expect(forAda.channels.map(({ name }) => name)).toEqual(['integrations', 'general', 'app']);
  expect(forAda.people.map(({ role }) => role)).toEqual(['asker', 'asker', 'supporter', 'bot']);
  expect(forAda.samples).toEqual(samples);
});

test('every deed of the page does what it says', async () => {
  const slack = await startWithApp((app) => {
    app.command('/go', async ({ ack, body, client }) => {
      await ack();
      const title = { type: 'plain_text', text: 'Form' } as const;
      const element = { type: 'plain_text_input', action_id: 'v' } as const;
      const input = { type: 'input', block_id: 'b', label: title, element } as const;
      const view = { type: 'modal', title, submit: title, blocks: [input] } as const;
      await client.views.open({ trigger_id: body.trigger_id, view: { ...view, blocks: [input] } });
    });
    app.view(/.*/, async ({ ack }) => ack());
  });
  const upload = await perform(
    { type: 'upload', user: ada, name: 'a.txt', mimetype: 'text/plain', base64: btoa('hello') },
    slack,
  );
  const files = upload.ok && upload.file ? [upload.file.id] : [];
  const posted = await perform({ type: 'post', user: ada, channel: integrations, text: 'one', files }, slack);
  const ts = posted.ok ? (posted.ts ?? '') : '';
  await perform({ type: 'edit', user: ada, channel: integrations, ts, text: 'two' }, slack);
  expect((await snapshot(slack, ada)).messages).toMatchObject([
    { ts, text: 'two', files: [{ name: 'a.txt' }] },
  ]);

  await perform({ type: 'command', user: ada, channel: integrations, command: '/go', text: '' }, slack);
  const { id: viewId } = await slack.waitFor('the form', () => slack.viewOf(ada));
  const empty = await perform({ type: 'submit', user: ada, viewId, values: {} }, slack);
  expect(empty).toMatchObject({ ok: false, errors: { b: 'Please complete this required field.' } });
  expect((await snapshot(slack, ada)).views).toMatchObject([
    { id: viewId, errors: { b: expect.any(String) } },
  ]);
  const values = { b: { v: { value: 'done' } } };
  expect(await perform({ type: 'submit', user: ada, viewId, values }, slack)).toEqual({ ok: true });
  expect((await snapshot(slack, ada)).views).toEqual([]);
});

test('changes stream to the people they concern', async () => {
  const slack = await startSlack();
  const events: PageEvent[] = [];
  const stopping = new AbortController();
  onTestFinished(() => stopping.abort());
  const response = await fetch(`${slack.pageUrl}playground/events?user=${ada}`, { signal: stopping.signal });
  const reading = readEvents(response, events);
  const { chat } = clientOf(slack);
  await chat.postMessage({ channel: support, text: 'not for Ada' });
  await chat.postMessage({ channel: integrations, text: 'for everybody' });
  await slack.waitFor('the message', () => events.some((event) => event.type === 'message'));
  expect(events.flatMap((event) => (event.type === 'message' ? [event.message.text] : []))).toEqual([
    'for everybody',
  ]);
  expect(events).toContainEqual(expect.objectContaining({ type: 'traffic' }));
  stopping.abort();
  await expect(reading).rejects.toThrow();
});

async function readEvents(response: Response, events: PageEvent[]): Promise<void> {
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += new TextDecoder().decode(chunk);
    const parts = rest.split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts)
      if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as PageEvent);
  }
}

test('a deed that cannot be done says why', async () => {
  const slack = await startSlack();
  const nobody = await perform({ type: 'post', user: 'U0NOBODY0', channel: integrations, text: 'x' }, slack);
  expect(nobody).toEqual({ ok: false, error: 'There is no person U0NOBODY0.' });
  const hidden = await perform({ type: 'post', user: ada, channel: support, text: 'x' }, slack);
  expect(hidden).toEqual({ ok: false, error: `${ada} sees no channel ${support}.` });
  const stray = await fetch(`${slack.pageUrl}playground/post`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"user":7}',
  });
  expect(stray.status).toBe(400);
});

interface Knock {
  readonly path: string;
  readonly method?: string;
  readonly headers: Record<string, string>;
}

/** fetch does not let a program choose its Host header; node:http does. */
function knock(slack: LocalSlack, { path, method = 'GET', headers }: Knock): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: slack.port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

test('a rebound name, a foreign page and a plain form are turned away', async () => {
  const slack = await startSlack();
  const state = `/playground/state?user=${ada}`;
  expect(await knock(slack, { path: state, headers: { host: 'evil.example' } })).toBe(403);
  expect(await knock(slack, { path: state, headers: { host: `localhost:${slack.port}` } })).toBe(200);
  const json = { 'content-type': 'application/json' };
  const post = { path: '/playground/post', method: 'POST' };
  expect(await knock(slack, { ...post, headers: { ...json, origin: 'https://evil.example' } })).toBe(403);
  expect(await knock(slack, { ...post, headers: { 'content-type': 'text/plain' } })).toBe(415);
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
  expect(await knock(slack, { path: '/link/?ticket=guess', headers: upgrade })).toBe(403);
  expect(await knock(slack, { path: '//', headers: upgrade })).toBe(403);
});

test('the page folder is served, every other path is the page, and nothing outside is reached', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-slack-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'index.html'), '<title>page</title>');
  await writeFile(join(folder, 'app.js'), 'export {};');
  const slack = await startSlack({ pageFolder: folder });
  const page = await fetch(`${slack.pageUrl}archives/${integrations}/p1`);
  expect(await page.text()).toBe('<title>page</title>');
  const script = await fetch(`${slack.pageUrl}app.js`);
  expect(script.headers.get('content-type')).toMatch('text/javascript');
  expect(await knock(slack, { path: '/..%2f..%2fetc/passwd.txt', headers: {} })).toBe(404);
  expect(await knock(slack, { path: '/nothing.js', headers: {} })).toBe(404);
});

test('it listens on 127.0.0.1 and nowhere else', async () => {
  const slack = await startSlack();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  for (const host of ['127.0.0.2', ...others]) expect(await opens(host, slack.port), host).toBe(false);
  expect(await opens('127.0.0.1', slack.port)).toBe(true);
});

/** Tells whether anything accepts a connection there. */
function opens(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: 2_000 });
  socket.on('connect', () => resolve(true));
  socket.on('timeout', () => resolve(false));
  socket.on('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}

test('a port that is taken is replaced by a free one', async () => {
  const first = await startSlack();
  const second = await startSlack({ port: first.port });
  expect(second.port).not.toBe(first.port);
  expect((await clientOf(second).auth.test()).ok).toBe(true);
});
