/** Carries out "ask which cause fits": the question in the thread of the report. */

import { type CarryOut, Hopeless } from '../../flows/effect-ports.ts';
import { choicesOf } from '../../flows/named-causes.ts';
import type { KnowledgeSource, TriageStore } from '../../flows/ports.ts';
import { diagnosisEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { choiceMessage } from '../views/choice-message.ts';
import { postOnce } from './post-once.ts';

/** Builds the carrier. */
export function askChoice(outgoing: Outgoing, store: TriageStore, knowledge: KnowledgeSource): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'ask-choice') throw new Error(`a ${effect.kind} is no choice`);
    const diagnosis = await store.findDiagnosis(effect.diagnosis);
    if (diagnosis === null) throw new Hopeless('what was to be asked about was erased');
    const { channel, thread } = diagnosis.place;
    const message = choiceMessage({
      diagnosis: diagnosis.id,
      offers: choicesOf(knowledge.current(), diagnosis),
      recognised: diagnosis.match.tier === 'ambiguous',
    });
    const mark = { event_type: diagnosisEvent, event_payload: { diagnosis: diagnosis.id, says: 'choice' } };
    const spot = { channel, thread };
    const posted = await postOnce(outgoing, {
      spot,
      attempts,
      since: diagnosis.at,
      message: { ...message, mark },
    });
    return { reference: `${posted.channel}/${posted.ts}`, url: null };
  };
}
