/** Slack's limits on modals and Home tabs, as the local Slack enforces them. */
import type { ModalView } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { validateView } from '../../src/playground/limits/view.ts';

const plain = (text: string): { type: 'plain_text'; text: string } => ({ type: 'plain_text', text });
const divider = { type: 'divider' } as const;
const input = (element: object): object => ({ type: 'input', label: plain('x'), element });

const view: ModalView = {
  type: 'modal',
  title: plain('x'.repeat(24)),
  submit: plain('Send'),
  close: plain('Cancel'),
  private_metadata: 'x'.repeat(3_000),
  callback_id: 'form',
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      label: plain('x'.repeat(2_000)),
      hint: plain('x'),
      optional: true,
      element: { type: 'plain_text_input', multiline: true, max_length: 3_000, focus_on_load: true },
    },
    { type: 'input', label: plain('x'), element: { type: 'file_input', filetypes: ['png'], max_files: 10 } },
    {
      type: 'input',
      label: plain('x'),
      element: { type: 'datetimepicker', initial_date_time: 1_760_000_000 },
    },
    { type: 'alert', text: plain('x'), level: 'warning' },
  ],
};

test('a modal with every kind of field is fine, and so is a Home tab', () => {
  expect(validateView(view)).toEqual([]);
  expect(validateView({ type: 'home', blocks: [divider] })).toEqual([]);
});

describe('a view is refused for', () => {
  const { submit: _none, ...withoutSubmit } = view;
  const focused = input({ type: 'url_text_input', focus_on_load: true });
  test.each<[string, object, string, string]>([
    [
      'a long title',
      { ...view, title: plain('x'.repeat(25)) },
      '/view/title/text',
      'must be less than 25 characters',
    ],
    [
      'long metadata',
      { ...view, private_metadata: 'x'.repeat(3_001) },
      '/view/private_metadata',
      'must be less than 3001 characters',
    ],
    ['inputs without a submit', withoutSubmit, '/view', 'missing required field: submit'],
    [
      '101 blocks',
      { ...view, blocks: Array.from({ length: 101 }, () => divider) },
      '/view/blocks',
      'no more than 100 items allowed',
    ],
    [
      'a block for messages only',
      { ...view, blocks: [{ type: 'markdown', text: 'x' }] },
      '/view/blocks/0/type',
      'unsupported type: markdown',
    ],
    [
      'two focused fields',
      { ...view, blocks: [focused, focused] },
      '/view/blocks',
      'only one element may set focus_on_load',
    ],
    ['fields of a payload', { ...view, id: 'V1' }, '/view', 'invalid additional property: id'],
    [
      'eleven files',
      { ...view, blocks: [input({ type: 'file_input', max_files: 11 })] },
      '/view/blocks/0/element/max_files',
      'must be less than 11',
    ],
    [
      'a Home tab with a title',
      { type: 'home', title: plain('x'), blocks: [] },
      '/view',
      'invalid additional property: title',
    ],
    ['no type', { blocks: [] }, '/view', 'missing required field: type'],
  ])('%s', (_name, broken, pointer, message) => {
    expect(validateView(broken)).toEqual([{ pointer, message }]);
  });
});

test('a view of more than 250 kB is too large', () => {
  const options = Array.from({ length: 100 }, (_, index) => ({
    text: plain('x'.repeat(75)),
    value: `${index}`.padStart(75, 'x'),
    url: `https://a.io/${'x'.repeat(2_900)}`,
  }));
  const big = { ...view, blocks: [input({ type: 'static_select', options })] };
  expect(validateView(big)[0]?.message).toMatch(/^view_too_large: \d+ bytes$/);
});
