/** A real Bolt app talks with people in the local Slack, from a message to a submitted modal. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import type { LocalSlackOptions } from '../../src/playground/settings.ts';
import { connectApp } from './bolt-app.ts';

const ada = 'U0ASKER01';
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(
  register: (app: App) => void,
  options: LocalSlackOptions & { readonly connections?: number } = {},
): Promise<LocalSlack> {
  const slack = await startLocalSlack(options);
  cleanups.push(() => slack.stop());
  const connected = await connectApp(slack, register, options.connections);
  cleanups.push(() => connected.stop());
  return slack;
}

const button = {
  type: 'section',
  text: { type: 'mrkdwn', text: 'Did it help?' },
  accessory: { type: 'button', action_id: 'helped', value: 'yes', text: { type: 'plain_text', text: 'Yes' } },
} as const;

test('an app hears a message and answers in its thread', async () => {
  const slack = await start((app) => {
    app.message('hello', async ({ message, say }) => {
      await say({ text: `hello <@${'user' in message ? message.user : ''}>`, thread_ts: message.ts });
    });
  });
  const ts = await slack.as(ada).post('#integrations', 'hello there');
  const reply = await slack.waitFor('a reply', () => slack.thread('#integrations', ts)[1]);
  expect(reply).toMatchObject({ user: slack.botUserId, text: `hello <@${ada}>`, threadTs: ts });
  expect(slack.thread('#integrations', ts)[0]?.replyCount).toBe(1);
});

test('a click reaches the app, which opens a modal, and a submission with errors keeps it open', async () => {
  const slack = await start((app) => {
    app.message('hello', async ({ say }) => {
      await say({ text: 'Did it help?', blocks: [button] });
    });
    app.action<BlockAction<ButtonAction>>('helped', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'form',
          title: { type: 'plain_text', text: 'Form' },
          submit: { type: 'plain_text', text: 'Send' },
          blocks: [
            {
              type: 'input',
              block_id: 'what',
              label: { type: 'plain_text', text: 'What happened?' },
              element: { type: 'plain_text_input', action_id: 'v' },
            },
            {
              type: 'input',
              block_id: 'when',
              optional: true,
              label: { type: 'plain_text', text: 'When?' },
              element: { type: 'datetimepicker', action_id: 'v' },
            },
          ],
        },
      });
    });
    app.view('form', async ({ ack, view, body, client }) => {
      const text = view.state.values['what']?.['v']?.value ?? '';
      if (text.length < 5) {
        await ack({ response_action: 'errors', errors: { what: 'A little more, please.' } });
        return;
      }
      await ack();
      await client.chat.postMessage({ channel: body.user.id, text: JSON.stringify(view.state.values) });
    });
  });
  await slack.as(ada).post('#integrations', 'hello');
  const message = await slack.waitFor('the question', () => slack.messages('#integrations')[1]);
  expect(await slack.as(ada).click(message, { text: 'Yes' })).toEqual({ ok: true });
  const view = await slack.waitFor('the form', () => slack.viewOf(ada));

  const calls = slack.traffic().length;
  const empty = await slack.as(ada).submit(view);
  expect(empty).toMatchObject({ ok: false, errors: { what: 'Please complete this required field.' } });
  expect(slack.traffic()).toHaveLength(calls);

  const short = await slack.as(ada).submit(view, { 'What happened?': '401' });
  expect(short).toMatchObject({ ok: false, errors: { what: 'A little more, please.' } });
  expect(slack.viewOf(ada)?.errors).toEqual({ what: 'A little more, please.' });

  expect(await slack.as(ada).submit(view, { what: 'It says 401' })).toEqual({ ok: true });
  expect(slack.viewOf(ada)).toBeUndefined();
  const direct = await slack.waitFor('a direct message', () => slack.messages(ada)[0]);
  expect(JSON.parse(direct.text)).toEqual({
    what: { v: { type: 'plain_text_input', value: 'It says 401' } },
    when: { v: { type: 'datetimepicker', selected_date_time: null } },
  });
});
