/** Listens to the submitted forms about a ticket. Who may is judged again, and a form that comes twice counts once. */
import type { App, SlackViewAction, ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { asId, type UserId } from '../../core/ids.ts';
import type { RedactedText } from '../../core/redacted-text.ts';
import { Priority, ResolutionReason, type Ticket } from '../../core/ticket.ts';
import type { Wanted } from '../../core/ticket-details.ts';
import { addTicketDetails } from '../../flows/add-details.ts';
import { askForDetail, fieldsOfTicket } from '../../flows/ask-detail.ts';
import { assignTicket } from '../../flows/assign-ticket.ts';
import { mergeTickets } from '../../flows/merge-tickets.ts';
import { noteTicket } from '../../flows/note-ticket.ts';
import { prioritiseTicket } from '../../flows/prioritise-ticket.ts';
import { remarkOnTicket } from '../../flows/rate-ticket.ts';
import { resolveTicket } from '../../flows/resolve-ticket.ts';
import { readAnswers } from '../answers.ts';
import { formInputs, ticketForms } from '../ids.ts';
import { DetailsKey, type InputState, readInput, readKey, TicketKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { permit } from '../ticket-permission.ts';
import { optionValue } from '../views/option-value.ts';
import { notice } from '../views/ticket-forms.ts';
import { formTitles, ticketLifeWords } from '../views/wording/ticket-life.ts';
import { type Outcome, sentenceFor } from './ticket-click.ts';

/** A form as it was submitted by somebody who may. */
interface Submission {
  readonly view: ViewOutput;
  readonly ticket: Ticket;
  readonly request: { readonly ticket: number; readonly by: UserId; readonly form: string };
}

type Errors = Readonly<Record<string, string>>;
type Read = (room: SlackRoom, submission: Submission) => Promise<Outcome | { readonly errors: Errors }>;
type FormName = keyof typeof ticketForms;

const FORMS: Readonly<Record<FormName, { readonly requesterToo: boolean; readonly read: Read }>> = {
  ask: { requesterToo: false, read: ask },
  details: { requesterToo: true, read: addDetails },
  resolve: { requesterToo: false, read: resolve },
  assign: { requesterToo: false, read: assign },
  priority: { requesterToo: false, read: prioritise },
  note: { requesterToo: false, read: (room, sent) => withText(room, sent, noteTicket) },
  merge: { requesterToo: false, read: merge },
  remark: { requesterToo: true, read: (room, sent) => withText(room, sent, remarkOnTicket) },
};

/** Registers the listeners. */
export function listenToTicketForms(app: App, room: SlackRoom): void {
  for (const name of Object.keys(FORMS) as FormName[]) {
    app.view(ticketForms[name], async ({ ack, view, body }) => {
      const answer = await submitted(room, name, { view, body });
      if (answer === null) await ack();
      else if ('type' in answer) await ack({ response_action: 'update', view: answer });
      else await ack({ response_action: 'errors', errors: { ...answer.errors } });
    });
  }
}

interface Sent {
  readonly view: ViewOutput;
  readonly body: SlackViewAction;
}

// Null closes the form; a view takes its place; errors stand at its fields.
async function submitted(
  room: SlackRoom,
  name: FormName,
  { view, body }: Sent,
): Promise<ModalView | { readonly errors: Errors } | null> {
  const { ticket: number } = readKey(TicketKey, view.private_metadata);
  const { requesterToo, read } = FORMS[name];
  const permission = await permit(room, { ticket: number, user: body.user.id, requesterToo });
  if (permission.kind === 'refused') return notice(formTitles[name], permission.reason);
  const request = { ticket: number, by: asId<UserId>(body.user.id), form: view.id };
  const outcome = await read(room, { view, ticket: permission.ticket, request });
  if ('errors' in outcome) return { errors: outcome.errors };
  return outcome.kind === 'changed' ? null : notice(formTitles[name], sentenceFor(outcome));
}

async function ask(room: SlackRoom, sent: Submission) {
  const chosen = inputOf(sent, formInputs.choice)?.selected_option?.value;
  const field = sent.ticket.fields.find(({ id }) => optionValue(id) === chosen)?.id;
  const text = await textIn(room, sent);
  if (field === undefined && text === null)
    return { errors: { [formInputs.text]: ticketLifeWords.ownMissing } };
  const wanted: Wanted =
    field === undefined ? { kind: 'own', text: text ?? '' } : { kind: 'field', field, text };
  return await askForDetail(room, { ...sent.request, wanted });
}

async function addDetails(room: SlackRoom, sent: Submission) {
  const { view, ticket, request } = sent;
  const { only } = readKey(DetailsKey, view.private_metadata);
  const fields = (await fieldsOfTicket(room, ticket)).filter(({ id }) => only?.includes(id) ?? true);
  const { answers, liveSecrets } = readAnswers(fields, view.state.values, room.door);
  const verdict = await addTicketDetails(room, { ...request, answers });
  await warn(room, sent, liveSecrets);
  if (verdict.kind !== 'outdated' || ticket.history.some(({ form }) => form === request.form)) return verdict;
  const [first] = fields;
  return first === undefined ? verdict : { errors: { [first.id]: ticketLifeWords.nothingNew } };
}

async function resolve(room: SlackRoom, sent: Submission) {
  const reason = ResolutionReason.parse(inputOf(sent, formInputs.choice)?.selected_option?.value);
  return await withText(room, sent, (_room, { text, ...request }) =>
    resolveTicket(room, { ...request, ending: { reason, text } }),
  );
}

async function assign(room: SlackRoom, sent: Submission) {
  const to = inputOf(sent, formInputs.choice)?.selected_user ?? '';
  if ((await room.authority.mayActOnTickets(to, sent.ticket)) !== 'yes')
    return { errors: { [formInputs.choice]: ticketLifeWords.notInSupport } };
  return await assignTicket(room, { ...sent.request, to: asId<UserId>(to) });
}

async function prioritise(room: SlackRoom, sent: Submission) {
  const priority = Priority.parse(inputOf(sent, formInputs.choice)?.selected_option?.value);
  return await prioritiseTicket(room, { ...sent.request, priority });
}

async function merge(room: SlackRoom, sent: Submission) {
  const [, number] = /^#?(\d{1,9})$/.exec(inputOf(sent, formInputs.text)?.value?.trim() ?? '') ?? [];
  if (number === undefined) return { errors: { [formInputs.text]: ticketLifeWords.mergeWrong } };
  const verdict = await mergeTickets(room, { ...sent.request, into: Number(number) });
  const isAboutNumber =
    verdict.kind === 'itself' || verdict.kind === 'no-other' || verdict.kind === 'other-ended';
  return isAboutNumber ? { errors: { [formInputs.text]: sentenceFor(verdict) } } : verdict;
}

async function withText(
  room: SlackRoom,
  sent: Submission,
  perform: (
    room: SlackRoom,
    request: Submission['request'] & { readonly text: RedactedText },
  ) => Promise<Outcome>,
) {
  const text = await textIn(room, sent);
  if (text === null) return { errors: { [formInputs.text]: ticketLifeWords.textMissing } };
  return await perform(room, { ...sent.request, text });
}

async function textIn(room: SlackRoom, sent: Submission): Promise<RedactedText | null> {
  const typed = inputOf(sent, formInputs.text)?.value?.trim() ?? '';
  if (typed === '') return null;
  const { text, liveSecrets } = room.door.readPaste(typed);
  await warn(room, sent, liveSecrets);
  return text;
}

// Whoever types a live secret into a form is told to rotate it, as anywhere else.
async function warn({ store }: SlackRoom, { ticket, request }: Submission, liveSecrets: readonly string[]) {
  const { workspace, channel, thread } = ticket;
  await store.want(rotateHint({ liveSecrets }, request.by, { workspace, channel, thread }));
}

function inputOf({ view }: Submission, block: string): InputState | null {
  return readInput(view.state.values, block, formInputs.value);
}
