/** Block Kit's elements and which of them may stand where (docs reference/block-kit/block-elements). */

import { optionsOf } from '../input-state.ts';
import { isFields, listAt } from '../json.ts';
import {
  anyOption,
  confirm,
  date,
  dispatchConfig,
  id,
  optionGroups,
  plainOption,
  plainText,
  slackFile,
  style,
  time,
} from './composition.ts';
import { limits } from './numbers.ts';
import { richText } from './rich-text.ts';
import {
  all,
  boolean,
  integer,
  list,
  object,
  type Problem,
  problem,
  type Rule,
  string,
  url,
} from './rules.ts';

const actionable = { action_id: id };
const asked = { ...actionable, confirm };
const focusable = { focus_on_load: boolean };
const placeheld = { ...focusable, placeholder: plainText(limits.placeholder) };
const typed = { ...actionable, ...placeheld, dispatch_action_config: dispatchConfig };
const anyId = string(limits.id);
const ids = list(anyId, limits.selectOptions);

export const button: Rule = object(
  { text: plainText(limits.buttonText) },
  {
    ...asked,
    value: string(limits.buttonValue),
    url: url(limits.url),
    style,
    accessibility_label: string(limits.accessibilityLabel),
  },
);

const workflowButton: Rule = object(
  { text: plainText(limits.buttonText), workflow: object({ trigger: () => [] }) },
  { ...asked, style, accessibility_label: string(limits.accessibilityLabel) },
);

export const imageElement: Rule = all(
  object({ alt_text: string(limits.imageAltText) }, { image_url: url(limits.url), slack_file: slackFile }),
  (value, pointer) =>
    isFields(value) && 'image_url' in value !== 'slack_file' in value
      ? []
      : problem(pointer, 'must define either `image_url` or `slack_file`'),
);

const overflow: Rule = object({ options: list(plainOption, limits.overflowOptions) }, asked);

/** Initial options must be options; an empty list of them is refused, too (bolt-js#482). */
function knownInitials(value: unknown, pointer: string): readonly Problem[] {
  if (!isFields(value)) return [];
  const known = new Set(optionsOf(value).map((option) => canonical(option)));
  const initial = value['initial_option'];
  const problems: Problem[] = [];
  if (initial !== undefined && !known.has(canonical(initial)))
    problems.push({ pointer: `${pointer}/initial_option`, message: 'must be one of the options' });
  for (const [index, option] of listAt(value, 'initial_options').entries())
    if (!known.has(canonical(option)))
      problems.push({
        pointer: `${pointer}/initial_options/${index}`,
        message: 'must be one of the options',
      });
  return problems;
}

/** JSON with sorted keys, so that two equal options compare equal however they were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isFields(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

const checkboxes: Rule = all(
  object(
    { options: list(anyOption, limits.choiceOptions) },
    { ...asked, ...focusable, initial_options: list(anyOption, limits.choiceOptions) },
  ),
  knownInitials,
);

const radioButtons: Rule = all(
  object(
    { options: list(anyOption, limits.choiceOptions) },
    { ...asked, ...focusable, initial_option: anyOption },
  ),
  knownInitials,
);

function optionsOrGroups(value: unknown, pointer: string): readonly Problem[] {
  if (!isFields(value) || 'options' in value !== 'option_groups' in value) return [];
  return problem(pointer, 'must define either `options` or `option_groups`');
}

/** A select menu: its own fields beside those that all menus share. */
function menu(optional: Readonly<Record<string, Rule>>, required: Readonly<Record<string, Rule>> = {}): Rule {
  return object(required, { ...asked, ...placeheld, ...optional });
}

/** A menu for several choices. */
function multiMenu(optional: Readonly<Record<string, Rule>>): Rule {
  return menu({ ...optional, max_selected_items: integer(1, limits.selectOptions) });
}

const staticFields = { options: list(plainOption, limits.selectOptions), option_groups: optionGroups };
const conversationFields = {
  default_to_current_conversation: boolean,
  filter: object(
    {},
    { include: list(string(10), 4), exclude_external_shared_channels: boolean, exclude_bot_users: boolean },
  ),
};
const initialOptions = list(plainOption, limits.selectOptions);
const queryLength = integer(0, limits.inputLength);

