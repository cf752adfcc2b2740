/** What people fill into a modal: how it reaches the app, and what Slack itself checks first. */
import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import type { Fields } from '../../src/playground/json.ts';
import { fieldsAt } from '../../src/playground/json.ts';
import { ada, clientOf } from './fixture.ts';
import { modal, startDesk, submit } from './modal-desk.ts';

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
