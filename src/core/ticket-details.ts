/** Details that come later: what supporters ask for, what the requester answers, and what either adds by themselves. */

import type { FieldErrors } from './escalation.ts';
import { type Answers, problemWithAnswer } from './escalation.ts';
import type { Field } from './guide.ts';
import type { Question, Ticket, TicketField } from './ticket.ts';
import { completenessOf, factsOf, withAnswers } from './ticket-fields.ts';
import { type Act, changed, refuseEnded, runningState, type TicketChange } from './ticket-life.ts';

/** What a supporter asks for: a field of the guide, or something in words of their own. */
export type Wanted =
  | { readonly kind: 'field'; readonly field: string; readonly text: string | null }
  | { readonly kind: 'own'; readonly text: string };

// The card has room for the guide's twenty fields and these.
const MOST_OWN_QUESTIONS = 8;
const OWN = /^own-\d+$/;

export type AskChange = TicketChange | { readonly kind: 'too-many'; readonly ticket: Ticket };

/** Asks the requester for one detail. Whoever asks looks after the ticket, if nobody did before. */
export function askDetail(ticket: Ticket, act: Act, wanted: Wanted): AskChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  const own = ticket.fields.filter(({ id }) => OWN.test(id));
  if (wanted.kind === 'own' && own.length >= MOST_OWN_QUESTIONS) return { kind: 'too-many', ticket };
  const field = wanted.kind === 'own' ? ownField(own.length, wanted.text) : fieldOf(ticket, wanted.field);
  if (field === undefined) throw new Error(`ticket ${ticket.number} has no field ${JSON.stringify(wanted)}`);
  if (ticket.questions.some((one) => one.field === field.id)) return { kind: 'outdated', ticket };
  const fields = wanted.kind === 'own' ? [...ticket.fields, field] : ticket.fields;
  const question: Question = {
    entry: ticket.history.length,
    field: field.id,
    label: field.label,
    by: act.by,
    at: act.at.toISOString(),
  };
  const text = wanted.kind === 'field' ? wanted.text : null;
  return changed(
    ticket,
    act,
    { event: 'asked', field: field.id, ...(text === null ? {} : { text }) },
    {
      state: 'waiting',
      assignee: ticket.assignee ?? act.by,
      questions: [...ticket.questions, question],
      fields,
      completeness: completenessOf(fields),
    },
  );
}

function ownField(number: number, label: string): TicketField {
  return { id: `own-${number + 1}`, label, type: 'long-text', need: 'required', value: null, files: [] };
}

function fieldOf(ticket: Ticket, id: string): TicketField | undefined {
  return ticket.fields.find((one) => one.id === id);
}

/** The fields that a ticket can be asked for: the guide's own, and what supporters asked in their words. */
export function fieldsOf(ticket: Ticket, guideFields: readonly Field[]): readonly Field[] {
  return ticket.fields.map(
    ({ id, label, need }): Field =>
      guideFields.find((field) => field.id === id) ?? { id, label, need, type: 'long-text' },
  );
}

/** What somebody gives later, with the guide's fields by which it is read. */
export interface Details {
  readonly fields: readonly Field[];
  readonly answers: Answers;
}

export type DetailChange =
  | TicketChange
  | { readonly kind: 'wrong'; readonly errors: FieldErrors; readonly ticket: Ticket };

/** Puts details to a ticket and counts anew what is missing. What was asked for and is there now is no longer waited for. */
export function addDetails(ticket: Ticket, act: Act, { fields, answers }: Details): DetailChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  const errors = errorsIn(fields, answers, act.at);
  if (Object.keys(errors).length > 0) return { kind: 'wrong', errors, ticket };
  const answered = withAnswers(ticket.fields, answers);
  const given = answered.filter((field, at) => JSON.stringify(field) !== JSON.stringify(ticket.fields[at]));
  const [first] = given;
  if (first === undefined) return { kind: 'outdated', ticket };
  const questions = ticket.questions.filter(({ field }) => !given.some(({ id }) => id === field));
  const isAnswer = questions.length < ticket.questions.length;
  return changed(
    ticket,
    act,
    { event: isAnswer ? 'answered' : 'edited', field: given.map(({ id }) => id).join(' ') },
    {
      ...factsOf({ fields, answered, report: ticket.report, now: act.at }),
      fields: answered,
      files: answered.flatMap((field) => field.files),
      completeness: completenessOf(answered),
      questions,
      state: ticket.state === 'waiting' ? runningState({ ...ticket, questions }) : ticket.state,
    },
  );
}

// What is left empty stays as it is, so only what was filled in can be wrong.
function errorsIn(fields: readonly Field[], answers: Answers, now: Date): FieldErrors {
  const problems = fields.flatMap((field) => {
    const problem = problemWithAnswer({ ...field, need: 'when_available' }, answers[field.id], now);
    return problem === null ? [] : [[field.id, problem] as const];
  });
  return Object.fromEntries(problems);
}
