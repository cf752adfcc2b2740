/** The few Block Kit shapes that authfix uses, built so that people's text can neither ping nor format. */
import type {
  Button,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextSection,
} from '@slack/types';
import { clip, LIMITS } from '../limits.ts';

/** Text that is shown exactly as it is. */
export function plain(text: string, limit: number = LIMITS.text): PlainTextElement {
  return { type: 'plain_text', text: clip(text === '' ? ' ' : text, limit), emoji: true };
}

/** Makes a text inert inside mrkdwn: Slack knows no escape for * _ ~ and `, so a zero-width joiner takes their effect away. */
export function inert(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (sign) => `\u2060${sign}\u2060`);
}

/** A mention that pings nobody twice: Slack shows the person's name in the reader's own form. */
export function mention(user: string): string {
  return `<@${user}>`;
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, LIMITS.header) };
}

/** A paragraph in mrkdwn. The caller makes what people wrote inert. */
export function section(mrkdwn: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: clip(mrkdwn, LIMITS.text), verbatim: true } };
}

/** A small grey line in mrkdwn. */
export function context(mrkdwn: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: clip(mrkdwn, 2000), verbatim: true }] };
}

export const divider: KnownBlock = { type: 'divider' };

/** What a button is, beside where it stands. */
export interface ButtonSpec {
  readonly id: string;
  readonly text: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
}

export function button({ id, text, value, style }: ButtonSpec): Button {
  const base: Button = { type: 'button', action_id: id, text: plain(text, LIMITS.button), value };
  return style === undefined ? base : { ...base, style };
}

export function actions(blockId: string, buttons: readonly Button[]): KnownBlock {
  return { type: 'actions', block_id: blockId, elements: [...buttons] };
}

/** Paragraphs, lists and fixed-width text without any parsing. */
export function rich(elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

/** One paragraph of untouched text. */
export function paragraph(
  text: string,
  style?: { readonly bold?: boolean; readonly italic?: boolean },
): RichTextBlockElement {
  const element =
    style === undefined ? { type: 'text' as const, text } : { type: 'text' as const, text, style };
  return { type: 'rich_text_section', elements: [element] };
}

/** A bulleted or numbered list of untouched texts; `offset` says how many numbers came before. */
export function list(
  style: 'bullet' | 'ordered',
  items: readonly string[],
  offset = 0,
): RichTextBlockElement {
  const elements = items.map((text) => paragraphSection(text));
  return { type: 'rich_text_list', style, elements, ...(offset > 0 ? { offset } : {}) };
}

function paragraphSection(text: string): RichTextSection {
  return { type: 'rich_text_section', elements: [{ type: 'text', text }] };
}

/** Text in a fixed-width box, shown letter by letter. */
export function preformatted(text: string): RichTextBlockElement {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text === '' ? ' ' : text }] };
}

/** Counts the characters of all texts that a block shows, as Slack's own budget does. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const [key, inner] of Object.entries(value)) {
    length += key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner);
  }
  return length;
}
