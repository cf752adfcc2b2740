/** Every state that a view can be in, for one guide: what the snapshots draw and what the ids are collected from. */
import type { HomeView, ModalView } from '@slack/types';
import { UNSET_CHANNEL } from '../../../src/core/channel-settings.ts';
import { type Answers, escalationForm as formFields } from '../../../src/core/escalation.ts';
import type { Cause, Guide } from '../../../src/core/guide.ts';
import { FIRST_LOOK } from '../../../src/core/home-picture.ts';
import { asId, type DiagnosisId, type GuideId, type TriageId, type UserId } from '../../../src/core/ids.ts';
import type { Candidate, Match } from '../../../src/core/match.ts';
import { buildMatcher } from '../../../src/core/matcher.ts';
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
import {
  answerQuestion,
  type Change,
  currentStep,
  escalateTriage,
  rateTriage,
  type Triage,
  takeStep,
} from '../../../src/core/triage.ts';
import { askAdmin, closeAsleep, comeBack, remarkOnTriage, takeOver } from '../../../src/core/triage-life.ts';
import { openTriage, switchGuide } from '../../../src/core/triage-opening.ts';
import { browseGuides } from '../../../src/flows/browse.ts';
import { type CardMessage, checklistCard } from '../../../src/slack/views/checklist-card.ts';
import { choiceMessage, chosenMessage } from '../../../src/slack/views/choice-message.ts';
import { escalationDone, escalationForm } from '../../../src/slack/views/escalation-form.ts';
import { helpMessage } from '../../../src/slack/views/help-message.ts';
import { homeView } from '../../../src/slack/views/home.ts';
import { knowledgeForm } from '../../../src/slack/views/knowledge-form.ts';
import { pasteForm } from '../../../src/slack/views/paste-form.ts';
import { pointerMessage } from '../../../src/slack/views/pointer-message.ts';
import { rolesForm } from '../../../src/slack/views/roles-form.ts';
import { settingsForm } from '../../../src/slack/views/settings-form.ts';
import { introduction, settingsMessage } from '../../../src/slack/views/settings-message.ts';
import { readerPage, stepReader } from '../../../src/slack/views/step-reader.ts';
import { supportNote } from '../../../src/slack/views/support-note.ts';
import { symptomForm } from '../../../src/slack/views/symptom-form.ts';
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
import {
  adminForm,
  adminNote,
  sleepNote,
  switchForm,
  triageRemarkForm,
} from '../../../src/slack/views/triage-forms.ts';
import { whyModal } from '../../../src/slack/views/why-modal.ts';
import { ticketOnItsWay } from '../../../src/slack/views/wording/escalation.ts';

const ADA = asId<UserId>('U0ASKER01');
const NOOR = asId<UserId>('U0ASKER02');
const SAM = asId<UserId>('U0SUPPORT');
const NOW = new Date('2026-11-21T10:00:00.000Z');
const DIAGNOSIS = asId<DiagnosisId>('diagnosis-1');

/** A view under its kebab-case name. */
export interface NamedView {
  readonly name: string;
  readonly view: CardMessage | ModalView | HomeView;
}

function changed(change: Change): Triage {
  if (change.kind !== 'changed') throw new Error(`the triage was not changed: ${change.kind}`);
  return change.triage;
}

// Written out, so that the pictures change with the views and not with every improvement of the matcher.
function matchFor(
  guide: Guide,
  { id: cause, kind, error }: Cause,
): Match & { readonly candidate: Candidate } {
  const id = asId<GuideId>(guide.id);
  const candidate = { guide: id, cause, kind, score: 2 };
  const other = guide.causes.find((one) => one.id !== cause) ?? { id: cause, kind };
  const { product } = guide;
  return {
    candidate,
    tier: 'confident',
    speaks: true,
    product:
      product === undefined ? { from: 'nothing' } : { from: 'text', id: product.id, quote: product.name },
    best: candidate,
    candidates: [candidate, { guide: id, cause: other.id, kind: other.kind, score: 1 }],
    evidence: [{ start: 0, end: 1, quote: error, met: error, kind, guide: id, cause, weight: 2, times: 1 }],
    evidenceLeft: 0,
    countered: { evidence: [], left: 0 },
    overruled: { evidence: [], left: 0 },
    margin: 1,
    for: ['machine text'],
    against: ['a quoted text'],
  };
}

/** Opens the triage of one cause with a paste that names it. */
export function openedFor(guide: Guide, cause: string): Triage {
  const found = guide.causes.find(({ id }) => id === cause);
  if (found === undefined) throw new Error(`${guide.id} has no cause ${cause}`);
  const paste = `${guide.product?.name ?? 'Our'} Shopify connection: ${found.error}`;
  const match = matchFor(guide, found);
  return openTriage(guide, {
    id: asId<TriageId>('triage-1'),
    place: { workspace: 'T0WORK', channel: 'C0INTEGRA', thread: '1772357400.000100' },
    asker: ADA,
    report: readStoredText(paste),
    hints: [],
    match,
    candidate: match.candidate,
    pickedBy: null,
    guides: [guide],
    now: NOW,
  });
}

