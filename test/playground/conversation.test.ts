/** A real Bolt app talks with people in the local Slack, from a message to a submitted modal. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import { ada, startWithApp } from './fixture.ts';

const question = {
  type: 'section',
  text: { type: 'mrkdwn', text: 'Did it help?' },
  accessory: { type: 'button', action_id: 'helped', value: 'yes', text: { type: 'plain_text', text: 'Yes' } },
} as const;

const form: ModalView = {
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
};

function listen(app: App): void {
  app.message('hello', async ({ message, say }) => {
    await say({ text: 'Did it help?', blocks: [question], thread_ts: message.ts });
  });
  app.action<BlockAction<ButtonAction>>('helped', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
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
}

test('an app hears a message and answers in its thread', async () => {
  const slack = await startWithApp(listen);
  const ts = await slack.as(ada).post('#integrations', 'hello there');
  const reply = await slack.waitFor('a reply', () => slack.thread('#integrations', ts)[1]);
  expect(reply).toMatchObject({ user: slack.botUserId, text: 'Did it help?', threadTs: ts });
  expect(slack.thread('#integrations', ts)[0]?.replyCount).toBe(1);
});

test('a form is checked by Slack first, then by the app, and closes when both agree', async () => {
  const slack = await startWithApp(listen);
  const person = slack.as(ada);
  await person.post('#integrations', 'hello');
  const message = await slack.waitFor('the question', () => slack.messages('#integrations')[1]);
  expect(await person.click(message, { text: 'Yes' })).toEqual({ ok: true });
  const view = await slack.waitFor('the form', () => slack.viewOf(ada));
  await slack.settled();

  const wordsOnTheWire = slack.traffic().length;
  const empty = await person.submit(view);
  expect(empty).toMatchObject({ ok: false, errors: { what: 'Please complete this required field.' } });
  expect(slack.traffic()).toHaveLength(wordsOnTheWire);

  const short = await person.submit(view, { 'What happened?': '401' });
  expect(short).toMatchObject({ ok: false, errors: { what: 'A little more, please.' } });
  expect(slack.viewOf(ada)?.errors).toEqual({ what: 'A little more, please.' });

  expect(await person.submit(view, { what: 'It says 401' })).toEqual({ ok: true });
  expect(slack.viewOf(ada)).toBeUndefined();
  const direct = await slack.waitFor('a direct message', () => slack.messages(ada)[0]);
  expect(JSON.parse(direct.text)).toEqual({
    what: { v: { type: 'plain_text_input', value: 'It says 401' } },
    when: { v: { type: 'datetimepicker', selected_date_time: null } },
  });
});

test('an app that does not answer a click leaves the person with a sentence', async () => {
  const slack = await startWithApp(listen, { ackTimeoutMs: 50 });
  await slack.as(ada).post('#integrations', 'hello');
  const message = await slack.waitFor('the question', () => slack.messages('#integrations')[1]);
  slack.dropSockets();
  await slack.waitFor('no connection', () => slack.connections() === 0);
  const answer = await slack.as(ada).click(message, { text: 'Yes' });
  expect(answer.ok).toBe(false);
  expect(slack.notices(ada)).toEqual(['This action failed with the error "dispatch_failed"']);
});

test('a click on something that is not there names what is there', async () => {
  const slack = await startWithApp(listen);
  await slack.as(ada).post('#integrations', 'hello');
  const message = await slack.waitFor('the question', () => slack.messages('#integrations')[1]);
  await expect(slack.as(ada).click(message, { text: 'No' })).rejects.toThrow(/"Yes" \(.*\/helped\)/);
});

test('a wait that fails tells what was seen instead', async () => {
  const slack = await startWithApp(listen);
  await slack.as(ada).post('#integrations', 'hello');
  await slack.waitFor('the question', () => slack.messages('#integrations')[1]);
  const wait = slack.waitFor('a miracle', () => undefined, { timeoutMs: 100 });
  await expect(wait).rejects.toThrow(
    /Waited 100 ms for a miracle[\s\S]*Did it help\?[\s\S]*chat\.postMessage: ok/,
  );
});
