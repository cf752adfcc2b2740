/** Carries out "introduce": says once in a channel what authfix does there, and how it is set up. */
import { type CarryOut, Hopeless } from '../../flows/effect-ports.ts';
import { introductionEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import { introduction } from '../views/settings-message.ts';
import { postOnce } from './post-once.ts';

/** Builds the carrier. */
export function introduce({ outgoing }: { readonly outgoing: Outgoing }): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'introduce') throw new Error(`a ${effect.kind} introduces nobody`);
    const { channel } = effect;
    const mark = { event_type: introductionEvent, event_payload: { channel } };
    try {
      const posted = await postOnce(outgoing, {
        spot: { channel, thread: null },
        message: { ...introduction(channel), mark },
        attempts,
        since: new Date(0),
      });
      return { reference: `${posted.channel}/${posted.ts}`, url: null };
    } catch (fault) {
      if (isSlackError(fault, 'channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'))
        throw new Hopeless(`nothing can be said in that channel (${fault.data.error})`, fault);
      throw fault;
    }
  };
}
