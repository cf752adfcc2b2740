/** Listens to what a card offers beside its steps: another step, a helper, an administrator, another guide, coming back, a remark. */
import type { App, BlockAction, ButtonAction, OverflowAction, StaticSelectAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { asId, type TriageId, type UserId } from '../../core/ids.ts';
import type { Triage } from '../../core/triage.ts';
import { browseGuides } from '../../flows/browse.ts';
import { changeGuide, closestCauses } from '../../flows/switch-guide.ts';
import { type Move, type MoveVerdict, makeMove } from '../../flows/take-step.ts';
import { ignoreThread } from '../../flows/turn-away.ts';
import { card, formInputs, triageForms } from '../ids.ts';
import { readInput, readKey, StepKey, TriageKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { symptomValue } from '../views/paste-form.ts';
import { notice } from '../views/ticket-forms.ts';
import { adminForm, switchForm, triageRemarkForm } from '../views/triage-forms.ts';
import { cardWords } from '../views/wording/card.ts';
import { quietWords } from '../views/wording/quiet.ts';
import { formTitles, ticketLifeWords } from '../views/wording/ticket-life.ts';
import { triageLifeWords } from '../views/wording/triage-life.ts';
import { apologies, show } from './card.ts';
import { tellClicker } from './ticket-click.ts';

/** Registers the listeners. */
export function listenToTriageLife(app: App, room: SlackRoom): void {
  listenToClicks(app, room);
  listenToOpenings(app, room);
  listenToForms(app, room);
}

function listenToClicks(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(card.cameBack, async ({ ack, action, body, client }) => {
    await ack();
    const { triage } = readKey(TriageKey, action.value);
    await show(client, { body, verdict: await move(room, body.user.id, triage, { kind: 'come-back' }) });
  });
  app.action<BlockAction<StaticSelectAction>>(card.jump, async ({ ack, action, body, client }) => {
    await ack();
    const [place, triage] = JumpValue.parse(action.selected_option.value.split(' '));
    const verdict = await move(room, body.user.id, asId(triage), { kind: 'jump', place });
    await show(client, { body, verdict });
  });
  app.action<BlockAction<OverflowAction>>(card.more, async ({ ack, action, body, client }) => {
    await ack();
    const [deed, id] = MoreValue.parse(action.selected_option.value.split(' '));
    if (deed === 'ignore') return await ignore(room, { body, client }, asId(id));
    if (deed === 'switch') return await open(room, { body, client }, { id: asId(id), form: otherForm });
    const at = { workspace: room.workspace, channel: body.channel?.id ?? '' };
    const may = await room.authority.mayActOnTickets(body.user.id, at);
    if (may === 'unknown') return await tellClicker({ body, client }, ticketLifeWords.supportUnknown);
    if (may === 'no') return await tellClicker({ body, client }, triageLifeWords.onlySupporters);
    await show(client, { body, verdict: await move(room, body.user.id, asId(id), { kind: 'help' }) });
  });
}

async function ignore(
  room: SlackRoom,
  click: Parameters<typeof tellClicker>[0],
  id: TriageId,
): Promise<void> {
  const triage = await room.store.findTriage(id);
  if (triage === null) return await tellClicker(click, cardWords.goneCard);
  await ignoreThread(room, triage.place, asId<UserId>(click.body.user.id));
  await tellClicker(click, quietWords.threadIgnored);
}

const JumpValue = z.tuple([z.coerce.number().int(), z.string()]);
const MoreValue = z.tuple([z.enum(['help', 'switch', 'ignore']), z.string()]);

function move(room: SlackRoom, user: string, triage: TriageId, made: Move): Promise<MoveVerdict> {
  return makeMove(room, { triage, move: made, by: asId<UserId>(user) });
}

function listenToOpenings(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(card.askAdmin, async ({ ack, action, body, client }) => {
    await ack();
    const { triage: id, step } = readKey(StepKey, action.value);
    await open(room, { body, client }, { id, form: (_room, triage) => adminForm(triage, step) });
  });
  app.action<BlockAction<ButtonAction>>(card.remark, async ({ ack, action, body, client }) => {
    await ack();
    const { triage: id } = readKey(TriageKey, action.value);
    const triage = await room.store.findTriage(id);
    if (triage === null || triage.helpful === null)
      return await tellClicker({ body, client }, cardWords.outdated);
    await client.views.open({ trigger_id: body.trigger_id, view: triageRemarkForm(triage) });
  });
}

interface Opening {
  readonly id: TriageId;
  readonly form: (room: SlackRoom, triage: Triage) => ModalView;
}

// Only a triage that is still open has these forms; whoever clicks on an old card is told so.
async function open(
  room: SlackRoom,
  click: Parameters<typeof tellClicker>[0],
  { id, form }: Opening,
): Promise<void> {
  const triage = await room.store.findTriage(id);
  if (triage === null) return await tellClicker(click, cardWords.goneCard);
  if (triage.state !== 'open') return await tellClicker(click, cardWords.closedCard);
  await click.client.views.open({ trigger_id: click.body.trigger_id, view: form(room, triage) });
}

function otherForm(room: SlackRoom, triage: Triage): ModalView {
  return switchForm(triage, closestCauses(room, triage), browseGuides(room.knowledge.current()));
}

function listenToForms(app: App, room: SlackRoom): void {
  app.view(triageForms.admin, async ({ ack, view, body }) => {
    const { triage, step } = readKey(StepKey, view.private_metadata);
    const to = readInput(view.state.values, formInputs.choice, formInputs.value)?.selected_user ?? '';
    const made = { kind: 'ask-admin', step, to: asId<UserId>(to) } as const;
    const refusal = refusalOf(await move(room, body.user.id, triage, made));
    await ack(
      refusal === null
        ? undefined
        : { response_action: 'update', view: notice(triageLifeWords.adminTitle, refusal) },
    );
  });
  app.view(triageForms.other, async ({ ack, view, body }) => {
    const { triage } = readKey(TriageKey, view.private_metadata);
    const chosen = readInput(view.state.values, formInputs.choice, formInputs.value)?.selected_option?.value;
    const symptoms = browseGuides(room.knowledge.current()).flatMap((shelf) => shelf.symptoms);
    const cause = symptoms.find((one) => symptomValue(one.guide, one.cause) === chosen);
    const request = {
      triage,
      guide: cause?.guide ?? '',
      cause: cause?.cause ?? '',
      by: asId<UserId>(body.user.id),
    };
    const refusal = refusalOf(await changeGuide(room, request));
    await ack(
      refusal === null
        ? undefined
        : { response_action: 'update', view: notice(triageLifeWords.otherTitle, refusal) },
    );
  });
  app.view(triageForms.remark, async ({ ack, view, body }) => {
    const { triage } = readKey(TriageKey, view.private_metadata);
    const typed = readInput(view.state.values, formInputs.text, formInputs.value)?.value ?? '';
    const { text, liveSecrets } = room.door.readPaste(typed);
    const verdict = await move(room, body.user.id, triage, { kind: 'remark', text });
    const refusal = refusalOf(verdict);
    await ack(
      refusal === null ? undefined : { response_action: 'update', view: notice(formTitles.remark, refusal) },
    );
    if (verdict.kind === 'changed')
      await room.store.want(rotateHint({ liveSecrets }, asId<UserId>(body.user.id), verdict.triage.place));
  });
}

function refusalOf(verdict: MoveVerdict): string | null {
  return verdict.kind === 'changed' ? null : (apologies()[verdict.kind] ?? cardWords.outdated);
}
