/** One case for each number of Slack's: something exactly as large as allowed that is taken, and one more that is refused. */
import type { limits } from '../../src/playground/limits/numbers.ts';

/** Where it stands: in a message's blocks, in a view, or in a call that a method refuses with its own word. */
export type LimitCase =
  | { readonly in: 'message'; readonly at: string; readonly build: (size: number) => object }
  | { readonly in: 'view'; readonly at: string; readonly build: (size: number) => object }
  | {
      readonly in: 'call';
      readonly method: string;
      /** Slack's error, or its warning where it cuts instead of refusing. */
      readonly error: string;
      readonly build: (size: number) => object;
    };

const x = (size: number): string => 'x'.repeat(size);
const many = (size: number, item: (index: number) => unknown): unknown[] =>
  Array.from({ length: size }, (_, index) => item(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const rich = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] };
const divider = { type: 'divider' };
const option = (index: number) => ({ text: plain(`${index}`), value: `${index}` });
const button = { type: 'button', action_id: 'b', text: plain('Go') };
const picture = { type: 'image', image_url: 'https://a.io', alt_text: 'x' };
const actions = (element: object) => ({ type: 'actions', elements: [element] });
const select = (rest: object) => actions({ type: 'static_select', options: [option(0)], ...rest });
const grouped = (groups: unknown) => actions({ type: 'static_select', option_groups: groups });
const confirming = (rest: object) => actions({ ...button, confirm: { text: plain('Sure?'), ...rest } });
const input = (element: object, rest: object = {}) => ({
  type: 'input',
  label: plain('x'),
  element,
  ...rest,
});
const url = (size: number): string => `https://a.io/${x(size - 'https://a.io/'.length)}`;

const block = (at: string, build: (size: number) => object): LimitCase => ({
  in: 'message',
  at: `/blocks/0${at}`,
  build: (size) => ({ blocks: [build(size)] }),
});
const field = (at: string, build: (size: number) => object): LimitCase => ({
  in: 'view',
  at: `/view/blocks/0${at}`,
  build: (size) => view({ blocks: [build(size)] }),
});
const view = (rest: object) => ({
  type: 'modal',
  title: plain('x'),
  submit: plain('x'),
  blocks: [],
  ...rest,
});

/** Options whose addresses fill a view up to a number of bytes. */
function viewOf(bytes: number): object {
  const options = many(100, (index) => ({ ...option(index), url: url(2_400) })) as { url: string }[];
  const full = view({ blocks: [input({ type: 'static_select', options })] });
  let missing = bytes - JSON.stringify(full).length;
  for (const one of options) {
    const more = Math.min(missing, 600);
    one.url += x(more);
    missing -= more;
  }
  return full;
}

