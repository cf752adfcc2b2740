/** No secret leaves the message it was pasted in: canaries in every input, looked for in every place that keeps or sends anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA, type Desk, INTEGRATIONS, openDesk, SUPPORT } from '../support/desk.ts';
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

/** Everything that authfix kept, logged or sent. */
function everythingKeptOrSent(): string {
  const files = readdirSync(desk.folder).filter((file) => !file.endsWith('.key'));
  const stored = files.map((file) => readFileSync(join(desk.folder, file), 'latin1')).join('\n');
  const sent = desk.slack
    .calls()
    .map((call) => JSON.stringify(call))
    .join('\n');
  const shown = [...desk.slack.messages(SUPPORT), ...desk.slack.messages(INTEGRATIONS)].filter(
    (one) => one.user === desk.slack.botUserId,
  );
  return [stored, desk.logged(), sent, JSON.stringify(shown)].join('\n');
}

function expectNoCanary(...secrets: readonly string[]): void {
  const all = everythingKeptOrSent();
  for (const secret of secrets) {
    for (let at = 0; at + 12 <= secret.length; at += 1) expect(all).not.toContain(secret.slice(at, at + 12));
  }
}

describe('a secret stays out of everything', () => {
  it('when it is pasted in a message, in plain text and in a code fence', async () => {
    const text = `Mintsoft 401 Unauthorised for connection 4711\n\`\`\`\ncurl -H 'Authorization: Bearer ${canary(1)}' -u feed:${password} https://api.mintsoft.co.uk/api/Order\nHTTP/1.1 401 Unauthorized\n\`\`\``;
    await paste(desk, text, ADA);
    await nothingElse(desk);
    expectNoCanary(canary(1), password);
    expect(everythingKeptOrSent()).toContain('api.mintsoft.co.uk');
    expect(everythingKeptOrSent()).toContain('4711');
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
    expectNoCanary(canary(2), canary(3), canary(4));
  });

  it('when it is in a command, a mention, a direct message or a thread', async () => {
    const ada = desk.slack.as(ADA);
    await ada.command('/authfix', `Mintsoft 403 Forbidden api_key=${canary(5)}`, INTEGRATIONS);
    await ada.post(INTEGRATIONS, `@authfix 401 with token=${canary(6)}`);
    await ada.post(ADA, `expired token ${canary(7)}`);
    const ts = await ada.post(INTEGRATIONS, `who knows key ${canary(8)}?`);
    await ada.post(INTEGRATIONS, `@authfix Mintsoft 403, secret: ${canary(9)}`, { threadTs: ts });
    await nothingElse(desk);
    expectNoCanary(...[5, 6, 7, 8, 9].map(canary));
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
    expectNoCanary(...[10, 11, 12, 13, 14].map(canary));
  });

  it('when Slack refuses a call and the fault is logged', async () => {
    desk.slack.fault({ method: 'chat.postMessage', kind: 'refused', error: 'invalid_blocks' });
    await desk.slack.as(ADA).post(INTEGRATIONS, `@authfix Mintsoft 403 Forbidden api_key=${canary(15)}`);
    await desk.slack.waitFor('a logged fault', () => desk.logged().includes('a listener failed'));
    expectNoCanary(canary(15));
  });
});

describe('whoever pasted a live secret', () => {
  it('is told so once, in private, without a word of it', async () => {
    desk.slack.fault({ kind: 'duplicate-event', event: 'message' });
    await desk.slack.as(ADA).post(INTEGRATIONS, `is this key still ours? ${canary(16)}`);
    await desk.slack.waitFor('a private notice', () =>
      desk.slack.ephemerals(ADA).find((one) => one.text.includes('Rotate')),
    );
    await nothingElse(desk);
    expect(desk.slack.ephemerals(ADA)).toHaveLength(1);
    expectNoCanary(canary(16));
  });

  it('is not bothered about a test key', async () => {
    await desk.slack
      .as(ADA)
      .post(INTEGRATIONS, `Mintsoft 403 Forbidden with ${canary(17).replace('live', 'test')}`);
    await nothingElse(desk);
    expect(desk.slack.ephemerals(ADA)).toHaveLength(0);
  });
});

describe('what a secret tells by its form', () => {
  it('is on the card and in the ticket, without the secret', async () => {
    const thread = await paste(desk, `Mintsoft 401 Unauthorised\napi_key="${canary(18)} "`, ADA);
    await shows(thread, 'begins or ends with a space');
    await shows(thread, 'looks like a live key');
    expectNoCanary(canary(18));
  });
});
