/** Listens to the one emoji that asks for a fix: whoever puts it on a message has addressed authfix about it. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { asId, type UserId } from '../../core/ids.ts';
import { PostedMessage } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { isSlackError } from '../slack-error.ts';
import { takeMessage } from '../take-message.ts';

// Emoji can also be put on files; only messages can be answered.
const Reacted = z.object({
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
});

/** Registers the listener. Without an emoji in the settings it does nothing. */
export function listenToReactions(app: App, room: SlackRoom): void {
  app.event('reaction_added', async ({ event, context }) => {
    const reading = Reacted.safeParse(event);
    if (!reading.success || room.reaction === null) return;
    const { user, reaction, item } = reading.data;
    // A skin tone makes "raised_hand::skin-tone-3" of "raised_hand".
    if (reaction.split('::')[0] !== room.reaction) return;
    const message = await fetchMessage(room, item);
    if (message === null || message.user === context.botUserId) return;
    await takeMessage(room, message, {
      audience: 'addressed',
      workspace: context.teamId ?? '',
      asker: asId<UserId>(user),
    });
  });
}

/** Fetches one message, also a reply; null when it is gone, is no person's, or cannot be seen any more. */
async function fetchMessage(
  { posts }: SlackRoom,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<PostedMessage | null> {
  try {
    const { messages = [] } = await posts.conversations.replies({ channel, ts, limit: 1, inclusive: true });
    const [first] = z.array(z.looseObject({ ts: z.string() })).parse(messages);
    const reading = PostedMessage.safeParse({ ...first, channel });
    return reading.success && first?.ts === ts ? reading.data : null;
  } catch (fault) {
    const isGone = isSlackError(
      fault,
      'thread_not_found',
      'message_not_found',
      'channel_not_found',
      'not_in_channel',
    );
    if (isGone) return null;
    throw fault;
  }
}
