/** No secret leaves the message it was pasted in: canaries in every input, looked for in every place that keeps or sends anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStoreForReading } from '../../src/store/store.ts';
import { ADA, type Desk, INTEGRATIONS, NOOR, openDesk, SAM, SUPPORT, shownText } from '../support/desk.ts';
import { asPayload, sendSigned } from '../support/signed-request.ts';
import { cardOf, formOf, nothingElse, paste, shows, ticketCard } from '../support/story.ts';

// Put together here so that no scanner takes this file for a leak; each has the form of a real provider's live key.
const canary = (number: number) => ['sk', 'live', `51Qx${number}vRbT8mZk2LwNcYpHd7J`].join('_');
const password = ['Tr0ub', 'adour', '&7!'].join('');

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.close();
});

/** Every place that keeps or sends anything, by name; the database is three files while authfix runs. */
async function placesSearched(): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(desk.folder).filter((file) => !file.endsWith('.key'));
  const shown = [...desk.slack.messages(SUPPORT), ...desk.slack.messages(INTEGRATIONS)].filter(
    (one) => one.user === desk.slack.botUserId,
  );
  const tickets = await exportedTickets();
  return new Map([
    ...files.map((file) => [file, readFileSync(join(desk.folder, file), 'latin1')] as const),
    ['log', desk.logged()],
    [
      'requests to Slack',
      desk.slack
        .calls()
        .map((call) => JSON.stringify(call))
        .join('\n'),
    ],
    ['messages of the bot', JSON.stringify(shown)],
    ['private messages', JSON.stringify([ADA, NOOR, SAM].map((user) => desk.slack.ephemerals(user)))],
    ['modals', JSON.stringify([ADA, NOOR, SAM].map((user) => desk.slack.viewOf(user) ?? null))],
    ['exported tickets', tickets],
  ]);
}

async function exportedTickets(): Promise<string> {
  const store = await openStoreForReading({ folder: desk.folder });
  const tickets = await store.listTickets();
  await store.close();
  return JSON.stringify(tickets);
}

async function expectNoCanary(...secrets: readonly string[]): Promise<void> {
  for (const [place, text] of await placesSearched()) {
    for (const secret of secrets) {
      for (let at = 0; at + 12 <= secret.length; at += 1)
        expect(text.includes(secret.slice(at, at + 12)), `${place} holds a piece of ${secret}`).toBe(false);
    }
  }
}

async function expectFacts(...facts: readonly string[]): Promise<void> {
  const all = [...(await placesSearched()).values()].join('\n');
  for (const fact of facts) expect(all).toContain(fact);
}

