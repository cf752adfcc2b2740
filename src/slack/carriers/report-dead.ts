/** Carries out "report what was given up": supporters hear which effect will not happen by itself, and why. */
import type { CarryOut, EffectQueue } from '../../flows/effect-ports.ts';
import { deadEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { deadEffect } from '../views/dead-effect.ts';
import { postOnce } from './post-once.ts';

/** Builds the carrier for the channel where supporters read. */
export function reportDead(
  outgoing: Outgoing,
  queue: Pick<EffectQueue, 'findEffect'>,
  channel: string,
): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'report-dead') throw new Error(`a ${effect.kind} is no report`);
    const dead = await queue.findEffect(effect.key);
    if (dead?.state !== 'dead') return { reference: 'none', url: null };
    const mark = { event_type: deadEvent, event_payload: { key: effect.key } };
    const posted = await postOnce(outgoing, {
      spot: { channel, thread: null },
      message: { ...deadEffect(dead), mark },
      attempts,
      since: new Date(0),
    });
    return { reference: `${posted.channel}/${posted.ts}`, url: null };
  };
}
