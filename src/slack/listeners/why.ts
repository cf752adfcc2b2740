/** Listens to "Why this?" and "Why these?". The explanation was kept when the match was judged; nothing is matched again. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Explanation, explain } from '../../core/explanation.ts';
import type { Triage } from '../../core/triage.ts';
import type { Diagnosis } from '../../flows/ports.ts';
import { card, choice } from '../ids.ts';
import { DiagnosisKey, readKey, TriageKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { sentence } from '../views/sentence.ts';
import { whyModal } from '../views/why-modal.ts';
import { whyWords } from '../views/wording/why.ts';
import { whisper } from '../whisper.ts';

type Click = BlockAction<ButtonAction>;

/** Registers the listeners for both. */
export function listenToWhy(app: App, room: SlackRoom): void {
  app.action<Click>(card.why, async ({ ack, action, body, client }) => {
    await ack();
    const triage = await room.store.findTriage(readKey(TriageKey, action.value).triage);
    const explanation = triage?.reason.explanation ?? null;
    await show(client, body, { explanation, triage });
  });
  app.action<Click>(choice.why, async ({ ack, action, body, client }) => {
    await ack();
    const diagnosis = await room.store.findDiagnosis(readKey(DiagnosisKey, action.value).diagnosis);
    const explanation = diagnosis === null ? null : explanationOf(room, diagnosis);
    await show(client, body, { explanation, triage: null });
  });
}

function explanationOf({ knowledge }: SlackRoom, { report, match }: Diagnosis): Explanation {
  return explain({ report, match, guides: knowledge.current().guides });
}

interface Shown {
  /** Null when what it explained was erased. */
  readonly explanation: Explanation | null;
  readonly triage: Triage | null;
}

// The view opens before anything else is done: its trigger lives three seconds.
async function show(client: WebClient, body: Click, { explanation, triage }: Shown): Promise<void> {
  if (explanation !== null) {
    await client.views.open({ trigger_id: body.trigger_id, view: whyModal(explanation, triage) });
    return;
  }
  if (body.channel !== undefined)
    await whisper(client, { channel: body.channel.id, user: body.user.id }, sentence(whyWords.whyGone));
}
