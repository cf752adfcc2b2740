/** Slack's limits on messages, as the local Slack enforces them. */
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateMessage } from '../../src/playground/limits/message.ts';
import { validateView } from '../../src/playground/limits/view.ts';

const plain = (text: string): { type: 'plain_text'; text: string } => ({ type: 'plain_text', text });
const button = { type: 'button', action_id: 'b', text: plain('Go') } as const;
const divider = { type: 'divider' } as const;

/** One of each kind that a checklist, a form or a ticket may be made of. */
const allowed: readonly KnownBlock[] = [
  { type: 'header', text: plain('x'.repeat(150)) },
  { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_000) }, accessory: button },
  { type: 'section', fields: Array.from({ length: 10 }, () => plain('x')), expand: true },
  {
    type: 'actions',
    elements: [
      { ...button, style: 'danger', value: 'x'.repeat(2_000), confirm: { text: plain('Sure?') } },
      {
        type: 'static_select',
        action_id: 's',
        placeholder: plain('Choose'),
        options: [{ text: plain('One'), value: '1' }],
        initial_option: { value: '1', text: plain('One') },
      },
      {
        type: 'overflow',
        action_id: 'o',
        options: [{ text: plain('One'), value: '1', url: 'https://a.io' }],
      },
    ],
  },
  {
    type: 'context',
    elements: [
      { type: 'mrkdwn', text: 'x' },
      { type: 'image', image_url: 'https://a.io', alt_text: 'x' },
    ],
  },
  divider,
  { type: 'image', image_url: 'https://a.io/a.png', alt_text: 'x' },
  {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '401' }], border: 0 },
      {
        type: 'rich_text_list',
        style: 'bullet',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }],
      },
    ],
  },
  { type: 'markdown', text: '# x' },
  { type: 'plan', title: 'x', tasks: [{ type: 'task_card', task_id: '1', title: 'x', status: 'complete' }] },
  { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] },
  {
    type: 'input',
    label: plain('x'),
    element: { type: 'checkboxes', action_id: 'c', options: [{ text: plain('One'), value: '1' }] },
  },
];

test('a message of every kind of block is fine', () => {
  expect(validateMessage({ text: 'x', blocks: allowed })).toEqual([]);
});

const options = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`${index}`), value: `${index}` }));
const select = { type: 'static_select', action_id: 's' };
const input = (element: object): object => ({ type: 'input', label: plain('x'), element });
const actions = (element: object): object => ({ type: 'actions', elements: [element] });

