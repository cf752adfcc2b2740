/** How one message is taken in: read through the door, judged, and answered where it stands. */
import type { Effect } from '../core/effect.ts';
import { asId, type UserId } from '../core/ids.ts';
import type { Audience } from '../core/match.ts';
import { diagnose } from '../flows/diagnose.ts';
import type { Claim } from '../flows/ports.ts';
import type { PostedMessage } from './payloads.ts';
import type { SlackRoom } from './room.ts';
import { rotateHint } from './rotate-hint.ts';

/** How a message came to us. */
export interface Arrival {
  readonly audience: Audience;
  readonly workspace: string;
  /** Whether an app posted it. */
  readonly byApp?: boolean;
  /** Who asks about it; its author when left out. */
  readonly asker?: UserId;
}

/** Reads a message and has it judged. What is shown follows from what was written; a message that was taken on before changes nothing. */
export async function takeMessage(room: SlackRoom, message: PostedMessage, arrival: Arrival): Promise<void> {
  const { audience, workspace } = arrival;
  const { channel, ts } = message;
  const claim: Claim = { workspace, channel, message: ts, purpose: 'diagnose' };
  const place = { workspace, channel, thread: message.thread_ts ?? ts };
  const reading = await room.door.readMessage(message);
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
  const author = asId<UserId>(message.user);
  const { byApp = false } = arrival;
  // A secret is its author's, whoever asks about the message; no app rotates one.
  const owed = byApp ? [] : rotateHint(reading, author, place);
  await diagnose(room, { text, hints, audience, asker: arrival.asker ?? author, place, claim, owed, byApp });
}
