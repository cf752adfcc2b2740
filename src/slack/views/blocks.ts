/** The few Block Kit shapes that authfix uses. What people and guides wrote goes into rich text and plain text only, where it can neither ping nor format. */
import type {
  Button,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import { NOBODY } from '../../core/erasure.ts';
import { clip, LIMITS } from '../limits.ts';
import { commonWords } from './wording/common.ts';

/** Text that is shown exactly as it is; also its :words: stay words. */
export function plain(text: string, limit: number = LIMITS.text): PlainTextElement {
  return { type: 'plain_text', text: clip(orSpace(text), limit), emoji: false };
}

// Slack refuses a text of no characters.
function orSpace(text: string): string {
  return text === '' ? ' ' : text;
}

/** A message's text beside its blocks, for notifications and screen readers: the three signs that Slack reads are escaped. */
export function fallback(text: string): string {
  // An escaped sign is at most five characters long.
  return clip(text, LIMITS.fallbackText / 5)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, LIMITS.header) };
}

/** A paragraph in mrkdwn, for words of our own only. */
export function section(mrkdwn: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } };
}

/** A small grey line, shown exactly as it is. */
export function small(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text, 2000)] };
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

/** Paragraphs, lists, quotes and fixed-width text without any parsing. */
export function rich(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements: [...elements] };
}

export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
}

/** Words inside rich text, letter by letter. */
export function say(text: string, style?: TextStyle): RichTextElement {
  const words = { type: 'text' as const, text: orSpace(text) };
  return style === undefined ? words : { ...words, style };
}

export function emoji(name: string): RichTextElement {
  return { type: 'emoji', name };
}

/** A person by name, in the reader's own form; somebody who was forgotten has none. */
export function person(user: string): RichTextElement {
  if (user === NOBODY) return say(commonWords.somebody, { italic: true });
  return { type: 'user', user_id: user };
}

/** A moment (ISO 8601) in the reader's own time zone; as written where Slack cannot show it. */
export function moment(iso: string): RichTextElement {
  const seconds = Math.floor(Date.parse(iso) / 1000);
  if (!(seconds >= 0)) return say(iso);
  return { type: 'date', timestamp: seconds, format: '{date_short_pretty} {time}', fallback: iso };
}

/** A link, or only its words where the address is none that Slack takes. */
export function link(text: string, url: string | null | undefined): RichTextElement {
  const usable = url !== null && url !== undefined && url.length <= LIMITS.url && URL.canParse(url);
  return usable ? { type: 'link', url, text: orSpace(text) } : say(text, { italic: true });
}

/** One line or paragraph of rich text. */
export function line(...elements: readonly RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

/** Several lines as one paragraph, so that no client draws space between them. */
export function lines(...rows: readonly (readonly RichTextElement[])[]): RichTextSection {
  return line(...rows.flatMap((row, at) => (at === 0 ? row : [say('\n'), ...row])));
}

/** A bulleted or numbered list; `offset` says how many numbers came before. */
export function list(
  style: 'bullet' | 'ordered',
  items: readonly RichTextSection[],
  offset = 0,
): RichTextList {
  return { type: 'rich_text_list', style, elements: [...items], ...(offset > 0 ? { offset } : {}) };
}

export function quote(...elements: readonly RichTextElement[]): RichTextQuote {
  return { type: 'rich_text_quote', elements: [...elements] };
}

/** Text in a fixed-width box, shown letter by letter. */
export function preformatted(text: string): RichTextBlockElement {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: orSpace(text) }] };
}