/** Deals with the current step. */
export function next(triage: Triage, outcome: 'fixed' | 'no_change' | 'blocked', exit?: string): Triage {
  const step = currentStep(triage)?.id ?? '';
  const record = { step, outcome, by: outcome === 'fixed' ? NOOR : ADA, at: NOW };
  return changed(takeStep(triage, exit === undefined ? record : { ...record, exit }));
}

/** Deals with every step, leaving by a side exit where there is one. */
export function through(triage: Triage): Triage {
  const step = currentStep(triage);
  return step === null ? triage : through(next(triage, 'blocked', step.exits[0]?.id));
}

/** Answers the first open question of the current step with its first choice. */
export function answered(triage: Triage): Triage {
  const step = currentStep(triage);
  const given = triage.answers[step?.id ?? ''] ?? {};
  const question = step?.decision?.questions.find(({ id }) => given[id] === undefined);
  const choice = question?.choices[0];
  if (step === null || question === undefined || choice === undefined)
    throw new Error('the current step has no open question');
  return changed(answerQuestion(triage, { step: step.id, question: question.id, choice: choice.id }));
}

/** Draws the card of a guide's cause in every state from the first step to the ticket. */
export function cardStates(guide: Guide, cause: string): readonly NamedView[] {
  const first = openedFor(guide, cause);
  const middle = first.guide.steps.length > 1 ? next(first, 'no_change') : first;
  const fixed = next(middle, 'fixed');
  const done = through(first);
  const states = {
    'first-step': first,
    middle,
    'all-done': done,
    fixed,
    rated: changed(rateTriage(fixed, true)),
    escalated: changed(escalateTriage(done, 7, NOW)),
  };
  return Object.entries(states).map(([state, triage]) => ({
    name: `card-${cause}-${state}`,
    view: checklistCard(triage),
  }));
}

/** Draws what stands on a card beside its steps, and the forms about a triage. */
export function triageLifeStates(guide: Guide, cause: string, other: string): readonly NamedView[] {
  const first = openedFor(guide, cause);
  const step = first.guide.steps[0];
  if (step === undefined) throw new Error(`${cause} has no steps`);
  const deed = { by: SAM, at: NOW };
  const ask = { step: step.id, to: SAM, by: ADA, at: NOW };
  const helped = changed(takeOver(changed(askAdmin(first, ask)), deed));
  const closed = changed(closeAsleep(helped, NOW));
  const back = changed(comeBack(closed, deed));
  const rated = changed(rateTriage(next(first, 'fixed'), false));
  const otherCause = guide.causes.find(({ id }) => id === other);
  if (otherCause === undefined) throw new Error(`${guide.id} has no cause ${other}`);
  const match = matchFor(guide, otherCause);
  const choice = {
    match,
    candidate: match.candidate,
    pickedBy: ADA,
    guides: [guide],
    deed: { by: ADA, at: NOW },
  };
  const switched = changed(switchGuide(next(first, 'no_change'), guide, choice));
  const cards = {
    helped,
    closed,
    back,
    switched,
    remarked: changed(remarkOnTriage(rated, first.report)),
    rated,
  };
  const shelves = browseGuides({ guides: [guide], matcher: buildMatcher([]) });
  return [
    ...Object.entries(cards).map(([name, triage]) => ({
      name: `card-life-${name}`,
      view: checklistCard(triage),
    })),
    { name: 'form-admin', view: adminForm(first, step.id) },
    { name: 'form-other', view: switchForm(first, shelves[0]?.symptoms.slice(0, 2) ?? [], shelves) },
    { name: 'form-remark', view: triageRemarkForm(rated) },
    { name: 'note-admin', view: adminNote(ask, step) },
    { name: 'note-asleep', view: sleepNote(first) },
  ];
}

/** Draws the card of a decision table: asked, half answered, answered. */
export function decisionStates(guide: Guide, cause: string): readonly NamedView[] {
  const asked = openedFor(guide, cause);
  const questions = currentStep(asked)?.decision?.questions.length ?? 0;
  let state = asked;
  const views = [{ name: `card-${cause}-asked`, view: checklistCard(state) }];
  for (let at = 1; at <= questions; at += 1) {
    state = answered(state);
    const name = at === questions ? 'answered' : `asked-${at + 1}`;
    views.push({ name: `card-${cause}-${name}`, view: checklistCard(state) });
  }
  return views;
}

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

