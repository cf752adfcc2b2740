/** How the thread of a ticket is read when a supporter asks for it: what people wrote, as text, through the door. */
import { z } from 'zod';
import type { Saying } from '../flows/attach-conversation.ts';
import { PostedMessage } from './payloads.ts';
import type { SlackRoom } from './room.ts';
import { isSlackError } from './slack-error.ts';

/** What was said, or null where Slack does not let us read. */
export type ReadThread = readonly (Saying & { readonly ts: string })[] | null;

// People's own words only: what authfix posted is in the ticket already.
const Said = PostedMessage.pick({
  user: true,
  ts: true,
  bot_id: true,
  subtype: true,
  text: true,
  blocks: true,
  attachments: true,
});

/** Reads the newest messages of a thread, at most two hundred. Files are not opened. */
export async function readThread(
  { posts, door }: Pick<SlackRoom, 'posts' | 'door'>,
  { channel, thread }: { readonly channel: string; readonly thread: string },
): Promise<ReadThread> {
  try {
    const { messages } = await posts.conversations.replies({ channel, ts: thread, limit: 200 });
    const said = z.array(z.unknown()).parse(messages ?? []);
    const read = await Promise.all(said.map((one) => readOne(door, one)));
    return read.filter((one) => one !== null);
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'not_in_channel', 'missing_scope', 'thread_not_found'))
      return null;
    throw fault;
  }
}

async function readOne(
  door: SlackRoom['door'],
  message: unknown,
): Promise<(Saying & { readonly ts: string }) | null> {
  const said = Said.safeParse(message);
  if (!said.success) return null;
  const { user, ts, ...words } = said.data;
  const reading = await door.readMessage({ ...words, files: [] });
  return reading.kind === 'text' ? { by: user, text: reading.text, ts } : null;
}
