/** Modals through the official client: triggers, the stack, hashes, closing, and what Slack itself checks. */
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import type { Fields } from '../../src/playground/json.ts';
import { fieldsAt } from '../../src/playground/json.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { ada, clientOf, integrations, refusal, startWithApp } from './fixture.ts';

function modal(title: string, more: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    blocks: [{ type: 'divider' }],
    ...more,
  };
}

interface Desk {
  readonly slack: LocalSlack;
  /** Payloads of view_submission and view_closed. */
  readonly heard: Fields[];
  /** A fresh trigger, from a command that the app only acknowledges. */
  readonly trigger: () => Promise<string>;
}

/** What the app answers to a submission. */
type Answer = Parameters<Parameters<App['view']>[1]>[0]['ack'] extends (response?: infer Response) => unknown
  ? Response
  : never;

async function startDesk(options: Parameters<typeof startWithApp>[1] = {}, answer?: Answer): Promise<Desk> {
  const heard: Fields[] = [];
  const triggers: string[] = [];
  const slack = await startWithApp((app) => {
    app.command('/go', async ({ ack, body }) => {
      triggers.push(body.trigger_id);
      await ack();
    });
    app.action(/.*/, async ({ ack }) => ack());
    app.view(/.*/, async ({ ack, body }) => {
      heard.push({ ...body });
      await ack(answer);
    });
    app.view({ callback_id: /.*/, type: 'view_closed' }, async ({ ack, body }) => {
      heard.push({ ...body });
      await ack();
    });
  }, options);
  const trigger = async (): Promise<string> => {
    await slack.as(ada).command('/go', '', integrations);
    return triggers.at(-1) ?? '';
  };
  return { slack, heard, trigger };
}

test('a trigger opens one view, and only while it is fresh', async () => {
  let now = Date.now();
  const { slack, trigger } = await startDesk({ now: () => now });
  const { views } = clientOf(slack);
  const first = await trigger();
  await views.open({ trigger_id: first, view: modal('One') });
  expect((await refusal(views.open({ trigger_id: first, view: modal('Two') }))).error).toBe(
    'exchanged_trigger_id',
  );
  const late = await trigger();
  now += 3_001;
  expect((await refusal(views.open({ trigger_id: late, view: modal('Late') }))).error).toBe(
    'expired_trigger_id',
  );
  expect((await refusal(views.open({ trigger_id: 'x', view: modal('No') }))).error).toBe(
    'invalid_trigger_id',
  );
  expect(slack.viewOf(ada)?.view['title']).toMatchObject({ text: 'One' });
});