const menus: Readonly<Record<string, Rule>> = {
  static_select: all(menu({ ...staticFields, initial_option: plainOption }), optionsOrGroups, knownInitials),
  external_select: menu({ initial_option: plainOption, min_query_length: queryLength }),
  users_select: menu({ initial_user: anyId }),
  conversations_select: menu({
    ...conversationFields,
    initial_conversation: anyId,
    response_url_enabled: boolean,
  }),
  channels_select: menu({ initial_channel: anyId, response_url_enabled: boolean }),
  multi_static_select: all(
    multiMenu({ ...staticFields, initial_options: initialOptions }),
    optionsOrGroups,
    knownInitials,
  ),
  multi_external_select: multiMenu({ initial_options: initialOptions, min_query_length: queryLength }),
  multi_users_select: multiMenu({ initial_users: ids }),
  multi_conversations_select: multiMenu({ ...conversationFields, initial_conversations: ids }),
  multi_channels_select: multiMenu({ initial_channels: ids }),
};

const datepicker = menu({ initial_date: date });
const timepicker = menu({ initial_time: time, timezone: string(limits.id) });
/** Ten digits: seconds since 1970 between 2001 and 2286. */
const datetimepicker = object(
  {},
  { ...asked, ...focusable, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
);

const richTextInput: Rule = object(
  {},
  {
    ...typed,
    initial_value: richText,
    min_lines: integer(1, limits.richTextInputLines),
    max_lines: integer(1, limits.richTextInputLines),
  },
);

const initialText = string(limits.inputLength, 0);

const textInputs: Readonly<Record<string, Rule>> = {
  plain_text_input: object(
    {},
    {
      ...typed,
      initial_value: initialText,
      multiline: boolean,
      min_length: integer(0, limits.inputLength),
      max_length: integer(1, limits.inputLength),
    },
  ),
  email_text_input: object({}, { ...typed, initial_value: initialText }),
  url_text_input: object({}, { ...typed, initial_value: initialText }),
  number_input: object(
    { is_decimal_allowed: boolean },
    { ...typed, initial_value: initialText, min_value: initialText, max_value: initialText },
  ),
};

const feedback: Rule = object(
  { text: plainText(limits.buttonText), value: string(limits.buttonValue) },
  { accessibility_label: string(limits.accessibilityLabel) },
);

export const contextActionElements: Readonly<Record<string, Rule>> = {
  feedback_buttons: object({ positive_button: feedback, negative_button: feedback }, actionable),
  icon_button: object(
    { icon: string(limits.id), text: plainText(limits.buttonText) },
    {
      ...asked,
      accessibility_label: string(limits.accessibilityLabel),
      value: string(limits.buttonValue),
      visible_to_user_ids: ids,
    },
  ),
};

/** What may stand beside a section (types: SectionBlockAccessory): no date-time picker and no text input. */
export const accessories: Readonly<Record<string, Rule>> = {
  ...menus,
  button,
  workflow_button: workflowButton,
  checkboxes,
  radio_buttons: radioButtons,
  overflow,
  datepicker,
  timepicker,
  image: imageElement,
};

/** What may stand in an actions block (types: ActionsBlockElement). */
export const actionElements: Readonly<Record<string, Rule>> = {
  ...menus,
  button,
  workflow_button: workflowButton,
  checkboxes,
  radio_buttons: radioButtons,
  overflow,
  datepicker,
  timepicker,
  datetimepicker,
  rich_text_input: richTextInput,
};

/** What may stand in an input block (types: InputBlockElement), files excepted: those are for modals only. */
export const inputElements: Readonly<Record<string, Rule>> = {
  ...menus,
  ...textInputs,
  checkboxes,
  radio_buttons: radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  rich_text_input: richTextInput,
};

export const fileInput: Rule = object(
  {},
  { ...actionable, filetypes: list(string(limits.id), 100), max_files: integer(1, limits.fileInputFiles) },
);
