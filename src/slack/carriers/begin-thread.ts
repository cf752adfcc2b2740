/** Carries out "begin a thread": for a report that came by a command, a form or a shortcut, with its triage in it. */
import type { Place } from '../../core/triage.ts';
import { type DiagnoseNeeds, NO_THREAD } from '../../flows/diagnose.ts';
import { type CarryOut, Hopeless } from '../../flows/effect-ports.ts';
import { pickCause } from '../../flows/pick-cause.ts';
import type { Diagnosis } from '../../flows/ports.ts';
import { diagnosisEvent } from '../ids.ts';
import type { Outgoing, Posted } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import { threadRoot } from '../views/thread-root.ts';
import { postOnce } from './post-once.ts';

/** Builds the carrier. Where authfix may not post, the thread begins in a direct message to the asker. */
export function beginThread(outgoing: Outgoing, needs: DiagnoseNeeds): CarryOut {
  return async ({ effect, attempts }) => {
    if (effect.kind !== 'begin-thread') throw new Error(`a ${effect.kind} is no thread`);
    const diagnosis = await needs.store.findDiagnosis(effect.diagnosis);
    if (diagnosis === null) throw new Hopeless('the report was erased before its thread began');
    const place = await placeFor(outgoing, diagnosis, attempts);
    const { guide, cause, by } = effect;
    const verdict = await pickCause(needs, { diagnosis: diagnosis.id, guide, cause, by, place });
    if (verdict.kind === 'gone') throw new Hopeless(`the cause ${guide}/${cause} no longer serves`);
    return { reference: `${place.channel}/${place.thread}`, url: null };
  };
}

async function placeFor(outgoing: Outgoing, diagnosis: Diagnosis, attempts: number): Promise<Place> {
  const { place, asker } = diagnosis;
  if (place.thread !== NO_THREAD) return place;
  const root = await postRoot(outgoing, diagnosis, { channel: place.channel, attempts }).catch(
    (fault: unknown) => {
      if (place.channel !== asker && isSlackError(fault, ...REFUSALS))
        return postRoot(outgoing, diagnosis, { channel: asker, attempts });
      throw fault;
    },
  );
  return { workspace: place.workspace, channel: root.channel, thread: root.ts };
}

const REFUSALS = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'] as const;

interface Root {
  readonly channel: string;
  readonly attempts: number;
}

function postRoot(outgoing: Outgoing, diagnosis: Diagnosis, { channel, attempts }: Root): Promise<Posted> {
  const mark = { event_type: diagnosisEvent, event_payload: { diagnosis: diagnosis.id, says: 'root' } };
  const message = { ...threadRoot(diagnosis.asker, diagnosis.report), mark };
  return postOnce(outgoing, { spot: { channel, thread: null }, message, attempts, since: diagnosis.at });
}