describe('a secret stays out of everything', () => {
  it('when it is pasted in a message, in plain text and in a code fence', async () => {
    const text = `Mintsoft 401 Unauthorised for connection 4711\n\`\`\`\ncurl -H 'Authorization: Bearer ${canary(1)}' -u feed:${password} https://api.mintsoft.co.uk/api/Order\nHTTP/1.1 401 Unauthorized\n\`\`\``;
    await paste(desk, text, ADA);
    await nothingElse(desk);
    await expectNoCanary(canary(1), password);
    await expectFacts('api.mintsoft.co.uk', '4711');
  });

  it('when it is in an edit, a text file, or the name of a file', async () => {
    const ada = desk.slack.as(ADA);
    const file = await ada.upload(
      `key-${canary(2)}.log`,
      `ERROR Mintsoft 403 Forbidden\napi_key=${canary(3)}\n`,
    );
    const ts = await ada.post(INTEGRATIONS, 'the log', { files: [file.id] });
    await desk.reply(INTEGRATIONS, ts);
    await ada.edit({ channel: INTEGRATIONS, ts }, `the log with api_key=${canary(4)}`);
    await nothingElse(desk);
    await expectNoCanary(canary(2), canary(3), canary(4));
  });

  it('when it is in a command, a mention, a direct message or a thread', async () => {
    const ada = desk.slack.as(ADA);
    await ada.command('/authfix', `Mintsoft 403 Forbidden api_key=${canary(5)}`, INTEGRATIONS);
    await ada.post(INTEGRATIONS, `@authfix 401 with token=${canary(6)}`);
    await ada.post(ADA, `expired token ${canary(7)}`);
    const ts = await ada.post(INTEGRATIONS, `who knows key ${canary(8)}?`);
    await ada.post(INTEGRATIONS, `@authfix Mintsoft 403, secret: ${canary(9)}`, { threadTs: ts });
    await nothingElse(desk);
    await expectNoCanary(...[5, 6, 7, 8, 9].map(canary));
  });

  it('when it is typed into the paste form or the escalation form, while support still gets the facts', async () => {
    const ada = desk.slack.as(ADA);
    await ada.command('/authfix', '', INTEGRATIONS);
    await ada.submit(await formOf(desk, ADA), {
      'Paste the error': `HTTP 401 Unauthorized x-api-key: ${canary(10)}`,
    });
    const thread = await paste(desk, 'our Tines story gets {"status": 401, "body": "Unauthorized"}', ADA);
    await ada.click(await cardOf(thread), { text: 'Escalate to support' });
    const file = await ada.upload(`${canary(11)}.txt`, 'picture');
    await ada.submit(await formOf(desk, ADA), {
      behaviour: `it fails with Authorization: Bearer ${canary(12)} for order 90210`,
      'documentation-link': `https://docs.example.com/?api_key=${canary(13)}`,
      'action-configuration': JSON.stringify({
        type: 'HTTPRequest',
        headers: { Authorization: `Bearer ${canary(14)}`, 'x-trace': 'abc-90210' },
      }),
      recording: [file.id],
    });
    await shows(thread, 'Ticket #1 is with');
    expect(JSON.stringify((await ticketCard(desk)).blocks)).toContain('90210');
    await nothingElse(desk);
    await expectNoCanary(...[10, 11, 12, 13, 14].map(canary));
  });

  it('when somebody else looks the message up with the shortcut, or asks below it', async () => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `what is ${canary(22)} with 401 for shop 5512?`);
    await desk.slack.as(NOOR).shortcut('authfix.shortcut.find-fix', { channel: INTEGRATIONS, ts });
    await desk.slack.as(NOOR).post(INTEGRATIONS, '@authfix Mintsoft 401?', { threadTs: ts });
    await nothingElse(desk);
    await expectNoCanary(canary(22));
    await expectFacts('5512');
  });

  it('when it is what a channel shall be about', async () => {
    await desk.slack.as(SAM).command('/authfix', `product ${canary(23)}`, INTEGRATIONS);
    await desk.slack.as(NOOR).command('/authfix', `product ${canary(24)}`, INTEGRATIONS);
    await nothingElse(desk);
    await expectNoCanary(canary(23), canary(24));
  });

  it('when Slack refuses a call and the fault is logged', async () => {
    desk.slack.fault({ method: 'chat.postMessage', kind: 'refused', error: 'invalid_blocks' });
    await desk.slack.as(ADA).post(INTEGRATIONS, `@authfix Mintsoft 403 Forbidden api_key=${canary(15)}`);
    await desk.slack.waitFor('a logged fault', () => desk.logged().includes('an effect did not happen'));
    await expectNoCanary(canary(15));
  });
});

