/** What the app hears: how many events, in which shape, and again when it did not acknowledge. */
import type { App } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import type { Fields } from '../../src/playground/json.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { connectApp } from './bolt-app.ts';
import { ada, clientOf, general, integrations, sam, startSlack, startWithApp, support } from './fixture.ts';

interface Heard {
  readonly event: Fields;
  readonly id: string;
  readonly retry: number | undefined;
}

/** Starts a local Slack with an app that writes down every event that reaches it. */
async function startHearing(
  options: Parameters<typeof startWithApp>[1] = {},
): Promise<{ readonly slack: LocalSlack; readonly heard: Heard[] }> {
  const heard: Heard[] = [];
  const register = (app: App): void => {
    app.use(async ({ body, context, next }) => {
      if ('event' in body)
        heard.push({ event: body['event'], id: body['event_id'], retry: context.retryNum });
      await next();
    });
  };
  const slack = await startWithApp(register, options);
  return { slack, heard };
}

test('typed text reaches the app escaped, with links, and as rich text with its code fence', async () => {
  const { slack, heard } = await startHearing();
  await slack.as(ada).post(integrations, 'see https://a.io/x?a=1&b=2\n```Map<String, Foo> & 401```');
  const { event } = await slack.waitFor('the message', () => heard[0]);
  expect(event).toMatchObject({
    type: 'message',
    channel: integrations,
    channel_type: 'channel',
    user: ada,
    text: 'see <https://a.io/x?a=1&amp;b=2>\n```Map&lt;String, Foo&gt; &amp; 401```',
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'see ' },
              { type: 'link', url: 'https://a.io/x?a=1&b=2' },
              { type: 'text', text: '\n' },
            ],
          },
          {
            type: 'rich_text_preformatted',
            elements: [{ type: 'text', text: 'Map<String, Foo> & 401' }],
          },
        ],
      },
    ],
  });
});

test('one message that mentions the app is two events with one timestamp and two ids', async () => {
  const { slack, heard } = await startHearing();
  const ts = await slack.as(ada).post(integrations, '@app what is a 401?');
  await slack.waitFor('both events', () => heard.length === 2);
  expect(heard.map(({ event }) => event['type']).sort()).toEqual(['app_mention', 'message']);
  expect(heard.map(({ event }) => event['ts'])).toEqual([ts, ts]);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(2);
});

test('a direct message is one event of an im, also when it mentions the app', async () => {
  const { slack, heard } = await startHearing();
  await slack.as(ada).post(ada, '@app help');
  await slack.settled();
  expect(heard.map(({ event }) => event['channel_type'])).toEqual(['im']);
});

test('an edit is a hidden message_changed with both texts', async () => {
  const { slack, heard } = await startHearing();
  const ts = await slack.as(ada).post(integrations, 'before');
  await slack.as(ada).edit({ channel: integrations, ts }, 'after');
  const { event } = await slack.waitFor('the change', () => heard[1]);
  expect(event).toMatchObject({
    subtype: 'message_changed',
    hidden: true,
    channel: integrations,
    message: { ts, text: 'after', edited: { user: ada } },
    previous_message: { ts, text: 'before' },
  });
});

test('a message that its author deletes is a hidden message_deleted', async () => {
  const { slack, heard } = await startHearing();
  const ts = await slack.as(ada).post(integrations, 'oops');
  await slack.as(ada).delete({ channel: integrations, ts });
  const { event } = await slack.waitFor('the deletion', () => heard[1]);
  expect(event).toMatchObject({
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: ts,
    previous_message: { text: 'oops' },
  });
  expect(slack.messages(integrations)).toEqual([]);
});

test('an unfurled link is a message_changed without an edit', async () => {
  const { slack, heard } = await startHearing();
  const ts = await slack.as(ada).post(integrations, 'https://example.com');
  slack.unfurl(integrations, ts);
  const { event } = await slack.waitFor('the change', () => heard[1]);
  expect(event).toMatchObject({ subtype: 'message_changed', message: { text: '<https://example.com>' } });
  expect(event['message']).not.toHaveProperty('edited');
});

test("the app's own messages go to it as events, with its bot id", async () => {
  const { slack } = await startHearing();
  const { ts } = await clientOf(slack).chat.postMessage({ channel: integrations, text: 'mine' });
  await slack.settled();
  expect(slack.traffic().map(({ name }) => name)).toContain('events_api message');
  expect(slack.wireMessage(integrations, ts ?? '')).toMatchObject({
    bot_id: 'B0LOCAL00',
    user: slack.botUserId,
  });
});

test('an app outside a channel hears nothing of it, and the person who mentions it is told', async () => {
  const { slack, heard } = await startHearing();
  await slack.as(ada).post(general, '@app 401');
  await slack.settled();
  expect(heard).toEqual([]);
  expect(slack.notices(ada)).toEqual(["You mentioned @app, but they're not in #general."]);
});

test('only events that the manifest subscribes to are sent', async () => {
  const manifest = { settings: { event_subscriptions: { bot_events: ['message.groups'] } } };
  const { slack, heard } = await startHearing({ manifest });
  await slack.as(sam).post(integrations, 'public');
  await slack.as(sam).post(support, 'private');
  await slack.settled();
  expect(heard.map(({ event }) => event['text'])).toEqual(['private']);
});

