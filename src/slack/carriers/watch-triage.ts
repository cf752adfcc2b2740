/** Carries out what watches over a triage: an administrator is asked, the asker reminded, what sleeps for long closed. */
import type { Triage } from '../../core/triage.ts';
import { type CarryOut, Hopeless, NotYet, type Receipt } from '../../flows/effect-ports.ts';
import type { TriageStore, World } from '../../flows/ports.ts';
import { closeSleeping, lookAtTriage, type Patience } from '../../flows/watch-triage.ts';
import { watchEvent } from '../ids.ts';
import type { Outgoing } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import type { CardMessage } from '../views/checklist-card.ts';
import { adminNote, sleepNote } from '../views/triage-forms.ts';
import { postOnce } from './post-once.ts';

export interface WatchNeeds {
  readonly outgoing: Outgoing;
  readonly store: TriageStore;
  readonly world: World;
  readonly patience?: Patience;
}

const NOTHING: Receipt = { reference: 'none', url: null };

/** Asks an administrator, unless the triage is over meanwhile. */
export function askAdmin(needs: WatchNeeds): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'ask-admin') throw new Error(`a ${effect.kind} asks no administrator`);
    const triage = await needs.store.findTriage(effect.triage);
    const ask = triage?.asks[effect.ask];
    const step = triage?.guide.steps.find(({ id }) => id === ask?.step);
    if (triage?.state !== 'open' || ask === undefined || step === undefined) return NOTHING;
    return await post(needs, triage, {
      message: adminNote(ask, step),
      about: `admin:${effect.ask}`,
      attempts,
    });
  };
}

/** Reminds the asker once the triage has been left alone; one that is worked on is looked at again later. */
export function remindAsker(needs: WatchNeeds): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'remind-asker') throw new Error(`a ${effect.kind} reminds nobody`);
    const after = needs.patience?.remindAfterMs ?? null;
    if (after === null) return NOTHING;
    const watched = await lookAtTriage(needs, effect.triage, after);
    if (watched.kind === 'awake') throw new NotYet(watched.waitMs);
    if (watched.kind === 'over') return NOTHING;
    return await post(needs, watched.triage, {
      message: sleepNote(watched.triage),
      about: 'asleep',
      attempts,
    });
  };
}

/** Closes a triage once it has been left alone for long. */
export function closeTriage(needs: WatchNeeds): CarryOut {
  return async ({ effect }) => {
    if (effect.kind !== 'close-triage') throw new Error(`a ${effect.kind} closes nothing`);
    const after = needs.patience?.closeAfterMs ?? null;
    if (after === null) return NOTHING;
    const watched = await closeSleeping(needs, effect.triage, after);
    if (watched.kind === 'awake') throw new NotYet(watched.waitMs);
    return NOTHING;
  };
}

interface Note {
  readonly message: CardMessage;
  readonly about: string;
  readonly attempts: number;
}

async function post(
  { outgoing }: WatchNeeds,
  triage: Triage,
  { message, about, attempts }: Note,
): Promise<Receipt> {
  const { channel, thread } = triage.place;
  const mark = { event_type: watchEvent, event_payload: { triage: triage.id, about } };
  try {
    const spot = { channel, thread };
    const posted = await postOnce(outgoing, {
      spot,
      message: { ...message, mark },
      attempts,
      since: triage.openedAt,
    });
    return { reference: `${posted.channel}/${posted.ts}`, url: null };
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'))
      throw new Hopeless(`nothing can be said in that thread (${fault.data.error})`, fault);
    throw fault;
  }
}