describe('a secret stays out of everything over signed HTTP too', () => {
  const message = { channel: INTEGRATIONS, user: ADA, ts: '1763720000.000100', channel_type: 'channel' };
  const event = (inner: object) => ({
    type: 'event_callback',
    team_id: 'T0WORK',
    event_id: 'Ev1',
    event: inner,
  });
  const action = (value: string) => ({
    type: 'block_actions',
    team: { id: 'T0WORK' },
    user: { id: ADA, team_id: 'T0WORK' },
    channel: { id: INTEGRATIONS },
    trigger_id: '1.2',
    actions: [{ type: 'button', action_id: 'authfix.card.fixed', block_id: 'b', value }],
  });

  it('in rich text whose runs split it, in an edit, in a thread’s title, in a button’s value, in a view’s memory, in App Home, in rubbish', async () => {
    const http = await openDesk({ signingSecret: 'shared' });
    await desk.close();
    desk = http;
    const send = (body: string) => sendSigned(desk.address, 'shared', body);
    const run = (text: string, bold: boolean) => ({ type: 'text', text, style: { bold } });
    const split = [
      run(`Mintsoft 403 Forbidden for 90411, api_key=${canary(31).slice(0, 14)}`, false),
      run(canary(31).slice(14), true),
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: split }] }];
    const changed = { ...message, text: `api_key=${canary(32)}` };
    await send(JSON.stringify(event({ type: 'message', text: 'see', ...message, blocks })));
    await send(
      JSON.stringify(
        event({
          type: 'message',
          subtype: 'message_changed',
          channel: INTEGRATIONS,
          message: changed,
          previous_message: changed,
        }),
      ),
    );
    await send(
      JSON.stringify(
        event({
          type: 'message',
          text: '401',
          ...message,
          ts: '1763720000.000200',
          assistant_thread: { title: `key ${canary(33)}` },
        }),
      ),
    );
    await send(
      JSON.stringify(
        event({ type: 'app_home_opened', user: ADA, tab: 'home', view: { private_metadata: canary(34) } }),
      ),
    );
    await send(asPayload(action(canary(35))));
    await send(asPayload(action(JSON.stringify({ triage: canary(36), step: canary(36) }))));
    await send(
      asPayload({
        type: 'view_submission',
        team: { id: 'T0WORK' },
        user: { id: ADA, team_id: 'T0WORK' },
        view: {
          id: 'V1',
          callback_id: 'authfix.escalation.form',
          private_metadata: canary(37),
          state: { values: { [canary(37)]: { a: { value: canary(37) } } } },
        },
      }),
    );
    await send(`{"broken": "${canary(38)}`);
    await nothingElse(desk);
    await expectNoCanary(...[31, 32, 33, 34, 35, 36, 37, 38].map(canary));
    await expectFacts('90411');
    expect(desk.logged()).toContain('a listener failed');
  });
});

describe('whoever pasted a live secret', () => {
  const rotations = (user: string) =>
    desk.slack.ephemerals(user).filter((one) => one.text.includes('Rotate'));
  const toldTo = (user: string, times: number) =>
    desk.slack.waitFor(`${times} private notices`, () => rotations(user).length === times);

  it('is told so once, in private, without a word of it', async () => {
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    await desk.slack.as(ADA).post(INTEGRATIONS, `is this key still ours? ${canary(16)}`);
    await toldTo(ADA, 1);
    await desk.slack.as(ADA).post(INTEGRATIONS, `again: Mintsoft 401 with ${canary(16)}`);
    await nothingElse(desk);
    expect(rotations(ADA)).toHaveLength(1);
    await expectNoCanary(canary(16));
  });

  it('is told of each secret, and others are told of theirs', async () => {
    await desk.slack.as(ADA).post(INTEGRATIONS, `old ${canary(41)}`);
    await toldTo(ADA, 1);
    await desk.slack.as(ADA).post(INTEGRATIONS, `old ${canary(41)}, new ${canary(42)}`);
    await toldTo(ADA, 2);
    await desk.slack.as(NOOR).post(INTEGRATIONS, `mine is ${canary(41)} too`);
    await toldTo(NOOR, 1);
    await nothingElse(desk);
    expect([rotations(ADA), rotations(NOOR)].map((told) => told.length)).toEqual([2, 1]);
  });

  it.each<[string, (secret: string) => Promise<unknown>]>([
    ['a mention', (secret) => desk.slack.as(ADA).post(INTEGRATIONS, `@authfix 401 with ${secret}`)],
    ['a direct message', (secret) => desk.slack.as(ADA).post(ADA, `401 with ${secret}`)],
    ['a command', (secret) => desk.slack.as(ADA).command('/authfix', `401 with ${secret}`, INTEGRATIONS)],
    [
      'a form',
      async (secret) => {
        await desk.slack.as(ADA).command('/authfix', '', INTEGRATIONS);
        await desk.slack.as(ADA).submit(await formOf(desk, ADA), { 'Paste the error': `401 with ${secret}` });
      },
    ],
    [
      'a message that somebody else looks up',
      async (secret) => {
        const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `hm, ${secret}`);
        await desk.slack.as(NOOR).shortcut('authfix.shortcut.find-fix', { channel: INTEGRATIONS, ts });
      },
    ],
  ])('is told also of one in %s', async (_way, paste) => {
    await paste(canary(43));
    await toldTo(ADA, 1);
    await nothingElse(desk);
    expect([rotations(ADA).length, rotations(NOOR).length]).toEqual([1, 0]);
    await expectNoCanary(canary(43));
  });

  it('is not bothered about a test key', async () => {
    await desk.slack
      .as(ADA)
      .post(INTEGRATIONS, `Mintsoft 403 Forbidden with ${canary(17).replace('live', 'test')}`);
    await nothingElse(desk);
    expect(desk.slack.ephemerals(ADA)).toHaveLength(0);
  });
});

