/** Listens to what people post: overheard in channels, addressed by mention and in direct messages. */
import type { App } from '@slack/bolt';
import type { Effect } from '../../core/effect.ts';
import { asId, type UserId } from '../../core/ids.ts';
import type { Audience } from '../../core/match.ts';
import { diagnose } from '../../flows/diagnose.ts';
import type { Claim } from '../../flows/ports.ts';
import { PostedMessage } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';

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

/** Reads a message and has it judged. What is shown follows from what was written; a message that was taken on before changes nothing. */
async function answerMessage(
  room: SlackRoom,
  message: PostedMessage,
  { audience, workspace }: Circumstances,
): Promise<void> {
  const { channel, ts } = message;
  const claim: Claim = { workspace, channel, message: ts, purpose: 'diagnose' };
  const place = { workspace, channel, thread: message.thread_ts ?? ts };
  const reading = await room.door.readMessage(message);
  const asker = asId<UserId>(message.user);
  if (reading.kind !== 'text') {
    if (audience === 'overheard') return;
    const saying = reading.kind === 'empty' ? 'nothing-to-read' : 'only-files';
    const effects: Effect[] = [
      { kind: 'say', saying, place, to: null, about: `${workspace}:${channel}:${ts}` },
    ];
    await room.store.takeIn({ claim, diagnosis: null, triage: null, effects }, room.world.now());
    return;
  }
  const { text, hints } = reading;
  const owed = rotateHint(reading, asker, place);
  await diagnose(room, { text, hints, audience, asker, place, claim, owed });
}
