/** Knows what can be chosen in a select: the app's own options, or the people and channels of the workspace. */
import { type Fields, fieldsAt, listAt, textAt } from '../../json.ts';
import type { Directory } from '../surface.ts';
import { withEmoji } from './emoji.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/** Choices under a heading; without one the label is null. */
export interface ChoiceGroup {
  readonly label: string | null;
  readonly choices: readonly Choice[];
}

/** Lists the choices of a select, checkbox or radio element, in the app's order and groups. */
export function choicesOf(element: Fields, directory: Directory): readonly ChoiceGroup[] {
  const type = (textAt(element, 'type') ?? '').replace(/^multi_/, '');
  const groups = listAt(element, 'option_groups');
  if (type === 'users_select') return [ungrouped(people(directory))];
  if (type === 'channels_select') return [ungrouped(channels(directory, false))];
  if (type === 'conversations_select') return [ungrouped(channels(directory, true))];
  if (groups.length === 0) return [ungrouped(listAt(element, 'options').map(choice))];
  return groups.map((group) => ({
    label: words(group, 'label'),
    choices: listAt(group, 'options').map(choice),
  }));
}

function ungrouped(choices: readonly Choice[]): ChoiceGroup {
  return { label: null, choices };
}

function choice(option: Fields): Choice {
  const value = textAt(option, 'value') ?? '';
  return { value, label: words(option, 'text') || value, description: words(option, 'description') };
}

function words(fields: Fields, key: string): string {
  return withEmoji(textAt(fieldsAt(fields, key), 'text') ?? '');
}

function people({ people: all }: Directory): readonly Choice[] {
  return all.map(({ id, name }) => ({ value: id, label: name, description: '' }));
}

function channels({ channels: all }: Directory, withDirect: boolean): readonly Choice[] {
  return all
    .filter(({ kind }) => withDirect || kind !== 'dm')
    .map(({ id, name, kind }) => ({ value: id, label: kind === 'dm' ? name : `#${name}`, description: '' }));
}
