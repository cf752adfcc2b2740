/** Listens to Escalate and to the submitted form. The form opens first and everything else follows: a trigger lives three seconds. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { escalationForm as formFields } from '../../core/escalation.ts';
import { asId, type TriageId, type UserId } from '../../core/ids.ts';
import { type EscalationVerdict, startEscalation, submitEscalation } from '../../flows/escalate.ts';
import { readAnswers } from '../answers.ts';
import { card, escalation } from '../ids.ts';
import { readKey, TriageKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { escalationDone, escalationForm } from '../views/escalation-form.ts';
import { sentence } from '../views/sentence.ts';
import { cardWords } from '../views/wording/card.ts';
import { escalatedBefore, ticketOnItsWay } from '../views/wording/escalation.ts';
import { whisper } from '../whisper.ts';

/** Registers the listeners for escalations. */
export function listenToEscalation(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(card.escalate, async ({ ack, action, body, client }) => {
    await ack();
    await openEscalationForm(room, client, { body, triage: readKey(TriageKey, action.value).triage });
  });
  app.view(escalation.form, async ({ ack, view, body }) => {
    const { triage: id } = readKey(TriageKey, view.private_metadata);
    const triage = await room.store.findTriage(id);
    const requester = asId<UserId>(body.user.id);
    const fields = triage === null ? [] : formFields(triage).map(({ field }) => field);
    const { answers, liveSecrets } = readAnswers(fields, view.state.values, room.door);
    const verdict = await submitEscalation(room, {
      triage: id,
      answers,
      requester,
    });
    if (verdict.kind === 'wrong') {
      await ack({ response_action: 'errors', errors: { ...verdict.errors } });
      return;
    }
    await ack({ response_action: 'update', view: escalationDone(outcomeOf(verdict)) });
    if (triage !== null) await room.store.want(rotateHint({ liveSecrets }, requester, triage.place));
  });
}

function outcomeOf(verdict: Exclude<EscalationVerdict, { readonly kind: 'wrong' }>): string {
  if (verdict.kind === 'gone') return cardWords.goneCard;
  if (verdict.kind === 'escalated-before') return escalatedBefore(verdict.ticket);
  return ticketOnItsWay(verdict.ticket.number, verdict.ticket.contact);
}

interface Opening {
  readonly body: BlockAction;
  readonly triage: TriageId;
}

/** Opens the form of a triage for the person who clicked, or says in private why there is none. */
export async function openEscalationForm(
  room: SlackRoom,
  client: WebClient,
  { body, triage }: Opening,
): Promise<void> {
  const verdict = await startEscalation(room.store, triage);
  if (verdict.kind === 'form') {
    await client.views.open({ trigger_id: body.trigger_id, view: escalationForm(verdict.form) });
    return;
  }
  const reason = verdict.kind === 'gone' ? cardWords.goneCard : escalatedBefore(verdict.ticket);
  if (body.channel !== undefined)
    await whisper(client, { channel: body.channel.id, user: body.user.id }, sentence(reason));
}
