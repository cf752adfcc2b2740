/** Listens to whoever reads a whole step: it opens in a modal, in which pages and steps can be turned. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { TriageId } from '../../core/ids.ts';
import { card } from '../ids.ts';
import { ReadingKey, readKey, StepKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { isSlackError } from '../slack-error.ts';
import { readerPage } from '../views/step-reader.ts';
import { notice } from '../views/ticket-forms.ts';
import { cardWords } from '../views/wording/card.ts';
import { startsWith } from './action-id.ts';

/** Registers the listeners. */
export function listenToStepReading(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(card.readStep, async ({ ack, action, body, client }) => {
    await ack();
    const view = await draw(room, { ...readKey(StepKey, action.value), page: 0 });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.action<BlockAction<ButtonAction>>(startsWith(card.turn), async ({ ack, action, body, client }) => {
    await ack();
    const shown = body.view;
    if (shown === undefined) return;
    const view = await draw(room, readKey(ReadingKey, action.value));
    try {
      await client.views.update({ view_id: shown.id, hash: shown.hash, view });
    } catch (fault) {
      // Pressed twice, or closed meanwhile: what is there, or nothing, is what they want.
      if (!isSlackError(fault, 'hash_conflict', 'not_found')) throw fault;
    }
  });
}

interface Wanted {
  readonly triage: TriageId;
  readonly step: string;
  readonly page: number;
}

async function draw(room: SlackRoom, { triage: id, step: wanted, page }: Wanted): Promise<ModalView> {
  const triage = await room.store.findTriage(id);
  const step = triage?.guide.steps.find((one) => one.id === wanted);
  if (triage === null || step === undefined) return notice(cardWords.readerTitle, cardWords.goneCard);
  return readerPage({ triage: id, guide: triage.guide, step, page });
}