/** Draws what has nothing to do with one triage: choices, the paste form and help. */
export function askingStates(guides: readonly Guide[]): readonly NamedView[] {
  const offers = guides.flatMap((guide) =>
    guide.causes.slice(0, 1).map(({ id, error, reason }) => ({
      question: guide.tell_apart ?? null,
      guide: guide.id,
      cause: id,
      product: guide.product?.name ?? null,
      error,
      reason,
    })),
  );
  const shelves = browseGuides({ guides, matcher: buildMatcher([]) });
  const choice = (recognised: boolean, some: typeof offers) =>
    choiceMessage({ diagnosis: DIAGNOSIS, offers: some, recognised });
  return [
    { name: 'choice', view: choice(true, offers) },
    { name: 'choice-made', view: chosenMessage(ADA, offers[0] ?? null) },
    { name: 'choice-none', view: chosenMessage(ADA, null) },
    { name: 'unknown-with-guesses', view: choice(false, offers) },
    { name: 'unknown', view: choice(false, []) },
    { name: 'paste-form', view: pasteForm(shelves, { channel: 'C0INTEGRA', thread: null }, null) },
    ...[1, 3].map((people) => ({
      name: `pointer-${people}`,
      view: pointerMessage({
        diagnosis: DIAGNOSIS,
        guide: 'g',
        cause: 'c',
        people,
        outage: people === 1 ? null : 7,
        permalink: people === 1 ? null : 'https://example.slack.com/archives/C0/p1',
      }),
    })),
    { name: 'help', view: helpMessage() },
  ];
}

/** Draws App Home in the middle of its lists, and the form of a symptom. */
export function homeStates(guides: readonly Guide[]): readonly NamedView[] {
  const [guide] = guides;
  const [cause] = guide?.causes ?? [];
  if (guide === undefined || cause === undefined) throw new Error('there are no guides');
  const nobody = { items: [], total: 0, page: 0, pages: 1 };
  const symptom = {
    guide: guide.id,
    cause: cause.id,
    error: cause.error,
    reason: cause.reason,
    product: null,
  };
  const view = homeView({
    looking: FIRST_LOOK,
    triages: { items: [openedFor(guide, cause.id)], total: 11, page: 1, pages: 3 },
    tickets: nobody,
    queue: nobody,
    gaps: { items: [], total: 0 },
    products: [],
    shelves: [null],
    symptoms: nobody,
    found: [symptom],
  });
  return [
    { name: 'home', view },
    { name: 'symptom-form', view: symptomForm(guide, cause) },
  ];
}

/** Draws the settings: the introduction, the forms, and what is told of them. */
export function settingsStates(): readonly NamedView[] {
  const channel = 'C0INTEGRA';
  const settings = { ...UNSET_CHANNEL, product: 'tines', supportChannel: 'C0SUPPORT', answersBots: true };
  const roles = { adminGroup: 'S0GONE', supporterGroup: 'S0SUPPORT' };
  const groups = [{ id: 'S0SUPPORT', handle: 'support-team', name: 'Support team' }];
  return [
    { name: 'introduction', view: introduction(channel) },
    { name: 'settings-form', view: settingsForm(channel, settings, [{ id: 'tines', name: 'Tines' }]) },
    { name: 'settings', view: settingsMessage({ channel, settings, product: 'Tines', why: null }) },
    { name: 'roles-form', view: rolesForm(roles, groups) },
  ];
}

/** Draws what "why this?" opens for a guide's cause, and the same match as "why these?" shows it. */
export function whyStates(guide: Guide, cause: string): readonly NamedView[] {
  const triage = openedFor(guide, cause);
  const { explanation } = triage.reason;
  if (explanation === null) throw new Error('an opened triage keeps its explanation');
  return [
    { name: `why-${cause}`, view: whyModal(explanation, triage) },
    { name: `why-choice-${cause}`, view: whyModal(explanation, null) },
  ];
}

/** Draws every step of a guide as its reader shows it. */
export function readerStates(guide: Guide): readonly NamedView[] {
  return guide.steps.map((step) => ({ name: `reader-${step.id}`, view: stepReader(step) }));
}

/** The form in which the draft of a guide is reviewed. */
export function knowledgeStates(): readonly NamedView[] {
  const key = { workspace: 'T1', channel: 'C1', thread: '1.0', ts: '1.1', ticket: null };
  const proposal = {
    id: 'cursor-stale',
    title: 'Cursor stale',
    product: null,
    error: 'pagination cursor is stale',
    signs: ['cursor is stale'],
    steps: ['Start the export again'],
  };
  return [{ name: 'knowledge-form', view: knowledgeForm(key, proposal) }];
}

/** Draws a step whose text takes several pages, in the middle of them and of its guide. */
export function readingState(triage: Triage): NamedView {
  const [first] = triage.guide.steps;
  if (first === undefined) throw new Error('the triage has no steps');
  const notes = Array.from({ length: 250 }, () => ({ kind: 'note' as const, text: 'Long to read.' }));
  const step = { ...first, id: 'long', notes };
  const guide = { ...triage.guide, steps: [first, step, { ...first, id: 'last' }] };
  return { name: 'reader-page', view: readerPage({ triage: triage.id, guide, step, page: 1 }) };
}
