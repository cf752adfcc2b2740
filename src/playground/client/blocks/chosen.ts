/** Knows where an input value keeps what was chosen: one value, or several. */
import type { InputValue } from '../../protocol.ts';

/** Returns the one value that was chosen, be it an option, a person or a channel; empty for none. */
export function chosenOne(value: InputValue): string {
  const { selected_option, selected_user, selected_conversation, selected_channel } = value;
  return selected_option?.value ?? selected_user ?? selected_conversation ?? selected_channel ?? '';
}

/** Returns a value of the same kind as the element's with another choice; empty text chooses nothing. */
export function chooseOne(type: string, chosen: string): InputValue {
  const id = chosen === '' ? null : chosen;
  if (type === 'users_select') return { selected_user: id };
  if (type === 'conversations_select') return { selected_conversation: id };
  if (type === 'channels_select') return { selected_channel: id };
  return { selected_option: id === null ? null : { value: id } };
}

/** Returns the values that were chosen, in the order of choosing. */
export function chosenSeveral(value: InputValue): readonly string[] {
  const { selected_options, selected_users, selected_conversations, selected_channels } = value;
  const options = selected_options?.map((option) => option.value);
  return options ?? selected_users ?? selected_conversations ?? selected_channels ?? [];
}

/** Returns a value of the same kind as the element's with these choices. */
export function chooseSeveral(type: string, chosen: readonly string[]): InputValue {
  if (type === 'multi_users_select') return { selected_users: chosen };
  if (type === 'multi_conversations_select') return { selected_conversations: chosen };
  if (type === 'multi_channels_select') return { selected_channels: chosen };
  return { selected_options: chosen.map((value) => ({ value })) };
}

/** Returns the choices with one of them added at the end, or taken away. */
export function toggled(chosen: readonly string[], value: string): readonly string[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
