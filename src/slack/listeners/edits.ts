/** Listens to edits: a paste that its author corrects is judged anew. What Slack adds to a message by itself is none. */
import type { SlackEventMiddlewareArgs } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import { reviseReport } from '../../flows/revise-report.ts';
import { ChangedMessage } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { readSlackText } from '../slack-text.ts';

/** Takes what a message event may be, and the workspace; does nothing unless it is an edit by a person. */
export async function takeEdit(
  room: SlackRoom,
  event: SlackEventMiddlewareArgs<'message'>['event'],
  workspace: string,
): Promise<void> {
  const reading = ChangedMessage.safeParse(event);
  if (!reading.success) return;
  const { channel, message, previous_message: before } = reading.data;
  if (readSlackText(message, null) === readSlackText(before, null)) return;
  const read = await room.door.readMessage(message);
  if (read.kind !== 'text') return;
  const { text, hints } = read;
  const triage = await reviseReport(room, { workspace, channel, message: message.ts, text, hints });
  if (triage === null) return;
  const owed = rotateHint(read, asId<UserId>(message.user), triage.place);
  if (owed.length > 0) await room.store.want(owed);
}
