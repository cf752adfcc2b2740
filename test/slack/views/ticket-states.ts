/** The form of an escalation, and a ticket in every state that it can be in, as each side sees it. */
import { type Answers, escalationForm as formFields } from '../../../src/core/escalation.ts';
import type { Guide } from '../../../src/core/guide.ts';
import { readStoredText } from '../../../src/core/redacted-text.ts';
import { stepsTried } from '../../../src/core/steps-tried.ts';
import type { Ticket } from '../../../src/core/ticket.ts';
import { askDetail } from '../../../src/core/ticket-details.ts';
import { draftTicket } from '../../../src/core/ticket-draft.ts';
import {
  attachConversation,
  claim,
  note,
  rate,
  remark,
  reopen,
  resolve,
} from '../../../src/core/ticket-life.ts';
import { escalationDone, escalationForm } from '../../../src/slack/views/escalation-form.ts';
import { supportNote } from '../../../src/slack/views/support-note.ts';
import { threadNote } from '../../../src/slack/views/thread-note.ts';
import { ticketCard } from '../../../src/slack/views/ticket-card.ts';
import { ticketConfirmation } from '../../../src/slack/views/ticket-confirmation.ts';
import {
  askForm,
  assignForm,
  detailsForm,
  mergeForm,
  noteForm,
  priorityForm,
  remarkForm,
  resolveForm,
} from '../../../src/slack/views/ticket-forms.ts';
import { ticketOnItsWay } from '../../../src/slack/views/wording/escalation.ts';
import { ADA, type NamedView, NOW, openedFor, SAM, through } from './drawn-triage.ts';

const ANSWERS: Answers = {
  'error-message': { type: 'text', value: readStoredText('403 Forbidden\n{"StatusCode":403}') },
  integration: { type: 'text', value: readStoredText('Shopify UK') },
  platform: { type: 'text', value: readStoredText('Shopify') },
  'first-occurred': { type: 'moment', value: new Date('2026-11-20T07:30:00.000Z') },
  screenshots: {
    type: 'files',
    value: [{ id: 'F1', name: 'import-errors.png', url: 'https://example.slack.com/files/F1' }],
  },
};

/** Draws the form of a guide's cause, what the ticket says when it is sent, and the ticket. */
export function escalationStates(guide: Guide, cause: string): readonly NamedView[] {
  const done = through(openedFor(guide, cause));
  const draft = draftTicket(done, {
    answers: ANSWERS,
    requester: ADA,
    permalink: 'https://example.slack.com/archives/C0INTEGRA/p1772357400000100',
    now: NOW,
  });
  const form = escalationForm({ triage: done, fields: formFields(done), stepsTried: stepsTried(done) });
  return [
    { name: 'escalation-form', view: form },
    { name: 'escalation-done', view: escalationDone(ticketOnItsWay(7, draft.contact)) },
    { name: 'ticket-card', view: ticketCard({ ...draft, number: 7 }) },
  ];
}

/** Draws a ticket in each state as its card, its thread and its supporters see it, and all its forms. */
export function ticketStates(guide: Guide, cause: string): readonly NamedView[] {
  const triage = through(openedFor(guide, cause));
  const fields = formFields(triage).map(({ field }) => field);
  const permalink = 'https://example.slack.com/archives/C0INTEGRA/p1772357400000100';
  const draft = draftTicket(triage, { answers: ANSWERS, requester: ADA, permalink, now: NOW });
  const open: Ticket = { ...draft, number: 7 };
  const act = { by: SAM, at: NOW };
  const claimed = claim(open, act).ticket;
  const asked = askDetail(claimed, act, {
    kind: 'field',
    field: fields[0]?.id ?? '',
    text: 'Which one?',
  }).ticket;
  const noted = note(claimed, act, 'Looks like last week.').ticket;
  const resolved = resolve(claimed, act, { reason: 'workaround', text: 'Use the new address.' }).ticket;
  const rated = rate(resolved, { by: ADA, at: NOW }, true).ticket;
  const remarked = remark(rated, { by: ADA, at: NOW }, 'Quick, thanks').ticket;
  const reopened = reopen(resolved, { by: ADA, at: NOW }).ticket;
  const said = { messages: [{ by: ADA, text: 'It is back.' }], left_out: 3 };
  const attached = attachConversation(claimed, act, said).ticket;
  const states = { claimed, waiting: asked, resolved, rated: remarked, reopened };
  const last = (ticket: Ticket) => ({ ticket, entry: ticket.history.length - 1, reader: ticket.number });
  return [
    ...Object.entries(states).map(([state, one]) => ({
      name: `ticket-card-${state}`,
      view: ticketCard(one),
    })),
    { name: 'ticket-confirmation', view: ticketConfirmation(open) },
    ...Object.entries({ claimed, asked, attached, resolved, reopened }).map(([what, one]) => ({
      name: `thread-note-${what}`,
      view: threadNote(last(one)),
    })),
    { name: 'thread-note-rated', view: threadNote({ ...last(rated), entry: rated.history.length - 2 }) },
    ...Object.entries({ noted, attached, reopened, remarked }).map(([what, one]) => ({
      name: `support-note-${what}`,
      view: supportNote(one, one.history.length - 1),
    })),
    { name: 'ticket-form-ask', view: askForm(claimed) },
    { name: 'ticket-form-details', view: detailsForm(claimed, fields, null) },
    { name: 'ticket-form-answer', view: detailsForm(asked, fields, fields[0]?.id ?? '') },
    { name: 'ticket-form-resolve', view: resolveForm(claimed) },
    { name: 'ticket-form-assign', view: assignForm(claimed) },
    { name: 'ticket-form-priority', view: priorityForm(claimed) },
    { name: 'ticket-form-note', view: noteForm(claimed) },
    { name: 'ticket-form-merge', view: mergeForm(claimed) },
    { name: 'ticket-form-remark', view: remarkForm(rated) },
  ];
}
