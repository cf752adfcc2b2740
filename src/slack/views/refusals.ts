/** What Slack would refuse of a message or modal: the last look at what every view promises. */
import type { ModalView } from '@slack/types';
import { LIMITS } from '../limits.ts';
import type { CardMessage } from './checklist-card.ts';
import { textLength } from './fitting.ts';

type Fields = Readonly<Record<string, unknown>>;

/** reference/block-kit/blocks/input-block: labels and hints. */
const LABEL = 2000;

/** The most characters of each text by the key under which it hangs in an element of this type; other texts may have 3,000. */
const LONGEST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  header: { text: LIMITS.header },
  button: { text: LIMITS.button },
  input: { label: LABEL, hint: LABEL },
  static_select: { placeholder: LIMITS.placeholder },
  modal: { title: LIMITS.modalTitle, submit: LIMITS.modalTitle, close: LIMITS.modalTitle },
};

/** Takes a message or modal and returns every reason for which Slack would refuse it; none when all is well. */
export function refusalsOf(view: CardMessage | ModalView): readonly string[] {
  const isModal = 'type' in view;
  const most = isModal ? LIMITS.viewBlocks : LIMITS.messageBlocks;
  const found = [...textsOf(view), ...repeatedIds(view.blocks)];
  if (view.blocks.length > most) found.push(`has ${view.blocks.length} of at most ${most} blocks`);
  if (isModal) {
    const bytes = new TextEncoder().encode(JSON.stringify(view)).length;
    if (bytes > LIMITS.viewBytes) found.push(`takes ${bytes} of at most ${LIMITS.viewBytes} bytes`);
  } else if (textLength(view.blocks) > LIMITS.messageText)
    found.push(`has ${textLength(view.blocks)} of at most ${LIMITS.messageText} characters`);
  return found;
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isFields(value)) return [];
  const limits = typeof value['type'] === 'string' ? LONGEST[value['type']] : undefined;
  return Object.entries(value).flatMap(([key, inner]) => [
    ...tooLong(inner, key, isOption(value) ? LIMITS.option : (limits?.[key] ?? LIMITS.text)),
    ...textsOf(inner),
  ]);
}

function isOption(value: Fields): boolean {
  return value['type'] === undefined && isFields(value['text']) && typeof value['value'] === 'string';
}

function tooLong(value: unknown, key: string, most: number): readonly string[] {
  if (!isFields(value) || (value['type'] !== 'plain_text' && value['type'] !== 'mrkdwn')) return [];
  const { length } = String(value['text']);
  if (length === 0) return [`has an empty ${key}`];
  return length > most ? [`has a ${key} of ${length} of at most ${most} characters`] : [];
}

function repeatedIds(blocks: readonly { readonly block_id?: string }[]): readonly string[] {
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...new Set(repeated)].map((id) => `has two blocks named ${id}`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
