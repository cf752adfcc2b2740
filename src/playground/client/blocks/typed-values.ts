/** Knows what the inputs of a message or view hold: what was typed since, else what the server knows, else the initial value. */
import { elementsOf } from '../../block-elements.ts';
import { stateKey } from '../../input-state.ts';
import { type Fields, fieldsAt, isFields, textAt } from '../../json.ts';
import type { InputValue, InputValues } from '../../protocol.ts';

/**
 * Returns the value of every input by block id and action id. `known` is the server's `state.values`; typed values for
 * inputs that are gone, or that hold another kind of value now, are left out.
 */
export function readValues(blocks: readonly Fields[], known: Fields, typed: InputValues): InputValues {
  const values: Record<string, Record<string, InputValue>> = {};
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    const key = stateKey(textAt(element, 'type') ?? '');
    if (key === undefined) continue;
    const own = typed[blockId]?.[actionId];
    const value =
      own && key in own
        ? own
        : knownValue(key, { element, known: fieldsAt(fieldsAt(known, blockId), actionId) });
    values[blockId] = { ...values[blockId], [actionId]: value };
  }
  return values;
}

/** Returns values with one of them replaced. */
export function withValue(
  values: InputValues,
  place: { readonly blockId: string; readonly actionId: string },
  value: InputValue,
): InputValues {
  return { ...values, [place.blockId]: { ...values[place.blockId], [place.actionId]: value } };
}

function knownValue(
  key: keyof InputValue,
  { element, known }: { readonly element: Fields; readonly known: Fields | undefined },
): InputValue {
  const value = known && key in known ? known[key] : element[initialKey(key)];
  switch (key) {
    case 'selected_option':
      return { selected_option: optionValue(value) };
    case 'selected_options':
      return { selected_options: itemsOf(value).flatMap((one) => optionValue(one) ?? []) };
    case 'files':
      return { files: itemsOf(value).flatMap(fileId) };
    case 'selected_users':
    case 'selected_conversations':
    case 'selected_channels':
      return { [key]: itemsOf(value).filter((one) => typeof one === 'string') };
    case 'selected_date_time':
      return { selected_date_time: typeof value === 'number' ? value : null };
    case 'rich_text_value':
      return { rich_text_value: isFields(value) ? value : null };
    default:
      return { [key]: typeof value === 'string' ? value : null };
  }
}

/** `selected_date` begins with `initial_date`, `value` with `initial_value` and so on. */
function initialKey(key: keyof InputValue): string {
  if (key === 'value' || key === 'rich_text_value') return 'initial_value';
  return key.replace('selected_', 'initial_');
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function optionValue(option: unknown): { readonly value: string } | null {
  const value = isFields(option) ? textAt(option, 'value') : undefined;
  return value === undefined ? null : { value };
}

function fileId(file: unknown): readonly string[] {
  if (typeof file === 'string') return [file];
  const id = isFields(file) ? textAt(file, 'id') : undefined;
  return id === undefined ? [] : [id];
}
