/** Listens to the buttons of a choice: one of the causes, or none of them. */
import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import { asId, type DiagnosisId, type UserId } from '../../core/ids.ts';
import type { Triage } from '../../core/triage.ts';
import { NO_THREAD } from '../../flows/diagnose.ts';
import { type PickedCause, pickCause } from '../../flows/pick-cause.ts';
import { choice, pointer } from '../ids.ts';
import { DiagnosisKey, PickKey, readKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import type { CardMessage } from '../views/checklist-card.ts';
import { answeredMessage, chosenMessage } from '../views/choice-message.ts';
import { sentence } from '../views/sentence.ts';
import { choiceWords } from '../views/wording/choice.ts';
import { startsWith } from './action-id.ts';

/** Registers the listeners for choices. */
export function listenToChoices(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(startsWith(choice.pick), async ({ ack, action, body, respond }) => {
    await ack();
    const pick = { ...readKey(PickKey, action.value), by: asId<UserId>(body.user.id) };
    const diagnosis = await room.store.findDiagnosis(pick.diagnosis);
    const cause = causeNamed(room, pick);
    if (diagnosis === null || cause === null) await replace(respond, sentence(choiceWords.goneChoice));
    else if (diagnosis.place.thread !== NO_THREAD) await replace(respond, await answer(room, pick));
    else {
      // Nobody else draws a private question: it is answered first, so that a second click finds no button.
      await replace(respond, chosenMessage(pick.by, cause));
      await room.store.want([{ kind: 'begin-thread', ...pick }]);
    }
  });
  app.action<BlockAction<ButtonAction>>(pointer.own, async ({ ack, action, body, respond }) => {
    await ack();
    const verdict = await pickCause(room, {
      ...readKey(PickKey, action.value),
      by: asId<UserId>(body.user.id),
      place: null,
    });
    if (verdict.kind === 'gone') await replace(respond, sentence(choiceWords.goneChoice));
  });
  app.action<BlockAction<ButtonAction>>(choice.none, async ({ ack, action, respond, body }) => {
    await ack();
    const { diagnosis } = readKey(DiagnosisKey, action.value);
    await room.store.rejectDiagnosis(diagnosis, room.world.now());
    const triage = await triageOf(room, diagnosis);
    await replace(respond, triage === null ? chosenMessage(body.user.id, null) : answeredMessage(triage));
  });
}

// The record comes before the message: whoever draws the question anew at this moment looks there afterwards.
async function answer(room: SlackRoom, pick: Omit<PickedCause, 'place'>): Promise<CardMessage> {
  const verdict = await pickCause(room, { ...pick, place: null });
  return verdict.kind === 'gone' ? sentence(choiceWords.goneChoice) : answeredMessage(verdict.triage);
}

// What was posted since may have answered the question before "none of these" was pressed.
async function triageOf({ store }: SlackRoom, diagnosis: DiagnosisId): Promise<Triage | null> {
  const found = await store.findDiagnosis(diagnosis);
  return found === null || found.triage === null ? null : await store.findTriage(found.triage);
}

async function replace(respond: RespondFn, { text, blocks }: CardMessage): Promise<void> {
  await respond({ replace_original: true, text, blocks: [...blocks] });
}

function causeNamed(
  room: SlackRoom,
  key: { readonly guide: string; readonly cause: string },
): { readonly product: string | null; readonly error: string } | null {
  const guide = room.knowledge.current().guides.find((one) => one.id === key.guide);
  const cause = guide?.causes.find((one) => one.id === key.cause);
  return guide === undefined || cause === undefined
    ? null
    : { product: guide.product?.name ?? null, error: cause.error };
}
