/** Knows how a test fills a form in: plain words and numbers become the values that a page would hold. */
import { elementsOf, type PlacedElement } from './block-elements.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { labelOf, optionsOf, stateKey } from './input-state.ts';
import { type Fields, fieldsAt, textAt } from './json.ts';
import type { InputValue, InputValues } from './protocol.ts';

/** A text, an option (its value or its label), a time in seconds, several of them or several file ids; null empties the field. */
export type FieldValue = string | number | readonly string[] | null;

/** Values by the block id or by the label that people read. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** Turns a filled form into input values; throws when the view has no such field, naming those it has. */
export function encodeForm(blocks: readonly Fields[], form: FormValues): InputValues {
  const values: Record<string, Record<string, InputValue>> = {};
  for (const [name, value] of Object.entries(form)) {
    const { blockId, actionId, element } = findField(blocks, name);
    values[blockId] = { ...values[blockId], [actionId]: encodeField(element, value) };
  }
  return values;
}

function findField(blocks: readonly Fields[], name: string): PlacedElement {
  const fields = elementsOf(blocks).filter(({ element }) => stateKey(textAt(element, 'type') ?? ''));
  const found = fields.find(({ blockId, block }) => blockId === name || fieldLabel(block) === name);
  if (found) return found;
  const there = fields.map(({ blockId, block }) => `${blockId} ("${fieldLabel(block)}")`).join(', ');
  throw new ImpossibleDeed(`There is no field "${name}"; there is: ${there || 'none'}.`);
}

function fieldLabel(block: Fields): string {
  return textAt(fieldsAt(block, 'label'), 'text') ?? '';
}

/** Turns one value into what a page would hold for this element. */
export function encodeField(element: Fields, value: FieldValue): InputValue {
  const key = stateKey(textAt(element, 'type') ?? '');
  const words = Array.isArray(value) ? value : value === null ? [] : [String(value)];
  switch (key) {
    case undefined:
    case 'value':
      return { value: value === null ? null : words.join('\n') };
    case 'selected_date_time':
      return { selected_date_time: value === null ? null : Number(value) };
    case 'selected_option':
      return { selected_option: value === null ? null : { value: optionValue(element, words.join('')) } };
    case 'selected_options':
      return { selected_options: words.map((word) => ({ value: optionValue(element, word) })) };
    case 'rich_text_value':
      return { rich_text_value: value === null ? null : richText(words.join('\n')) };
    case 'files':
    case 'selected_users':
    case 'selected_conversations':
    case 'selected_channels':
      return { [key]: words };
    default:
      return { [key]: value === null ? null : words.join('') };
  }
}

/** Finds an option by its value or label and returns its value. */
export function optionValue(element: Fields, word: string): string {
  const options = optionsOf(element);
  const found = options.find((option) => option['value'] === word || labelOf(option) === word);
  if (!found && options.length > 0) {
    const there = options.map((option) => `${textAt(option, 'value')} ("${labelOf(option)}")`).join(', ');
    throw new ImpossibleDeed(`There is no option "${word}"; there is: ${there}.`);
  }
  return textAt(found, 'value') ?? word;
}

function richText(text: string): Fields {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}
