/** Knows the shape that each kind of input has in `state.values`, empty, pre-filled and filled in. */
import { elementsOf } from './block-elements.ts';
import { type Fields, fieldsAt, listAt, textAt } from './json.ts';
import type { InputValue, InputValues } from './protocol.ts';

/** block id -> action id -> value with its `type`, as Slack sends it. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

interface Shape {
  readonly key: keyof InputValue;
  readonly initial: string;
  readonly empty: null | readonly [];
}

function single(key: keyof InputValue, initial: string): Shape {
  return { key, initial, empty: null };
}

function several(key: keyof InputValue, initial: string): Shape {
  return { key, initial, empty: [] };
}

/** State values per element type (docs reference/interaction-payloads/view-interactions-payload). Buttons keep none. */
const shapes: Readonly<Record<string, Shape>> = {
  plain_text_input: single('value', 'initial_value'),
  number_input: single('value', 'initial_value'),
  email_text_input: single('value', 'initial_value'),
  url_text_input: single('value', 'initial_value'),
  rich_text_input: single('rich_text_value', 'initial_value'),
  static_select: single('selected_option', 'initial_option'),
  external_select: single('selected_option', 'initial_option'),
  radio_buttons: single('selected_option', 'initial_option'),
  users_select: single('selected_user', 'initial_user'),
  conversations_select: single('selected_conversation', 'initial_conversation'),
  channels_select: single('selected_channel', 'initial_channel'),
  datepicker: single('selected_date', 'initial_date'),
  timepicker: single('selected_time', 'initial_time'),
  datetimepicker: single('selected_date_time', 'initial_date_time'),
  checkboxes: several('selected_options', 'initial_options'),
  multi_static_select: several('selected_options', 'initial_options'),
  multi_external_select: several('selected_options', 'initial_options'),
  multi_users_select: several('selected_users', 'initial_users'),
  multi_conversations_select: several('selected_conversations', 'initial_conversations'),
  multi_channels_select: several('selected_channels', 'initial_channels'),
  file_input: several('files', ''),
};

/** Names the key that holds the value of an element of this type; undefined for elements that keep no state. */
export function stateKey(type: string): keyof InputValue | undefined {
  return shapes[type]?.key;
}

/**
 * Builds the state of blocks: every stateful element appears, also an untouched one. A previous value stays where
 * block id, action id and type are the same; otherwise the element starts with its initial value.
 */
export function startState(blocks: readonly Fields[], previous: StateValues = {}): StateValues {
  const state: Record<string, Record<string, Fields>> = {};
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    const type = textAt(element, 'type') ?? '';
    const shape = shapes[type];
    if (!shape) continue;
    const kept = previous[blockId]?.[actionId];
    const initial = { type, [shape.key]: element[shape.initial] ?? shape.empty };
    state[blockId] = { ...state[blockId], [actionId]: kept?.['type'] === type ? kept : initial };
  }
  return state;
}

/** Finds Slack's file objects for file ids. */
export type FileFinder = (ids: readonly string[]) => readonly Fields[];

/** Returns the state after a person filled inputs in; values for elements that are not there are left out. */
export function fillState(
  blocks: readonly Fields[],
  state: StateValues,
  filled: { readonly values: InputValues; readonly findFiles: FileFinder },
): StateValues {
  const next: Record<string, Record<string, Fields>> = {};
  for (const [blockId, actions] of Object.entries(state)) next[blockId] = { ...actions };
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    const input = filled.values[blockId]?.[actionId];
    if (input)
      next[blockId] = { ...next[blockId], [actionId]: decodeInput(element, input, filled.findFiles) };
  }
  return next;
}

/** Turns what the page holds for an input into Slack's state value: options whole, files whole, empty text null. */
export function decodeInput(element: Fields, input: InputValue, findFiles: FileFinder): Fields {
  const type = textAt(element, 'type') ?? '';
  const shape = shapes[type];
  if (!shape) return { type };
  return { type, [shape.key]: decodeValue(element, input, { shape, findFiles }) ?? shape.empty };
}

function decodeValue(
  element: Fields,
  input: InputValue,
  how: { readonly shape: Shape; readonly findFiles: FileFinder },
): unknown {
  const { key } = how.shape;
  if (key === 'value') return input.value === '' ? null : input.value;
  if (key === 'files') return how.findFiles(input.files ?? []);
  if (key === 'selected_option')
    return input.selected_option && wholeOption(element, input.selected_option.value);
  if (key !== 'selected_options') return input[key];
  const chosen = new Set(input.selected_options?.map(({ value }) => value));
  return optionsOf(element).filter((option) => chosen.has(textAt(option, 'value') ?? ''));
}

function wholeOption(element: Fields, value: string): Fields | null {
  return optionsOf(element).find((option) => option['value'] === value) ?? null;
}

/** Lists the options of an element, those inside groups included. */
export function optionsOf(element: Fields): readonly Fields[] {
  const grouped = listAt(element, 'option_groups').flatMap((group) => listAt(group, 'options'));
  return [...listAt(element, 'options'), ...grouped];
}

/** Returns the value that a state holds for one element, without its `type`; undefined when it is empty. */
export function filledValue(state: Fields | undefined): unknown {
  const key = stateKey(textAt(state, 'type') ?? '');
  const value = key ? state?.[key] : undefined;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  return value;
}

/** Returns the text of an option or button, whichever kind of text object it is. */
export function labelOf(fields: Fields): string {
  return textAt(fieldsAt(fields, 'text'), 'text') ?? '';
}