test('a stack is three views deep', async () => {
  const { slack, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const { view: root } = await views.open({ trigger_id: await trigger(), view: modal('1') });
  await views.push({ trigger_id: await trigger(), view: modal('2') });
  const { view: top } = await views.push({ trigger_id: await trigger(), view: modal('3') });
  expect(top).toMatchObject({ root_view_id: root?.id });
  const fourth = views.push({ trigger_id: await trigger(), view: modal('4') });
  expect((await refusal(fourth)).error).toBe('push_limit_reached');
});

test('an update needs the latest hash, and a closed view is not found', async () => {
  const { slack, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const opened = await views.open({
    trigger_id: await trigger(),
    view: modal('1', { external_id: 'form-7' }),
  });
  const { id: view_id = '', hash = '' } = opened.view ?? {};
  await views.update({ view_id, hash, view: modal('2', { external_id: 'form-7' }) });
  expect((await refusal(views.update({ view_id, hash, view: modal('3') }))).error).toBe('hash_conflict');
  await views.update({ external_id: 'form-7', view: modal('4', { external_id: 'form-7' }) });
  const taken = views.push({ trigger_id: await trigger(), view: modal('5', { external_id: 'form-7' }) });
  expect((await refusal(taken)).error).toBe('duplicate_external_id');
  await slack.as(ada).close({ id: view_id });
  expect((await refusal(views.update({ view_id, view: modal('6') }))).error).toBe('not_found');
});

test('what was typed survives an update where the ids stay, and goes where they change', async () => {
  const { slack, heard, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const field = (block_id: string, initial_value: string): ModalView => ({
    ...modal('Form', { submit: { type: 'plain_text', text: 'Send' } }),
    blocks: [
      {
        type: 'input',
        block_id,
        dispatch_action: true,
        label: { type: 'plain_text', text: 'Text' },
        element: { type: 'plain_text_input', action_id: 'v', initial_value },
      },
    ],
  });
  const { view } = await views.open({ trigger_id: await trigger(), view: field('b', 'first') });
  const id = view?.id ?? '';
  await slack.as(ada).click({ id }, { actionId: 'v', choose: 'typed' });
  await views.update({ view_id: id, view: field('b', 'second') });
  expect(slack.viewOf(ada)?.view['state']).toMatchObject({ values: { b: { v: { value: 'typed' } } } });
  await views.update({ view_id: id, view: field('c', 'third') });
  await slack.as(ada).submit({ id });
  expect(fieldsAt(fieldsAt(heard[0], 'view'), 'state')).toEqual({
    values: { c: { v: { type: 'plain_text_input', value: 'third' } } },
  });
});

test('a field without dispatch_action keeps what is typed to itself until the form is sent', async () => {
  const { slack, heard, trigger } = await startDesk();
  const label = { type: 'plain_text', text: 'Text' } as const;
  const blocks: ModalView['blocks'] = [
    { type: 'input', block_id: 'b', label, element: { type: 'plain_text_input', action_id: 'v' } },
  ];
  await clientOf(slack).views.open({
    trigger_id: await trigger(),
    view: modal('Form', { submit: label, blocks }),
  });
  const view = slack.viewOf(ada) ?? { id: '' };
  await slack.settled();
  const wordsOnTheWire = slack.traffic().length;
  await slack.as(ada).click(view, { actionId: 'v', choose: 'typed' });
  expect(slack.traffic()).toHaveLength(wordsOnTheWire);
  await slack.as(ada).submit(view);
  expect(fieldsAt(fieldsAt(heard[0], 'view'), 'state')).toMatchObject({
    values: { b: { v: { value: 'typed' } } },
  });
});

test('closing tells the app only when it asked, once per view or for the whole stack', async () => {
  const { slack, heard, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const asking = { notify_on_close: true };
  await views.open({ trigger_id: await trigger(), view: modal('1', asking) });
  const pushed = await views.push({ trigger_id: await trigger(), view: modal('2', asking) });
  await slack.as(ada).close({ id: pushed.view?.id ?? '' });
  const root = slack.viewOf(ada);
  expect(root?.view['title']).toMatchObject({ text: '1' });
  await views.push({ trigger_id: await trigger(), view: modal('3') });
  await slack.as(ada).close({ id: slack.viewOf(ada)?.id ?? '' }, { all: true });
  expect(slack.viewOf(ada)).toBeUndefined();
  expect(heard.map((body) => body['is_cleared'])).toEqual([false, true]);
  expect(fieldsAt(heard[1], 'view')?.['id']).toBe(root?.id);
});

const submit = { type: 'plain_text', text: 'Send' } as const;

test('a submission may be answered with an update, a push or the end of all', async () => {
  const answers: readonly [NonNullable<Answer>, string | undefined][] = [
    [{ response_action: 'update', view: modal('Thanks') }, 'Thanks'],
    [{ response_action: 'push', view: modal('More') }, 'More'],
    [{ response_action: 'clear' }, undefined],
  ];
  for (const [answer, title] of answers) {
    const { slack, trigger } = await startDesk({}, answer);
    const { view } = await clientOf(slack).views.open({
      trigger_id: await trigger(),
      view: modal('Form', { submit }),
    });
    expect(await slack.as(ada).submit({ id: view?.id ?? '' })).toEqual({ ok: true });
    expect(fieldsAt(slack.viewOf(ada)?.view, 'title')?.['text']).toBe(title);
  }
});

test('errors for a block that is no input, or a view that breaks the limits, are trouble for the person', async () => {
  const answers: readonly NonNullable<Answer>[] = [
    { response_action: 'errors', errors: { nowhere: 'No.' } },
    { response_action: 'update', view: modal('A title of more than 24 letters') },
  ];
  for (const answer of answers) {
    const { slack, trigger } = await startDesk({}, answer);
    const { view } = await clientOf(slack).views.open({
      trigger_id: await trigger(),
      view: modal('Form', { submit }),
    });
    const outcome = await slack.as(ada).submit({ id: view?.id ?? '' });
    expect(outcome).toMatchObject({ ok: false });
    expect(slack.notices(ada)[0]).toMatch(/^We had some trouble connecting\. Try again\?/);
    expect(slack.viewOf(ada)?.id).toBe(view?.id);
  }
});

test('every input has a value in the state, also one that nobody touched', async () => {
  const { slack, heard, trigger } = await startDesk();
  const label = { type: 'plain_text', text: 'Label' } as const;
  const options = [{ text: { type: 'plain_text', text: 'One' }, value: '1' } as const];
  const elements = [
    { type: 'plain_text_input' },
    { type: 'static_select', options },
    { type: 'multi_static_select', options },
    { type: 'checkboxes', options },
    { type: 'radio_buttons', options },
    { type: 'users_select' },
    { type: 'multi_users_select' },
    { type: 'datepicker' },
    { type: 'timepicker' },
    { type: 'datetimepicker' },
    { type: 'number_input', is_decimal_allowed: true },
    { type: 'url_text_input' },
    { type: 'email_text_input' },
    { type: 'file_input' },
  ];
  const blocks = elements.map((element) => ({
    type: 'input',
    block_id: element.type,
    label,
    optional: true,
    element: { ...element, action_id: 'v' },
  }));
  const view = { ...modal('All', { submit }), blocks };
  await clientOf(slack).views.open({ trigger_id: await trigger(), view });
  await slack.as(ada).submit({ id: slack.viewOf(ada)?.id ?? '' });
  const values = fieldsAt(fieldsAt(fieldsAt(heard[0], 'view'), 'state'), 'values') ?? {};
  const bare = Object.values(values).map((actions) => Object.values(actions as Fields)[0]);
  expect(bare).toEqual([
    { type: 'plain_text_input', value: null },
    { type: 'static_select', selected_option: null },
    { type: 'multi_static_select', selected_options: [] },
    { type: 'checkboxes', selected_options: [] },
    { type: 'radio_buttons', selected_option: null },
    { type: 'users_select', selected_user: null },
    { type: 'multi_users_select', selected_users: [] },
    { type: 'datepicker', selected_date: null },
    { type: 'timepicker', selected_time: null },
    { type: 'datetimepicker', selected_date_time: null },
    { type: 'number_input', value: null },
    { type: 'url_text_input', value: null },
    { type: 'email_text_input', value: null },
    { type: 'file_input', files: [] },
  ]);
});

test('what is filled in arrives whole: options with their texts, files with their addresses', async () => {
  const { slack, heard, trigger } = await startDesk();
  const option = { text: { type: 'plain_text', text: 'Production' }, value: 'prod' } as const;
  const blocks: ModalView['blocks'] = [
    {
      type: 'input',
      block_id: 'where',
      label: { type: 'plain_text', text: 'Where?' },
      element: { type: 'static_select', action_id: 'v', options: [option] },
    },
    {
      type: 'input',
      block_id: 'proof',
      label: { type: 'plain_text', text: 'Screenshots' },
      element: { type: 'file_input', action_id: 'v', max_files: 1 },
    },
  ];
  await clientOf(slack).views.open({ trigger_id: await trigger(), view: modal('Form', { submit, blocks }) });
  const view = slack.viewOf(ada) ?? { id: '' };
  const person = slack.as(ada);
  const file = await person.upload('error.log', '401 Unauthorized');
  const tooMany = await person.submit(view, { where: 'Production', proof: [file.id, file.id] });
  expect(tooMany).toMatchObject({ errors: { proof: 'Please choose no more than 1.' } });
  await person.submit(view, { where: 'prod', proof: [file.id] });
  expect(fieldsAt(fieldsAt(heard[0], 'view'), 'state')?.['values']).toMatchObject({
    where: { v: { type: 'static_select', selected_option: { value: 'prod', text: { text: 'Production' } } } },
    proof: {
      v: { files: [{ name: 'error.log', mode: 'snippet', url_private_download: expect.any(String) }] },
    },
  });
});

test('Slack checks addresses, numbers and lengths before it asks the app', async () => {
  const { slack, heard, trigger } = await startDesk();
  const label = { type: 'plain_text', text: 'Label' } as const;
  const blocks: ModalView['blocks'] = [
    { type: 'input', block_id: 'url', label, element: { type: 'url_text_input', action_id: 'v' } },
    { type: 'input', block_id: 'mail', label, element: { type: 'email_text_input', action_id: 'v' } },
    {
      type: 'input',
      block_id: 'count',
      label,
      element: { type: 'number_input', action_id: 'v', is_decimal_allowed: false, max_value: '9' },
    },
    {
      type: 'input',
      block_id: 'text',
      label,
      element: { type: 'plain_text_input', action_id: 'v', max_length: 3 },
    },
  ];
  await clientOf(slack).views.open({ trigger_id: await trigger(), view: modal('Form', { submit, blocks }) });
  const view = slack.viewOf(ada) ?? { id: '' };
  const wrong = await slack.as(ada).submit(view, { url: 'no url', mail: 'me@', count: '10', text: 'long' });
  expect(wrong).toMatchObject({
    errors: {
      url: 'Please enter a valid URL.',
      mail: 'Please enter a valid email address.',
      count: 'Please enter a number of at most 9.',
      text: 'Please enter no more than 3 characters.',
    },
  });
  expect(heard).toEqual([]);
  const right = { url: 'https://a.io', mail: 'me@a.io', count: '9', text: 'ok' };
  expect(await slack.as(ada).submit(view, right)).toEqual({ ok: true });
});

test('a view that breaks a limit is called invalid_arguments, with a pointer', async () => {
  const { slack, trigger } = await startDesk();
  const { views } = clientOf(slack);
  const long = modal('A title of more than 24 letters');
  expect(await refusal(views.open({ trigger_id: await trigger(), view: long }))).toEqual({
    error: 'invalid_arguments',
    messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
  });
});
