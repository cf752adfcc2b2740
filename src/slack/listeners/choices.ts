/** Listens to the buttons of a choice: one of the causes, or none of them. */
import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import { NO_THREAD } from '../../flows/diagnose.ts';
import { pickCause } from '../../flows/pick-cause.ts';
import { choice, pointer } from '../ids.ts';
import { DiagnosisKey, PickKey, readKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import type { CardMessage } from '../views/checklist-card.ts';
import { chosenMessage } from '../views/choice-message.ts';
import { sentence } from '../views/sentence.ts';
import { choiceWords } from '../views/wording/choice.ts';
import { startsWith } from './action-id.ts';

/** Registers the listeners for choices. */
export function listenToChoices(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(startsWith(choice.pick), async ({ ack, action, body, respond }) => {
    await ack();
    const key = readKey(PickKey, action.value);
    const diagnosis = await room.store.findDiagnosis(key.diagnosis);
    const cause = causeNamed(room, key);
    if (diagnosis === null || cause === null) {
      await replace(respond, sentence(choiceWords.goneChoice));
      return;
    }
    const by = asId<UserId>(body.user.id);
    // The question is answered first, so that a second click finds no button.
    await replace(respond, chosenMessage(by, cause));
    if (diagnosis.place.thread === NO_THREAD) await room.store.want([{ kind: 'begin-thread', ...key, by }]);
    else await pickCause(room, { ...key, by, place: null });
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
    await replace(respond, chosenMessage(body.user.id, null));
  });
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
