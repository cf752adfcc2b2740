/** No secret leaves the message it was pasted in: canaries in every input, looked for in every place that keeps or sends anything. */
import { describe, expect } from 'vitest';
import { ADA, INTEGRATIONS, NOOR, SAM } from '../support/desk.ts';
import { onOwnDesk } from '../support/own-desk.ts';
import { cardOf, formOf, nothingElse, paste, shows, ticketCard } from '../support/story.ts';
import { canary, expectFacts, expectNoCanary, placesSearched } from './canary-search.ts';

const it = onOwnDesk();

const password = ['Tr0ub', 'adour', '&7!'].join('');

describe('a secret stays out of everything', () => {
  it('when it is pasted in a message, in plain text and in a code fence', async ({ desk }) => {
    const text = `Mintsoft 401 Unauthorised for connection 4711\n\`\`\`\ncurl -H 'Authorization: Bearer ${canary(1)}' -u feed:${password} https://api.mintsoft.co.uk/api/Order\nHTTP/1.1 401 Unauthorized\n\`\`\``;
    await paste(desk, text, ADA);
    await nothingElse(desk);
    await expectNoCanary(desk, canary(1), password);
    await expectFacts(desk, 'api.mintsoft.co.uk', '4711');
  });

  it('when it is in an edit, a text file, or the name of a file', async ({ desk }) => {
    const ada = desk.slack.as(ADA);
    const file = await ada.upload(
      `key-${canary(2)}.log`,
      `ERROR Mintsoft 403 Forbidden\napi_key=${canary(3)}\n`,
    );
    const ts = await ada.post(INTEGRATIONS, 'the log', { files: [file.id] });
    await desk.reply(INTEGRATIONS, ts);
    await ada.edit({ channel: INTEGRATIONS, ts }, `the log with api_key=${canary(4)}`);
    await nothingElse(desk);
    await expectNoCanary(desk, canary(2), canary(3), canary(4));
  });

  it('when it is in a command, a mention, a direct message or a thread', async ({ desk }) => {
    const ada = desk.slack.as(ADA);
    await ada.command('/authfix', `Mintsoft 403 Forbidden api_key=${canary(5)}`, INTEGRATIONS);
    await ada.post(INTEGRATIONS, `@authfix 401 with token=${canary(6)}`);
    await ada.post(ADA, `expired token ${canary(7)}`);
    const ts = await ada.post(INTEGRATIONS, `who knows key ${canary(8)}?`);
    await ada.post(INTEGRATIONS, `@authfix Mintsoft 403, secret: ${canary(9)}`, { threadTs: ts });
    await nothingElse(desk);
    await expectNoCanary(desk, ...[5, 6, 7, 8, 9].map(canary));
  });

  it('when it is typed into the paste form or the escalation form, while support still gets the facts', async ({
    desk,
  }) => {
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
    await expectNoCanary(desk, ...[10, 11, 12, 13, 14].map(canary));
  });

  it('when somebody else looks the message up with the shortcut, or asks below it', async ({ desk }) => {
    const ts = await desk.slack.as(ADA).post(INTEGRATIONS, `what is ${canary(22)} with 401 for shop 5512?`);
    await desk.slack.as(NOOR).shortcut('authfix.shortcut.find-fix', { channel: INTEGRATIONS, ts });
    await desk.slack.as(NOOR).post(INTEGRATIONS, '@authfix Mintsoft 401?', { threadTs: ts });
    await nothingElse(desk);
    await expectNoCanary(desk, canary(22));
    await expectFacts(desk, '5512');
  });

  it('when it is what a channel shall be about', async ({ desk }) => {
    await desk.slack.as(SAM).command('/authfix', `product ${canary(23)}`, INTEGRATIONS);
    await desk.slack.as(NOOR).command('/authfix', `product ${canary(24)}`, INTEGRATIONS);
    await nothingElse(desk);
    await expectNoCanary(desk, canary(23), canary(24));
  });

  it('when Slack refuses a call and the fault is logged', async ({ desk }) => {
    desk.slack.fault({ method: 'chat.postMessage', kind: 'refused', error: 'invalid_blocks' });
    await desk.slack.as(ADA).post(INTEGRATIONS, `@authfix Mintsoft 403 Forbidden api_key=${canary(15)}`);
    await desk.slack.waitFor('a logged fault', () => desk.logged().includes('an effect did not happen'));
    await expectNoCanary(desk, canary(15));
  });
});

it('every place that keeps or sends anything is searched', async ({ desk }) => {
  await paste(desk, 'Mintsoft 403 Forbidden', ADA);
  expect([...(await placesSearched(desk)).keys()].sort()).toEqual([
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