it('every place that keeps or sends anything is searched', async () => {
  await paste(desk, 'Mintsoft 403 Forbidden', ADA);
  expect([...(await placesSearched()).keys()].sort()).toEqual([
    'authfix.lock',
    'authfix.lock-journal',
    'authfix.pid',
    'authfix.sqlite',
    'authfix.sqlite-shm',
    'authfix.sqlite-wal',
    'exported tickets',
    'log',
    'messages of the bot',
    'modals',
    'private messages',
    'requests to Slack',
  ]);
});

describe('what a secret tells by its form', () => {
  it('is on the card and in the ticket, without the secret', async () => {
    const thread = await paste(desk, `Mintsoft 401 Unauthorised\napi_key="${canary(18)} "`, ADA);
    await shows(thread, 'begins or ends with a space');
    await shows(thread, 'looks like a live key');
    await expectNoCanary(canary(18));
  });

  it('is told in full: stray space, test and live key, expiry, missing scheme, two keys', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const old = [
      part({ alg: 'RS256', typ: 'JWT' }),
      part({ exp: 1_700_000_000 }),
      'c2lnbmF0dXJlc2lnbmF0dXJl',
    ].join('.');
    const text = [
      'our Tines story gets {"status": 401, "body": "Unauthorized"}',
      `Authorization: ${old}`,
      `X-Api-Key: "${canary(51)} "`,
      `X-Api-Key: ${canary(52).replace('live', 'test')}`,
    ].join('\n');
    const hints = [
      'begins or ends with a space or a line break',
      'looks like a test key',
      'looks like a live key',
      'expired on 2023-11-14T22:13:20.000Z',
      'has no scheme before it',
      'Different keys are used here',
    ];
    const thread = await paste(desk, text, ADA);
    for (const hint of hints) await shows(thread, hint);
    await desk.slack.as(ADA).click(await cardOf(thread), { text: 'Escalate to support' });
    const configuration = '{"type":"HTTPRequest"}';
    await desk.slack.as(ADA).submit(await formOf(desk, ADA), {
      behaviour: 'it fails',
      'documentation-link': 'https://docs.example.com/',
      'action-configuration': configuration,
      recording: [(await desk.slack.as(ADA).upload('a.txt', 'a picture')).id],
    });
    const ticket = shownText((await ticketCard(desk)).blocks);
    for (const hint of hints) expect(ticket).toContain(hint);
    await expectNoCanary(canary(51), canary(52), old);
  });
});
