/** What people are told of a secret that they pasted: to rotate it, and what its form says; never the secret. */
import { describe, expect } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, NOOR, shownText } from '../support/desk.ts';
import { onOwnDesk } from '../support/own-desk.ts';
import { cardOf, formOf, nothingElse, paste, shows, ticketCard } from '../support/story.ts';
import { canary, expectNoCanary } from './canary-search.ts';

const it = onOwnDesk();

describe('whoever pasted a live secret', () => {
  const rotations = (desk: Desk, user: string) =>
    desk.slack.ephemerals(user).filter((one) => one.text.includes('Rotate'));
  const toldTo = (desk: Desk, user: string, times: number) =>
    desk.slack.waitFor(`${times} private notices`, () => rotations(desk, user).length === times);

  it('is told so once, in private, without a word of it', async ({ desk }) => {
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    await desk.slack.as(ADA).post(INTEGRATIONS, `is this key still ours? ${canary(16)}`);
    await toldTo(desk, ADA, 1);
    await desk.slack.as(ADA).post(INTEGRATIONS, `again: Mintsoft 401 with ${canary(16)}`);
    await nothingElse(desk);
    expect(rotations(desk, ADA)).toHaveLength(1);
    await expectNoCanary(desk, canary(16));
  });

  it('is told of each secret, and others are told of theirs', async ({ desk }) => {
    await desk.slack.as(ADA).post(INTEGRATIONS, `old ${canary(41)}`);
    await toldTo(desk, ADA, 1);
    await desk.slack.as(ADA).post(INTEGRATIONS, `old ${canary(41)}, new ${canary(42)}`);
    await toldTo(desk, ADA, 2);
    await desk.slack.as(NOOR).post(INTEGRATIONS, `mine is ${canary(41)} too`);
    await toldTo(desk, NOOR, 1);
    await nothingElse(desk);
    expect([rotations(desk, ADA), rotations(desk, NOOR)].map((told) => told.length)).toEqual([2, 1]);
  });

  it.for<[string, (desk: Desk, secret: string) => Promise<unknown>]>([
    ['a mention', (desk, secret) => desk.slack.as(ADA).post(INTEGRATIONS, `@authfix 401 with ${secret}`)],
    ['a direct message', (desk, secret) => desk.slack.as(ADA).post(ADA, `401 with ${secret}`)],
    [
      'a command',
      (desk, secret) => desk.slack.as(ADA).command('/authfix', `401 with ${secret}`, INTEGRATIONS),
    ],
    [
      'a form',
      async (desk, secret) => {
        await desk.slack.as(ADA).command('/authfix', '', INTEGRATIONS);
        await desk.slack.as(ADA).submit(await formOf(desk, ADA), { 'Paste the error': `401 with ${secret}` });
      },
    ],
    [
      'a message that somebody else looks up',
      async (desk, secret) => {
        const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `hm, ${secret}`);
        await desk.slack.as(NOOR).shortcut('authfix.shortcut.find-fix', { channel: INTEGRATIONS, ts });
      },
    ],
  ])('is told also of one in %s', async ([_way, paste], { desk }) => {
    await paste(desk, canary(43));
    await toldTo(desk, ADA, 1);
    await nothingElse(desk);
    expect([rotations(desk, ADA).length, rotations(desk, NOOR).length]).toEqual([1, 0]);
    await expectNoCanary(desk, canary(43));
  });

  it('is not bothered about a test key', async ({ desk }) => {
    await desk.slack
      .as(ADA)
      .post(INTEGRATIONS, `Mintsoft 403 Forbidden with ${canary(17).replace('live', 'test')}`);
    await nothingElse(desk);
    expect(desk.slack.ephemerals(ADA)).toHaveLength(0);
  });
});

describe('what a secret tells by its form', () => {
  it('is on the card and in the ticket, without the secret', async ({ desk }) => {
    const thread = await paste(desk, `Mintsoft 401 Unauthorised\napi_key="${canary(18)} "`, ADA);
    await shows(thread, 'begins or ends with a space');
    await shows(thread, 'looks like a live key');
    await expectNoCanary(desk, canary(18));
  });

  it('is told in full: stray space, test and live key, expiry, missing scheme, two keys', async ({
    desk,
  }) => {
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
    await expectNoCanary(desk, canary(51), canary(52), old);
  });
});
