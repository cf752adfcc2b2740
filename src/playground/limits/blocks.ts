/** Block Kit's blocks and which of them may stand on which surface (docs reference/block-kit/blocks). */
import { isFields } from '../json.ts';
import { anyText, id, mrkdwn, plainText, slackFile } from './composition.ts';
import {
  accessories,
  actionElements,
  button,
  contextActionElements,
  fileInput,
  imageElement,
  inputElements,
} from './elements.ts';
import { limits } from './numbers.ts';
import { richText } from './rich-text.ts';
import {
  all,
  boolean,
  byType,
  integer,
  list,
  object,
  oneOf,
  problem,
  type Rule,
  string,
  url,
} from './rules.ts';

export type Surface = 'message' | 'modal' | 'home';

const named = { block_id: id };

const section: Rule = all(
  object(
    {},
    {
      ...named,
      text: anyText(limits.text),
      fields: list(anyText(limits.sectionField), limits.sectionFields),
      accessory: byType(accessories),
      expand: boolean,
    },
  ),
  (value, pointer) =>
    isFields(value) && ('text' in value || 'fields' in value)
      ? []
      : problem(pointer, 'must define either `text` or `fields`'),
);

const image: Rule = all(
  object(
    { alt_text: string(limits.imageAltText) },
    { ...named, title: plainText(limits.imageTitle), image_url: url(limits.url), slack_file: slackFile },
  ),
  (value, pointer) =>
    isFields(value) && 'image_url' in value !== 'slack_file' in value
      ? []
      : problem(pointer, 'must define either `image_url` or `slack_file`'),
);

function input(elements: Readonly<Record<string, Rule>>): Rule {
  return object(
    { label: plainText(limits.inputLabel), element: byType(elements) },
    { ...named, hint: plainText(limits.inputHint), optional: boolean, dispatch_action: boolean },
  );
}

const actions: Rule = object({ elements: list(byType(actionElements), limits.actionsElements) }, named);

const contextElements = byType({
  image: imageElement,
  plain_text: plainText(limits.text),
  mrkdwn: mrkdwn(limits.text),
});

const card: Rule = all(
  object(
    {},
    {
      ...named,
      hero_image: imageElement,
      icon: imageElement,
      slack_icon: () => [],
      title: anyText(limits.cardTitle),
      subtitle: anyText(limits.cardTitle),
      subtext: anyText(limits.cardBody),
      body: mrkdwn(limits.cardBody),
      actions: list(byType({ button }), limits.cardActions),
    },
  ),
  (value, pointer) =>
    isFields(value) && ['hero_image', 'title', 'actions', 'body'].some((key) => key in value)
      ? []
      : problem(pointer, 'must define at least one of `hero_image`, `title`, `actions`, `body`'),
);

const cell = byType({
  raw_text: object({ text: string(limits.text, 0) }),
  raw_number: object({
    value: (value, at) => (typeof value === 'number' ? [] : problem(at, 'must provide a number')),
    text: string(limits.text),
  }),
  rich_text: richText,
});

const column = object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean });

const table: Rule = object(
  { rows: list(list(cell, limits.tableCells), limits.tableRows) },
  {
    ...named,
    column_settings: list((value, at) => (value === null ? [] : column(value, at)), limits.tableCells),
  },
);

const dataTable: Rule = object(
  { rows: list(list(cell, limits.tableCells), limits.dataTableRows), caption: string(limits.text) },
  {
    ...named,
    page_size: integer(1, limits.dataTablePageSize),
    row_header_column_index: integer(0, limits.tableCells - 1),
  },
);

const taskCard: Rule = object(
  { task_id: string(limits.id), title: string(limits.text) },
  {
    ...named,
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
    details: byType({ rich_text: richText }),
    output: byType({ rich_text: richText }),
    sources: list(
      byType({ url: object({ url: url(limits.url), text: string(limits.text) }) }),
      limits.planTasks,
    ),
    icon: () => [],
    hide_title: boolean,
  },
);

const video: Rule = object(
  {
    alt_text: string(limits.imageAltText),
    title: plainText(limits.videoTitle),
    thumbnail_url: url(limits.url),
    video_url: url(limits.url),
  },
  {
    ...named,
    author_name: string(limits.videoAuthor),
    description: plainText(limits.text),
    provider_icon_url: url(limits.url),
    provider_name: string(limits.id),
    title_url: url(limits.url),
  },
);

const everywhere: Readonly<Record<string, Rule>> = {
  section,
  image,
  video,
  card,
  actions,
  rich_text: richText,
  divider: object({}, named),
  header: object({ text: plainText(limits.header) }, { ...named, level: integer(1, 6) }),
  context: object({ elements: list(contextElements, limits.contextElements) }, named),
  input: input(inputElements),
};

const childBlocks = byType({
  actions,
  image,
  section,
  table,
  video,
  rich_text: richText,
  divider: object({}, named),
  header: object({ text: plainText(limits.header) }, named),
  context: object({ elements: list(contextElements, limits.contextElements) }, named),
  input: input(inputElements),
});

const container: Rule = all(
  object(
    { child_blocks: list(childBlocks, limits.containerBlocks) },
    {
      ...named,
      title: plainText(limits.containerTitle),
      rich_text_title: byType({ rich_text: richText }),
      subtitle: anyText(limits.containerTitle),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: imageElement,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
  ),
  (value, pointer) =>
    isFields(value) && ('title' in value || 'rich_text_title' in value)
      ? []
      : problem(pointer, 'must define either `title` or `rich_text_title`'),
);

const messageAndHome: Readonly<Record<string, Rule>> = {
  table,
  container,
  data_table: dataTable,
  data_visualization: () => [],
  carousel: object({ elements: list(byType({ card }), limits.carouselCards) }, named),
};

/** The rule for one block on each surface. */
export const blockRules: Readonly<Record<Surface, Rule>> = {
  message: byType({
    ...everywhere,
    ...messageAndHome,
    markdown: object({ text: string(limits.markdownText) }, named),
    task_card: taskCard,
    plan: object(
      { title: string(limits.text), tasks: list(byType({ task_card: taskCard }), limits.planTasks) },
      named,
    ),
    context_actions: object(
      { elements: list(byType(contextActionElements), limits.contextActionsElements) },
      named,
    ),
  }),
  modal: byType({
    ...everywhere,
    input: input({ ...inputElements, file_input: fileInput }),
    alert: object(
      { text: anyText(limits.alertText) },
      { ...named, level: oneOf('default', 'info', 'warning', 'error', 'success') },
    ),
  }),
  home: byType({ ...everywhere, ...messageAndHome }),
};
