/** Carries out "report a guide's fault": supporters hear which file cannot serve as it is written. */
import { createHash } from 'node:crypto';
import { effectKey } from '../../core/effect.ts';
import type { CarryOut } from '../../flows/effect-ports.ts';
import { guideFaultEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { guideFaultMessage } from '../views/guide-fault-message.ts';
import { postOnce } from './post-once.ts';

/** Builds the carrier for the channel where supporters read. */
export function reportGuideFault(outgoing: Outgoing, channel: string): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'report-guide-fault') throw new Error(`a ${effect.kind} is no guide's fault`);
    // A problem may be longer than a message's metadata may be.
    const fault = createHash('sha256').update(effectKey(effect)).digest('hex');
    const posted = await postOnce(outgoing, {
      spot: { channel, thread: null },
      message: {
        ...guideFaultMessage(effect),
        mark: { event_type: guideFaultEvent, event_payload: { fault } },
      },
      attempts,
      since: new Date(effect.day),
    });
    return { reference: `${posted.channel}/${posted.ts}`, url: null };
  };
}