export const limitCases: Readonly<Record<keyof typeof limits, LimitCase>> = {
  blocksPerMessage: {
    in: 'message',
    at: '/blocks',
    build: (size) => ({ blocks: many(size, () => divider) }),
  },
  blocksPerView: {
    in: 'view',
    at: '/view/blocks',
    build: (size) => view({ blocks: many(size, () => divider) }),
  },
  messageTextBudget: {
    in: 'message',
    at: '/blocks',
    build: (size) => ({
      blocks: [
        ...many(4, () => ({ type: 'section', text: mrkdwn(x(3_000)) })),
        { type: 'section', text: mrkdwn(x(size - 12_000)) },
      ],
    }),
  },
  messageText: {
    in: 'call',
    method: 'chat.postMessage',
    error: 'message_truncated',
    build: (size) => ({ text: x(size) }),
  },
  updateText: {
    in: 'call',
    method: 'chat.update',
    error: 'msg_too_long',
    build: (size) => ({ text: x(size) }),
  },
  ephemeralText: {
    in: 'call',
    method: 'chat.postEphemeral',
    error: 'msg_too_long',
    build: (size) => ({ text: x(size) }),
  },
  markdownText: {
    in: 'message',
    at: '/blocks',
    build: (size) => ({
      blocks: [
        { type: 'markdown', text: x(6_000) },
        { type: 'markdown', text: x(size - 6_000) },
      ],
    }),
  },
  id: block('/block_id', (size) => ({ ...divider, block_id: x(size) })),
  text: block('/text/text', (size) => ({ type: 'section', text: mrkdwn(x(size)) })),
  sectionFields: block('/fields', (size) => ({ type: 'section', fields: many(size, () => plain('x')) })),
  sectionField: block('/fields/0/text', (size) => ({ type: 'section', fields: [plain(x(size))] })),
  actionsElements: block('/elements', (size) => ({
    type: 'actions',
    elements: many(size, (index) => ({ ...button, action_id: `${index}` })),
  })),
  contextElements: block('/elements', (size) => ({
    type: 'context',
    elements: many(size, () => mrkdwn('x')),
  })),
  contextActionsElements: block('/elements', (size) => ({
    type: 'context_actions',
    elements: many(size, (index) => ({
      type: 'icon_button',
      action_id: `${index}`,
      icon: 'trash',
      text: plain('x'),
    })),
  })),
  header: block('/text/text', (size) => ({ type: 'header', text: plain(x(size)) })),
  imageAltText: block('/alt_text', (size) => ({ ...picture, alt_text: x(size) })),
  imageTitle: block('/title/text', (size) => ({ ...picture, title: plain(x(size)) })),
  url: block('/image_url', (size) => ({ ...picture, image_url: url(size) })),
  inputLabel: field('/label/text', (size) => input({ type: 'plain_text_input' }, { label: plain(x(size)) })),
  inputHint: field('/hint/text', (size) => input({ type: 'plain_text_input' }, { hint: plain(x(size)) })),
  tableRows: block('/rows', (size) => ({
    type: 'table',
    rows: many(size, () => [{ type: 'raw_text', text: 'x' }]),
  })),
  tableCells: block('/rows/0', (size) => ({
    type: 'table',
    rows: [many(size, () => ({ type: 'raw_text', text: 'x' }))],
  })),
  tableText: { in: 'message', at: '/blocks', build: (size) => tableOf('table', size) },
  dataTableText: { in: 'message', at: '/blocks', build: (size) => tableOf('data_table', size) },
  dataTableRows: block('/rows', (size) => ({
    type: 'data_table',
    caption: 'x',
    rows: many(size, () => [{ type: 'raw_text', text: 'x' }]),
  })),
  dataTablePageSize: block('/page_size', (size) => ({
    type: 'data_table',
    caption: 'x',
    rows: [[{ type: 'raw_text', text: 'x' }]],
    page_size: size,
  })),
  cardTitle: block('/title/text', (size) => ({ type: 'card', title: plain(x(size)) })),
  cardBody: block('/body/text', (size) => ({ type: 'card', body: mrkdwn(x(size)) })),
  cardActions: block('/actions', (size) => ({
    type: 'card',
    actions: many(size, (index) => ({ ...button, action_id: `${index}` })),
  })),
  carouselCards: block('/elements', (size) => ({
    type: 'carousel',
    elements: many(size, () => ({ type: 'card', title: plain('x') })),
  })),
  containerTitle: block('/title/text', (size) => ({
    type: 'container',
    title: plain(x(size)),
    child_blocks: [divider],
  })),
  containerBlocks: block('/child_blocks', (size) => ({
    type: 'container',
    title: plain('x'),
    child_blocks: many(size, () => divider),
  })),
  alertText: field('/text/text', (size) => ({ type: 'alert', text: plain(x(size)) })),
  planTasks: block('/tasks', (size) => ({
    type: 'plan',
    title: 'x',
    tasks: many(size, (index) => ({ type: 'task_card', task_id: `${index}`, title: 'x' })),
  })),
  videoTitle: block('/title/text', (size) => video({ title: plain(x(size)) })),
  videoAuthor: block('/author_name', (size) => video({ author_name: x(size) })),
  richTextIndent: block('/elements/0/indent', (size) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', indent: size, elements: rich.elements }],
  })),
  optionText: block('/elements/0/options/0/text/text', (size) =>
    select({ options: [{ text: plain(x(size)), value: '1' }] }),
  ),
  optionDescription: block('/elements/0/options/0/description/text', (size) =>
    select({ options: [{ ...option(0), description: plain(x(size)) }] }),
  ),
  optionValue: block('/elements/0/options/0/value', (size) =>
    select({ options: [{ text: plain('x'), value: x(size) }] }),
  ),
  optionGroupLabel: block('/elements/0/option_groups/0/label/text', (size) =>
    grouped([{ label: plain(x(size)), options: [option(0)] }]),
  ),
  optionGroups: block('/elements/0/option_groups', (size) =>
    grouped(many(size, (index) => ({ label: plain('x'), options: [option(index)] }))),
  ),
  selectOptions: block('/elements/0/options', (size) => select({ options: many(size, option) })),
  choiceOptions: block('/elements/0/options', (size) =>
    actions({ type: 'checkboxes', options: many(size, option) }),
  ),
  overflowOptions: block('/elements/0/options', (size) =>
    actions({ type: 'overflow', options: many(size, option) }),
  ),
  confirmTitle: block('/elements/0/confirm/title/text', (size) => confirming({ title: plain(x(size)) })),
  confirmText: block('/elements/0/confirm/text/text', (size) => confirming({ text: plain(x(size)) })),
  confirmButton: block('/elements/0/confirm/deny/text', (size) => confirming({ deny: plain(x(size)) })),
  placeholder: block('/elements/0/placeholder/text', (size) => select({ placeholder: plain(x(size)) })),
  buttonText: block('/elements/0/text/text', (size) => actions({ ...button, text: plain(x(size)) })),
  buttonValue: block('/elements/0/value', (size) => actions({ ...button, value: x(size) })),
  accessibilityLabel: block('/elements/0/accessibility_label', (size) =>
    actions({ ...button, accessibility_label: x(size) }),
  ),
  inputLength: field('/element/max_length', (size) => input({ type: 'plain_text_input', max_length: size })),
  richTextInputLines: field('/element/max_lines', (size) =>
    input({ type: 'rich_text_input', max_lines: size }),
  ),
  fileInputFiles: field('/element/max_files', (size) => input({ type: 'file_input', max_files: size })),
  viewTitle: { in: 'view', at: '/view/title/text', build: (size) => view({ title: plain(x(size)) }) },
  privateMetadata: {
    in: 'view',
    at: '/view/private_metadata',
    build: (size) => view({ private_metadata: x(size) }),
  },
  viewBytes: { in: 'view', at: '/view', build: viewOf },
};

function video(rest: object): object {
  const addresses = { thumbnail_url: 'https://a.io', video_url: 'https://a.io' };
  return { type: 'video', alt_text: 'x', title: plain('x'), ...addresses, ...rest };
}

/** A table whose cells hold so many characters. */
function tableOf(type: 'table' | 'data_table', size: number): object {
  const cells = [...many(Math.floor(size / 1_000), () => 1_000), size % 1_000].filter((one) => one !== 0);
  const rows = cells.map((length) => [{ type: 'raw_text', text: x(Number(length)) }]);
  return { blocks: [{ type, rows, ...(type === 'data_table' ? { caption: 'x' } : {}) }] };
}
