/** Listens to what people post: overheard in channels, addressed by mention and in direct messages. */
import type { App } from '@slack/bolt';
import { readAppMessage } from '../app-message.ts';
import { PostedMessage } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { takeMessage } from '../take-message.ts';
import { takeEdit } from './edits.ts';

/** Registers the listeners for posted messages. */
export function listenToMessages(app: App, room: SlackRoom): void {
  app.event('message', async ({ event, context }) => {
    const reading = PostedMessage.safeParse(event);
    const workspace = context.teamId ?? '';
    const botUser = context.botUserId;
    if (!reading.success) {
      const alert = readAppMessage(event, {
        botId: context.botId,
        botUserId: botUser,
      });
      const arrive = (message: PostedMessage) => takePost(room, message, { workspace, botUser });
      return alert === null
        ? await takeEdit(room, event, { workspace, arrive })
        : await takeAlert(room, alert, workspace);
    }
    await takePost(room, reading.data, { workspace, botUser });
  });
  app.event('app_mention', async ({ event, context }) => {
    const reading = PostedMessage.safeParse(event);
    if (reading.success)
      await takeMessage(room, reading.data, { audience: 'addressed', workspace: context.teamId ?? '' });
  });
}

interface Hearer {
  readonly workspace: string;
  readonly botUser: string | undefined;
}

async function takePost(
  room: SlackRoom,
  message: PostedMessage,
  { workspace, botUser }: Hearer,
): Promise<void> {
  const direct = message.channel_type === 'im';
  // A mention arrives a second time as app_mention; that one is addressed, so it is the one that counts.
  if (!direct && botUser !== undefined && message.text.includes(`<@${botUser}>`)) return;
  await takeMessage(room, message, { audience: direct ? 'addressed' : 'overheard', workspace });
}

// Apps are answered only where people want it, as in a channel for alerts; what they say in threads is theirs.
async function takeAlert(room: SlackRoom, alert: PostedMessage, workspace: string): Promise<void> {
  if (alert.thread_ts !== undefined && alert.thread_ts !== alert.ts) return;
  const { answersBots } = await room.store.readChannel(workspace, alert.channel);
  if (answersBots) await takeMessage(room, alert, { audience: 'overheard', workspace, byApp: true });
}
