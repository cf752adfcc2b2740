/** Listens to what people post: overheard in channels, addressed by mention and in direct messages. */
import type { App } from '@slack/bolt';
import { PostedMessage } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { takeMessage } from '../take-message.ts';
import { takeEdit } from './edits.ts';

/** Registers the listeners for posted messages. */
export function listenToMessages(app: App, room: SlackRoom): void {
  app.event('message', async ({ event, context }) => {
    const reading = PostedMessage.safeParse(event);
    if (!reading.success) return await takeEdit(room, event, context.teamId ?? '');
    const message = reading.data;
    const direct = message.channel_type === 'im';
    // A mention arrives a second time as app_mention; that one is addressed, so it is the one that counts.
    if (!direct && context.botUserId !== undefined && message.text.includes(`<@${context.botUserId}>`))
      return;
    await takeMessage(room, message, {
      audience: direct ? 'addressed' : 'overheard',
      workspace: context.teamId ?? '',
    });
  });
  app.event('app_mention', async ({ event, context }) => {
    const reading = PostedMessage.safeParse(event);
    if (reading.success)
      await takeMessage(room, reading.data, { audience: 'addressed', workspace: context.teamId ?? '' });
  });
}
