/** How a message of another app is read: its words are in attachments and blocks as often as in its text. */
import { z } from 'zod';
import { PostedMessage } from './payloads.ts';

// Modern apps post under a user; older integrations and webhooks only under a bot id (facts: message subtypes).
const AppMessage = z.object({
  channel: z.string(),
  user: z.string().optional(),
  bot_id: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.enum(['bot_message', 'file_share']).optional(),
  hidden: z.undefined().optional(),
  text: z.string().default(''),
  blocks: z.array(z.unknown()).default([]),
  files: PostedMessage.shape.files,
  attachments: z.array(z.unknown()).default([]),
});

/** Where apps put words, beside the text of blocks. */
const WORDS = ['pretext', 'title', 'text', 'value'] as const;
const DEEPEST = 8;

/** Reads a message that another app posted, as if a person had posted its words. Null for what is none, and for our own. */
export function readAppMessage(
  event: unknown,
  own: { readonly botId: string | undefined; readonly botUserId: string | undefined },
): PostedMessage | null {
  const reading = AppMessage.safeParse(event);
  if (!reading.success) return null;
  const { bot_id, user, subtype: _subtype, text, blocks, attachments, ...rest } = reading.data;
  if (bot_id === own.botId || (user !== undefined && user === own.botUserId)) return null;
  const words = [text, ...wordsIn(attachments), ...(text === '' ? wordsIn(blocks) : [])];
  const posted = { ...rest, user: user ?? bot_id, text: words.filter((one) => one !== '').join('\n') };
  return PostedMessage.parse({ ...posted, ...(rest.hidden === undefined ? {} : { hidden: rest.hidden }) });
}

function wordsIn(value: unknown, depth = 0): readonly string[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, depth + 1));
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return WORDS.some((name) => name === key) ? [inner] : [];
    return wordsIn(inner, depth + 1);
  });
}
