/** Carries out what gaps in the guides lead to: the week's digest for supporters, and the offer of a guide that came later. */

import { type CarryOut, Hopeless, type Receipt } from '../../flows/effect-ports.ts';
import { candidateFor, nameCause } from '../../flows/named-causes.ts';
import type { KnowledgeSource, TriageStore } from '../../flows/ports.ts';
import { type DigestNeeds, gapsOfWeek, scheduleDigest } from '../../flows/weekly-digest.ts';
import { diagnosisEvent, digestEvent } from '../ids.ts';
import type { MarkedMessage, Outgoing, Spot } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import { gapDigest } from '../views/gap-digest.ts';
import { guideOffer } from '../views/guide-offer.ts';
import { postOnce } from './post-once.ts';

const NOTHING: Receipt = { reference: 'none', url: null };

export interface DigestCarrierNeeds extends DigestNeeds {
  readonly outgoing: Outgoing;
  readonly supportChannel: string;
}

/** Posts the digest, unless there is nothing to say, and has the next one told. */
export function tellGaps(needs: DigestCarrierNeeds): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'tell-gaps') throw new Error(`a ${effect.kind} is no digest`);
    const { workspace, at } = effect;
    const gaps = await gapsOfWeek(needs, effect);
    const spot = { channel: needs.supportChannel, thread: null };
    const mark = { event_type: digestEvent, event_payload: { at: at.toISOString() } };
    const posting = {
      spot,
      message: gaps.length === 0 ? null : { ...gapDigest(gaps), mark },
      attempts,
      since: at,
    };
    const receipt = await post(needs.outgoing, posting);
    // After the post: a try that dies between the two is made again, finds its message, and comes here.
    await scheduleDigest(needs, workspace);
    return receipt;
  };
}

/** Offers the guide in the thread, unless somebody found an answer meanwhile, or it serves no longer. */
export function offerGuide(needs: {
  readonly outgoing: Outgoing;
  readonly store: TriageStore;
  readonly knowledge: KnowledgeSource;
}): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'offer-guide') throw new Error(`a ${effect.kind} offers no guide`);
    const diagnosis = await needs.store.findDiagnosis(effect.diagnosis);
    if (diagnosis === null || diagnosis.triage !== null) return NOTHING;
    const knowledge = needs.knowledge.current();
    const candidate = candidateFor(knowledge, diagnosis.match, effect);
    if (candidate === null) return NOTHING;
    const { channel, thread } = diagnosis.place;
    const mark = { event_type: diagnosisEvent, event_payload: { diagnosis: diagnosis.id, says: 'offer' } };
    const message = { ...guideOffer(diagnosis.id, nameCause(knowledge, candidate, null)), mark };
    return await post(needs.outgoing, { spot: { channel, thread }, message, attempts, since: diagnosis.at });
  };
}

interface Wanted {
  readonly spot: Spot;
  readonly message: MarkedMessage | null;
  readonly attempts: number;
  readonly since: Date;
}

async function post(outgoing: Outgoing, { message, ...where }: Wanted): Promise<Receipt> {
  if (message === null) return NOTHING;
  try {
    const posted = await postOnce(outgoing, { ...where, message });
    return { reference: `${posted.channel}/${posted.ts}`, url: null };
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'))
      throw new Hopeless(`nothing can be said there (${fault.data.error})`, fault);
    throw fault;
  }
}