test('an event whose acknowledgement is lost comes again with the same id and a retry number', async () => {
  const { slack, heard } = await startHearing({ redeliveryDelaysMs: [10, 20] });
  slack.fault({ kind: 'ignore-ack' });
  await slack.as(ada).post(integrations, 'once');
  await slack.waitFor('the repeat', () => heard.length === 2);
  await slack.settled();
  expect(heard.map(({ retry }) => retry)).toEqual([0, 1]);
  expect(heard[1]?.id).toBe(heard[0]?.id);
  expect(heard).toHaveLength(2);
});

test('an event that was lost on its way comes again', async () => {
  const { slack, heard } = await startHearing({ redeliveryDelaysMs: [10], connections: 2 });
  slack.fault({ kind: 'lose-event' });
  await slack.as(ada).post(integrations, 'lost at first');
  await slack.waitFor('the repeat', () => heard[0]?.retry === 1);
});

test('an event that finds no connection comes again when there is one', async () => {
  const slack = await startSlack({ redeliveryDelaysMs: [0, 1_500] });
  await slack.as(ada).post(integrations, 'into the void');
  const texts: unknown[] = [];
  const connected = await connectApp(slack, (app) => {
    app.message(async ({ message, context }) => {
      if ('text' in message) texts.push(message.text, context.retryNum);
    });
  });
  onTestFinished(() => connected.stop());
  await slack.waitFor('the repeat', () => texts.length > 0);
  expect(texts).toEqual(['into the void', 2]);
});

test('a duplicate has the same event id and no retry number', async () => {
  const { slack, heard } = await startHearing({ connections: 2 });
  slack.fault({ kind: 'duplicate-event', event: 'message' });
  await slack.as(ada).post(integrations, 'twice');
  await slack.waitFor('both', () => heard.length === 2);
  expect(heard[0]?.id).toBe(heard[1]?.id);
  expect(heard.map(({ retry }) => retry)).toEqual([0, 0]);
});

test('several connections share the events, and losing one loses none', async () => {
  const { slack, heard } = await startHearing({ connections: 3 });
  expect(slack.connections()).toBe(3);
  for (let count = 0; count < 30; count += 1) await slack.as(ada).post(integrations, `message ${count}`);
  await slack.waitFor('all messages', () => heard.length === 30);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(30);
});

test('while one connection is refreshed the other hears everything', async () => {
  const { slack, heard } = await startHearing({ connections: 2 });
  slack.disconnect('refresh_requested', 1);
  await slack.waitFor('one connection', () => slack.connections() === 1);
  for (let count = 0; count < 10; count += 1) await slack.as(ada).post(integrations, `message ${count}`);
  await slack.waitFor('all messages', () => heard.length === 10);
  expect(heard.every(({ retry }) => retry === 0)).toBe(true);
});

test('a long paste arrives as a snippet with a cut preview', async () => {
  const { slack, heard } = await startHearing();
  await slack.as(ada).post(integrations, 'a line of a log\n'.repeat(1_000));
  const { event } = await slack.waitFor('the snippet', () => heard[0]);
  expect(event).toMatchObject({
    subtype: 'file_share',
    text: '',
    files: [{ mode: 'snippet', mimetype: 'text/plain', preview_is_truncated: true, lines: 1_001 }],
  });
});

test('opening the Home tab is an event with the published view', async () => {
  const { slack, heard } = await startHearing();
  await slack.as(ada).openHome();
  await slack.waitFor('the event', () => heard[0]?.event['type'] === 'app_home_opened');
  await clientOf(slack).views.publish({
    user_id: ada,
    view: { type: 'home', blocks: [{ type: 'divider' }] },
  });
  expect(slack.homeOf(ada)).toMatchObject({ type: 'home', blocks: [{ type: 'divider' }] });
  await slack.as(ada).openHome();
  await slack.waitFor('the view in the event', () => heard[1]?.event['view']);
});

test('a message of five million characters becomes a file of as many, whatever is in it', async () => {
  const slack = await startSlack();
  const huge = '<script>alert(1)</script>\n'.repeat(200_000);
  const response = await fetch(`${slack.pageUrl}playground/post`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: ada, channel: integrations, text: huge }),
  });
  expect(await response.json()).toMatchObject({ ok: true });
  const [message] = slack.messages(integrations);
  const [file] = message?.files ?? [];
  expect(file).toMatchObject({ mimetype: 'text/plain', size: huge.length });
  const served = await fetch(new URL(file?.url ?? '', slack.pageUrl));
  expect(served.headers.get('content-disposition')).toMatch(/^attachment/);
  expect((await served.text()) === huge).toBe(true);
});

test('markup in a message is kept and handed on as the text that it is', async () => {
  const slack = await startSlack();
  const typed = '<img src=x onerror=alert(1)> &amp; </script>';
  const ts = await slack.as(ada).post(integrations, typed);
  const wire = slack.wireMessage(integrations, ts);
  expect(wire?.['text']).toBe('&lt;img src=x onerror=alert(1)&gt; &amp;amp; &lt;/script&gt;');
  expect(JSON.stringify(wire?.['blocks'])).toContain(JSON.stringify(typed));
});
