/** Knows what Slack itself checks in a modal before it bothers the app with a submission. */

import { filledValue, type StateValues } from './input-state.ts';
import { type Fields, fieldsAt, textAt } from './json.ts';

/** Returns a sentence per block id for every input that Slack would not let through; empty when all is well. */
export function checkInputs(blocks: readonly Fields[], state: StateValues): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block['type'] !== 'input') continue;
    const blockId = textAt(block, 'block_id') ?? '';
    const element = fieldsAt(block, 'element') ?? {};
    const value = filledValue(state[blockId]?.[textAt(element, 'action_id') ?? '']);
    const error = checkInput(block, element, value);
    if (error) errors[blockId] = error;
  }
  return errors;
}

function checkInput(block: Fields, element: Fields, value: unknown): string | undefined {
  if (value === undefined)
    return block['optional'] === true ? undefined : 'Please complete this required field.';
  if (Array.isArray(value)) return checkCount(element, value.length);
  return typeof value === 'string' ? checkText(element, value) : undefined;
}

function checkCount(element: Fields, count: number): string | undefined {
  const most = element['max_selected_items'] ?? element['max_files'];
  if (typeof most !== 'number' || count <= most) return undefined;
  return `Please choose no more than ${most}.`;
}

function checkText(element: Fields, value: string): string | undefined {
  switch (element['type']) {
    case 'url_text_input':
      return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) ? undefined : 'Please enter a valid URL.';
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'Please enter a valid email address.';
    case 'number_input':
      return checkNumber(element, value);
    case 'plain_text_input':
      return checkLength(element, value);
    default:
      return undefined;
  }
}

function checkNumber(element: Fields, value: string): string | undefined {
  const pattern = element['is_decimal_allowed'] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return 'Please enter a valid number.';
  const least = Number(element['min_value'] ?? Number.NEGATIVE_INFINITY);
  const most = Number(element['max_value'] ?? Number.POSITIVE_INFINITY);
  if (Number(value) < least) return `Please enter a number of at least ${least}.`;
  if (Number(value) > most) return `Please enter a number of at most ${most}.`;
  return undefined;
}

/** Without a `max_length` of its own a text input takes 3,000 characters (docs …/plain-text-input-element). */
function checkLength(element: Fields, value: string): string | undefined {
  const least = Number(element['min_length'] ?? 0);
  const most = Number(element['max_length'] ?? 3_000);
  if (value.length < least) return `Please enter at least ${least} characters.`;
  if (value.length > most) return `Please enter no more than ${most} characters.`;
  return undefined;
}
