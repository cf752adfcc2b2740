/** How a verdict is shown to the people in a thread, or privately to whoever asked by command. */
import type { UserId } from '../core/ids.ts';
import { NO_THREAD, pickCause, type Verdict } from '../flows/diagnose.ts';
import type { Diagnosis } from '../flows/ports.ts';
import { beginThread, postCard, postInThread } from './posting.ts';
import type { SlackRoom } from './room.ts';
import type { CardMessage } from './views/checklist-card.ts';
import { choiceMessage } from './views/choice-message.ts';

/** Shows a verdict where its report was posted. Silence is an answer too. */
export async function answerInThread(room: SlackRoom, verdict: Verdict): Promise<void> {
  if (verdict.kind === 'silent') return;
  if (verdict.kind === 'opened') {
    await postCard(room, verdict.triage);
    return;
  }
  const asked = askFor(verdict);
  if (asked !== null) await postInThread(room.posts, verdict.diagnosis.place, asked);
}

/** The choice or the "I do not know" of a verdict; null when there is nothing to ask. */
export function askFor(verdict: Verdict): CardMessage | null {
  if (verdict.kind !== 'choice' && verdict.kind !== 'unknown') return null;
  return choiceMessage({
    diagnosis: verdict.diagnosis.id,
    offers: verdict.choices,
    recognised: verdict.kind === 'choice',
  });
}

/** Begins a thread for a diagnosis that has none, opens the picked triage in it and posts its card. */
export async function openInNewThread(
  room: SlackRoom,
  diagnosis: Diagnosis,
  pick: { readonly guide: string; readonly cause: string; readonly by: UserId | null },
): Promise<void> {
  const { workspace, channel, thread } = diagnosis.place;
  const place =
    thread === NO_THREAD
      ? await beginThread(room, { workspace, channel, asker: diagnosis.asker, report: diagnosis.report })
      : diagnosis.place;
  const verdict = await pickCause(room, { diagnosis: diagnosis.id, ...pick, place });
  if (verdict.kind === 'opened') await postCard(room, verdict.triage);
}