describe('a message is refused for', () => {
  test.each<[string, object[], string, string]>([
    ['an unknown block', [{ type: 'banner' }], '/blocks/0/type', 'unsupported type: banner'],
    [
      'a block for modals only',
      [{ type: 'alert', text: plain('x') }],
      '/blocks/0/type',
      'unsupported type: alert',
    ],
    ['51 blocks', Array.from({ length: 51 }, () => divider), '/blocks', 'no more than 50 items allowed'],
    ['an unknown field', [{ ...divider, colour: 'red' }], '/blocks/0', 'invalid additional property: colour'],
    ['a header without text', [{ type: 'header' }], '/blocks/0', 'missing required field: text'],
    [
      'an empty text',
      [{ type: 'header', text: plain('') }],
      '/blocks/0/text/text',
      'must be more than 0 characters',
    ],
    [
      'mrkdwn in a header',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      '/blocks/0/text/type',
      'unsupported type: mrkdwn',
    ],
    ['an empty section', [{ type: 'section' }], '/blocks/0', 'must define either `text` or `fields`'],
    [
      'a long section',
      [{ type: 'section', text: plain('x'.repeat(3_001)) }],
      '/blocks/0/text/text',
      'must be less than 3001 characters',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }],
      '/blocks/0/fields',
      'no more than 10 items allowed',
    ],
    [
      'a text input beside a section',
      [{ type: 'section', text: plain('x'), accessory: { type: 'plain_text_input' } }],
      '/blocks/0/accessory/type',
      'unsupported type: plain_text_input',
    ],
    [
      '26 buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, () => button) }],
      '/blocks/0/elements',
      'no more than 25 items allowed',
    ],
    [
      'no buttons',
      [{ type: 'actions', elements: [] }],
      '/blocks/0/elements',
      'no fewer than 1 items allowed',
    ],
    [
      'a long label',
      [actions({ ...button, text: plain('x'.repeat(76)) })],
      '/blocks/0/elements/0/text/text',
      'must be less than 76 characters',
    ],
    [
      'a long value',
      [actions({ ...button, value: 'x'.repeat(2_001) })],
      '/blocks/0/elements/0/value',
      'must be less than 2001 characters',
    ],
    [
      'an odd style',
      [actions({ ...button, style: 'default' })],
      '/blocks/0/elements/0/style',
      'must be one of: primary, danger',
    ],
    [
      'a link that is none',
      [actions({ ...button, url: 'not a link' })],
      '/blocks/0/elements/0/url',
      'must be a valid URL',
    ],
    [
      'a long confirmation',
      [actions({ ...button, confirm: { text: plain('x'.repeat(301)) } })],
      '/blocks/0/elements/0/confirm/text/text',
      'must be less than 301 characters',
    ],
    [
      '101 options',
      [actions({ ...select, options: options(101) })],
      '/blocks/0/elements/0/options',
      'no more than 100 items allowed',
    ],
    [
      'a select without options',
      [actions(select)],
      '/blocks/0/elements/0',
      'must define either `options` or `option_groups`',
    ],
    [
      'six overflow items',
      [actions({ type: 'overflow', action_id: 'o', options: options(6) })],
      '/blocks/0/elements/0/options',
      'no more than 5 items allowed',
    ],
    [
      'eleven checkboxes',
      [actions({ type: 'checkboxes', action_id: 'c', options: options(11) })],
      '/blocks/0/elements/0/options',
      'no more than 10 items allowed',
    ],
    [
      'empty initial options',
      [actions({ type: 'checkboxes', action_id: 'c', options: options(1), initial_options: [] })],
      '/blocks/0/elements/0/initial_options',
      'no fewer than 1 items allowed',
    ],
    [
      'an initial option that is none',
      [actions({ ...select, options: options(1), initial_option: options(2)[1] })],
      '/blocks/0/elements/0/initial_option',
      'must be one of the options',
    ],
    [
      'a long placeholder',
      [actions({ ...select, options: options(1), placeholder: plain('x'.repeat(151)) })],
      '/blocks/0/elements/0/placeholder/text',
      'must be less than 151 characters',
    ],
    [
      'a file field',
      [input({ type: 'file_input', action_id: 'f' })],
      '/blocks/0/element/type',
      'unsupported type: file_input',
    ],
    [
      'the same block id twice',
      [
        { ...divider, block_id: 'd' },
        { ...divider, block_id: 'd' },
      ],
      '/blocks/1/block_id',
      'block_id "d" already exists',
    ],
    [
      'the same action id twice in a block',
      [{ type: 'actions', elements: [button, button] }],
      '/blocks/0',
      'action_id "b" already exists',
    ],
    ['two tables', [allowed[10] ?? {}, allowed[10] ?? {}], '/blocks', 'only one table allowed'],
    [
      'a picture from two places',
      [{ type: 'image', alt_text: 'x', image_url: 'https://a.io', slack_file: { id: 'F1' } }],
      '/blocks/0',
      'must define either `image_url` or `slack_file`',
    ],
    [
      'the status "completed"',
      [{ type: 'task_card', task_id: '1', title: 'x', status: 'completed' }],
      '/blocks/0/status',
      'must be one of: pending, in_progress, complete, error',
    ],
  ])('%s', (_name, blocks, pointer, message) => {
    expect(validateMessage({ blocks })).toEqual([{ pointer, message }]);
  });
});

test('no JSON makes the checks throw, and each problem has a pointer and a sentence', () => {
  const block = fc.oneof(
    fc.jsonValue(),
    fc.record({
      type: fc.constantFrom('section', 'actions', 'input', 'table', 'card'),
      elements: fc.jsonValue(),
      element: fc.jsonValue(),
      text: fc.jsonValue(),
      rows: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      for (const { pointer, message } of [
        ...validateMessage({ blocks }),
        ...validateView({ type: 'home', blocks }),
      ]) {
        expect(pointer).toMatch(/^\/(view|blocks)/);
        expect(message).not.toBe('');
      }
    }),
  );
});

test('a text of any length is refused exactly when it is longer than its place allows', () => {
  const places: readonly [number, (text: string) => object][] = [
    [150, (text) => ({ type: 'header', text: plain(text) })],
    [3_000, (text) => ({ type: 'section', text: plain(text) })],
    [2_000, (text) => ({ type: 'section', fields: [plain(text)] })],
    [75, (text) => actions({ ...button, text: plain(text) })],
    [255, (text) => ({ ...divider, block_id: text })],
    [2_000, (text) => ({ type: 'image', image_url: 'https://a.io', alt_text: text })],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: -3, max: 3 }), ([max, build], over) => {
      const problems = validateMessage({ blocks: [build('x'.repeat(max + over))] });
      expect(problems.length).toBe(over > 0 ? 1 : 0);
    }),
  );
});
