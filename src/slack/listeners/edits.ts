/** Listens to edits: a paste that its author corrects is judged anew. What Slack adds to a message by itself is none. */
import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import { HABITS } from '../../flows/habits.ts';
import { reviseReport } from '../../flows/revise-report.ts';
import { ChangedMessage, type PostedMessage } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { readSlackText } from '../slack-text.ts';

interface Receiving {
  readonly workspace: string;
  /** Takes a message that is posted now. */
  readonly arrive: (message: PostedMessage) => Promise<void>;
}

/**
 * Takes what a message event may be; does nothing unless it is an edit by a person. A message without a triage or an open question is taken as
 * if it were posted now, as long as a next line would be.
 */
export async function takeEdit(
  room: SlackRoom,
  event: SlackEventMiddlewareArgs<'message'>['event'],
  { workspace, arrive }: Receiving,
): Promise<void> {
  const reading = ChangedMessage.safeParse(event);
  if (!reading.success) return;
  const { channel, channel_type, message, previous_message: before } = reading.data;
  if (readSlackText(message, null) === readSlackText(before, null)) return;
  const read = await room.door.readMessage(message);
  if (read.kind !== 'text') return;
  const { text, hints } = read;
  const revised = await reviseReport(room, { workspace, channel, message: message.ts, text, hints });
  if (revised.kind === 'no-triage' && isRecent(room, message.ts))
    await arrive({ ...message, channel, channel_type });
  if (revised.kind !== 'revised') return;
  const owed = rotateHint(read, asId<UserId>(message.user), revised.place);
  if (owed.length > 0) await room.store.want(owed);
}

function isRecent({ world, habits = HABITS }: SlackRoom, ts: string): boolean {
  return world.now().getTime() - Number(ts) * 1000 <= habits.nextLinesMs;
}
