/** Listens to what people post: overheard in channels, addressed by mention and in direct messages. */
import type { App } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import type { Audience } from '../../core/match.ts';
import { diagnose } from '../../flows/diagnose.ts';
import { answerInThread } from '../answer.ts';
import { PostedMessage } from '../payloads.ts';
import { postInThread, whisper } from '../posting.ts';
import type { SlackRoom } from '../room.ts';
import { sentence } from '../views/sentence.ts';
import { words } from '../views/wording.ts';

/** Registers the listeners for posted messages. */
export function listenToMessages(app: App, room: SlackRoom): void {
  app.event('message', async ({ event, context }) => {
    const reading = PostedMessage.safeParse(event);
    if (!reading.success) return;
    const message = reading.data;
    const direct = message.channel_type === 'im';
    // A mention arrives a second time as app_mention; that one is addressed, so it is the one that counts.
    if (!direct && context.botUserId !== undefined && message.text.includes(`<@${context.botUserId}>`))
      return;
    // Replies belong to a conversation that somebody is having; only who is addressed joins in.
    if (!direct && message.thread_ts !== undefined && message.thread_ts !== message.ts) return;
    await answerMessage(room, message, {
      audience: direct ? 'addressed' : 'overheard',
      workspace: context.teamId ?? '',
    });
  });
  app.event('app_mention', async ({ event, context }) => {
    const reading = PostedMessage.safeParse(event);
    if (reading.success)
      await answerMessage(room, reading.data, { audience: 'addressed', workspace: context.teamId ?? '' });
  });
}

interface Circumstances {
  readonly audience: Audience;
  readonly workspace: string;
}

/** Claims a message, reads it and shows what was found. A message that was claimed before is left alone. */
async function answerMessage(
  room: SlackRoom,
  message: PostedMessage,
  { audience, workspace }: Circumstances,
): Promise<void> {
  const { channel, ts } = message;
  if (!(await room.store.claim({ workspace, channel, message: ts, purpose: 'diagnose' }, room.world.now())))
    return;
  const place = { workspace, channel, thread: message.thread_ts ?? ts };
  const reading = await room.door.readMessage(message);
  if (reading.kind !== 'text') {
    if (audience === 'overheard') return;
    await postInThread(
      room.posts,
      place,
      sentence(reading.kind === 'empty' ? words.emptyMention : words.onlyFile),
    );
    return;
  }
  const verdict = await diagnose(room, {
    text: reading.text,
    hints: reading.hints,
    audience,
    asker: asId<UserId>(message.user),
    place,
  });
  await answerInThread(room, verdict);
  // The claim above makes this once for each message. In a direct message nobody else reads along.
  if (reading.heldSecret && message.channel_type !== 'im') {
    await whisper(room.posts, { channel, user: message.user }, sentence(words.rotateSecret));
  }
}
