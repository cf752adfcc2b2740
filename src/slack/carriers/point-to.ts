/** Carries out "point to": whoever has an error that somebody has already is told where the checklist is. */
import { type CarryOut, Hopeless } from '../../flows/effect-ports.ts';
import type { TriageStore } from '../../flows/ports.ts';
import { diagnosisEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import { pointerMessage } from '../views/pointer-message.ts';
import { postOnce } from './post-once.ts';

/** Builds the carrier. */
export function pointTo(outgoing: Outgoing, store: TriageStore): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'point-to') throw new Error(`a ${effect.kind} points nowhere`);
    const diagnosis = await store.findDiagnosis(effect.diagnosis);
    const triage = await store.findTriage(effect.triage);
    if (diagnosis === null || triage === null) throw new Hopeless('what was to be pointed to was erased');
    const { channel, thread } = diagnosis.place;
    const root = { channel: triage.place.channel, ts: triage.place.thread };
    const message = pointerMessage({
      diagnosis: diagnosis.id,
      guide: triage.guide.id,
      cause: triage.guide.cause.id,
      outage: triage.outage,
      people: 1 + triage.others.length,
      // The card may not be posted yet; its thread is there.
      permalink: triage.permalink ?? (await outgoing.linkTo(root)),
    });
    const mark = { event_type: diagnosisEvent, event_payload: { diagnosis: diagnosis.id, says: 'pointer' } };
    try {
      const posted = await postOnce(outgoing, {
        spot: { channel, thread },
        message: { ...message, mark },
        attempts,
        since: diagnosis.at,
      });
      return { reference: `${posted.channel}/${posted.ts}`, url: null };
    } catch (fault) {
      if (isSlackError(fault, 'channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'))
        throw new Hopeless(`nobody can be pointed anywhere in that channel (${fault.data.error})`, fault);
      throw fault;
    }
  };
}
