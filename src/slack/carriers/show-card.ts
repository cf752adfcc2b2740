/** Carries out "show the card": posts it once, and from then on draws it anew from the record. */

import type { Triage } from '../../core/triage.ts';
import { type CarryOut, Hopeless, type LeasedEffect, type Receipt } from '../../flows/effect-ports.ts';
import type { TriageStore } from '../../flows/ports.ts';
import { noteCard } from '../../flows/take-step.ts';
import { triageEvent } from '../ids.ts';
import type { MarkedMessage, Outgoing, Posted, Spot } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import { checklistCard } from '../views/checklist-card.ts';

/** Builds the carrier. A card whose channel is gone, or that people deleted, is left alone. */
export function showCard(outgoing: Outgoing, store: TriageStore): CarryOut {
  return async (leased) => {
    if (leased.effect.kind !== 'show-card') throw new Error(`a ${leased.effect.kind} is no card`);
    const triage = await store.findTriage(leased.effect.triage);
    if (triage === null) return NOTHING_TO_SHOW;
    try {
      return triage.card === null
        ? await begin(outgoing, store, { triage, leased })
        : await redraw(outgoing, triage, triage.card);
    } catch (fault) {
      if (isSlackError(fault, 'channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'))
        throw new Hopeless(`the card cannot be shown in its channel (${fault.data.error})`, fault);
      throw fault;
    }
  };
}

const NOTHING_TO_SHOW: Receipt = { reference: 'none', url: null };

interface Beginning {
  readonly triage: Triage;
  readonly leased: LeasedEffect;
}

async function begin(
  outgoing: Outgoing,
  store: TriageStore,
  { triage, leased }: Beginning,
): Promise<Receipt> {
  const message = drawn(triage);
  const posted =
    (await findEarlier(outgoing, triage, leased)) ?? (await outgoing.post(spotOf(triage), message));
  const permalink = await outgoing.linkTo({ channel: posted.channel, ts: triage.place.thread });
  await noteCard(store, triage, { message: posted.ts, permalink });
  return receiptOf(posted, permalink);
}

// A try that was not heard of may have posted all the same.
async function findEarlier(
  outgoing: Outgoing,
  triage: Triage,
  { attempts }: LeasedEffect,
): Promise<Posted | null> {
  if (attempts === 1) return null;
  const { mark } = drawn(triage);
  const found = await outgoing.find(spotOf(triage), mark, triage.openedAt);
  // It may show an older state than the record.
  if (found !== null) await outgoing.update(found, drawn(triage));
  return found;
}

async function redraw(outgoing: Outgoing, triage: Triage, ts: string): Promise<Receipt> {
  const posted = { channel: triage.place.channel, ts };
  await outgoing.update(posted, drawn(triage));
  return receiptOf(posted, triage.permalink);
}

function drawn(triage: Triage): MarkedMessage {
  const mark = { event_type: triageEvent, event_payload: { triage: triage.id } };
  return { ...checklistCard(triage), mark };
}

function spotOf({ place }: Triage): Spot {
  return { channel: place.channel, thread: place.thread };
}

function receiptOf({ channel, ts }: Posted, url: string | null): Receipt {
  return { reference: `${channel}/${ts}`, url };
}
