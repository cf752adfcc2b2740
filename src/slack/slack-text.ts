/** How people's words come out of Slack's payloads: rich text first, else `text` with its tokens and entities decoded once. */
import { z } from 'zod';

// Inline elements of rich text that stand for words; everything else is passed over (reference/block-kit/blocks/rich-text-block).
const Inline = z.object({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  name: z.string().optional(),
  user_id: z.string().optional(),
  channel_id: z.string().optional(),
  range: z.string().optional(),
  value: z.string().optional(),
  fallback: z.string().optional(),
});

const Part = z.object({
  type: z.string(),
  elements: z.array(z.unknown()).optional(),
});

const RichText = z.object({ type: z.literal('rich_text'), elements: z.array(Part) });

/** The two places in which Slack carries a message's words. */
export interface WireText {
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** Reads a message's words as they were typed. Code fences keep their fences; mentions of `bot` are left out. */
export function readSlackText({ text, blocks }: WireText, bot: string | null): string {
  const rich = blocks
    .map((block) => RichText.safeParse(block))
    .flatMap((reading) => (reading.success ? [reading.data] : []));
  const typed =
    rich.length > 0
      ? rich.flatMap((block) => block.elements.map((part) => partText(part, bot))).join('\n')
      : decodeSlackText(text, bot);
  // Line by line, because a search for blanks before each line's end takes a time that grows with their square.
  return typed
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function partText(part: z.infer<typeof Part>, bot: string | null): string {
  const inner = part.elements ?? [];
  if (part.type === 'rich_text_list') {
    return inner
      .map((item) => Part.safeParse(item))
      .flatMap((reading) => (reading.success ? [`- ${partText(reading.data, bot)}`] : []))
      .join('\n');
  }
  const text = inner.map((element) => inlineText(element, bot)).join('');
  if (part.type === 'rich_text_preformatted') return `\`\`\`\n${text}\n\`\`\``;
  return part.type === 'rich_text_quote' ? text.replace(/^/gm, '> ') : text;
}

function inlineText(element: unknown, bot: string | null): string {
  const reading = Inline.safeParse(element);
  if (!reading.success) return '';
  const { type, text, url, name, user_id, channel_id, range, value, fallback } = reading.data;
  switch (type) {
    case 'user':
      return user_id === bot ? '' : `@${user_id ?? ''}`;
    case 'channel':
      return `#${channel_id ?? ''}`;
    case 'broadcast':
      return `@${range ?? ''}`;
    case 'emoji':
      return `:${name ?? ''}:`;
    // Slack takes "#401401" for a colour.
    case 'color':
      return value ?? '';
    case 'date':
      return fallback ?? '';
    default:
      return text ?? url ?? '';
  }
}

// Exactly what Slack writes in angle brackets; `Map<String>` from a command, where nothing is escaped, is none of it.
const TOKEN =
  /<((?:@[UW][A-Z0-9]*|#[CDG][A-Z0-9]*|!(?:here|channel|everyone|subteam\^|date\^)|mailto:|tel:|[a-z][a-z0-9+.-]{0,30}:\/\/)[^<>]{0,4000})>/gi;

/** Decodes a wire text: tokens in angle brackets become their label or target, then the three entities, `&` last. */
export function decodeSlackText(text: string, bot: string | null): string {
  return text
    .replace(TOKEN, (_whole, inner: string) => tokenText(inner, bot))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function tokenText(token: string, bot: string | null): string {
  const bar = token.indexOf('|');
  const target = bar === -1 ? token : token.slice(0, bar);
  const label = bar === -1 ? '' : token.slice(bar + 1);
  if (bot !== null && target === `@${bot}`) return '';
  if (label !== '') return target.startsWith('@') || target.startsWith('#') ? `${target[0]}${label}` : label;
  return target.replace(/^(?:mailto|tel):/, '').replace(/^!/, '@');
}
