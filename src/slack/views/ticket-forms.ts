/** The forms about a ticket: one question each, with its number in the title line. */
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Field } from '../../core/guide.ts';
import { Priority, type ResolutionReason, type Ticket } from '../../core/ticket.ts';
import { isGiven } from '../../core/ticket-fields.ts';
import { formInputs, ticketForms } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { line, plain, rich, say } from './blocks.ts';
import { fieldBlock } from './escalation-form.ts';
import { optionValue } from './option-value.ts';
import { spoken } from './sentence.ts';
import { commonWords } from './wording/common.ts';
import { ticketTitle } from './wording/ticket.ts';
import { formTitles, priorityName, reasonName, ticketLifeWords } from './wording/ticket-life.ts';

type FormName = keyof typeof ticketForms;

interface FormParts {
  readonly form: FormName;
  readonly title: string;
  readonly submit: string;
  readonly metadata: object;
  readonly blocks: readonly KnownBlock[];
}

function modal(ticket: Ticket, { form, title, submit, metadata, blocks }: FormParts): ModalView {
  return {
    type: 'modal',
    callback_id: ticketForms[form],
    private_metadata: JSON.stringify({ ticket: ticket.number, ...metadata }),
    title: plain(title, LIMITS.modalTitle),
    submit: plain(submit, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [rich(line(say(ticketTitle(ticket.number, ticket.guide.error), { bold: true }))), ...blocks],
  };
}

function textInput(label: string, more: { readonly hint?: string; readonly optional?: boolean }): InputBlock {
  return {
    type: 'input',
    block_id: formInputs.text,
    optional: more.optional === true,
    label: plain(label),
    ...(more.hint === undefined ? {} : { hint: plain(more.hint) }),
    element: {
      type: 'plain_text_input',
      action_id: formInputs.value,
      multiline: true,
      max_length: LIMITS.input,
    },
  };
}

interface Choosing {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly options: readonly PlainTextOption[];
  readonly initial?: string;
}

function choiceInput({ label, hint, optional, options, initial }: Choosing): InputBlock {
  const chosen = options.find(({ value }) => value === initial);
  return {
    type: 'input',
    block_id: formInputs.choice,
    optional: optional === true,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    element: {
      type: 'static_select',
      action_id: formInputs.value,
      placeholder: plain(ticketLifeWords.choose, LIMITS.placeholder),
      options: [...options],
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text, LIMITS.option), value };
}

/** "Ask for a detail": a field of the guide, missing ones first, or a question of one's own. */
export function askForm(ticket: Ticket): ModalView {
  const asked = new Set(ticket.questions.map(({ field }) => field));
  const fields = ticket.fields.filter(({ id }) => !asked.has(id));
  const ranked = [...fields.filter((one) => !isGiven(one)), ...fields.filter(isGiven)];
  const options = ranked.map(({ id, label }) => option(label, optionValue(id)));
  const { fieldLabel: label, fieldHint: hint, ownLabel, ownHint } = ticketLifeWords;
  const choice = options.length === 0 ? [] : [choiceInput({ label, hint, optional: true, options })];
  return modal(ticket, {
    form: 'ask',
    title: formTitles.ask,
    submit: ticketLifeWords.send,
    metadata: {},
    blocks: [...choice, textInput(ownLabel, { hint: ownHint, optional: true })],
  });
}

/** The fields of a ticket to fill in, with what is known; `only` one of them when that one was asked for. */
export function detailsForm(ticket: Ticket, fields: readonly Field[], only: string | null): ModalView {
  const need = only === null ? 'when_available' : 'required';
  const shown = fields.filter(({ id }) => only === null || id === only);
  return modal(ticket, {
    form: 'details',
    title: only === null ? formTitles.details : formTitles.answer,
    submit: ticketLifeWords.send,
    metadata: { only: only === null ? null : [only] },
    blocks: shown.map((field) => {
      const known = ticket.fields.find(({ id }) => id === field.id)?.value ?? null;
      return fieldBlock({ field: { ...field, need }, initial: known });
    }),
  });
}

const OFFERED: readonly ResolutionReason[] = [
  'solved',
  'workaround',
  'known_problem',
  'not_reproducible',
  'no_answer',
];

export function resolveForm(ticket: Ticket): ModalView {
  const options = OFFERED.map((reason) => option(reasonName(reason), reason));
  return modal(ticket, {
    form: 'resolve',
    title: formTitles.resolve,
    submit: ticketLifeWords.resolve,
    metadata: {},
    blocks: [
      choiceInput({ label: ticketLifeWords.reasonLabel, options, initial: 'solved' }),
      textInput(ticketLifeWords.resolutionLabel, { hint: ticketLifeWords.resolutionHint }),
    ],
  });
}

export function assignForm(ticket: Ticket): ModalView {
  const initial = ticket.assignee === null ? {} : { initial_user: ticket.assignee };
  const people: InputBlock = {
    type: 'input',
    block_id: formInputs.choice,
    label: plain(ticketLifeWords.assignLabel),
    element: { type: 'users_select', action_id: formInputs.value, ...initial },
  };
  const { save } = ticketLifeWords;
  return modal(ticket, {
    form: 'assign',
    title: formTitles.assign,
    submit: save,
    metadata: {},
    blocks: [people],
  });
}

export function priorityForm(ticket: Ticket): ModalView {
  const options = Priority.options.map((one) => option(priorityName(one), one));
  const { priorityLabel: label, save } = ticketLifeWords;
  const blocks = [choiceInput({ label, options, initial: ticket.priority })];
  return modal(ticket, { form: 'priority', title: formTitles.priority, submit: save, metadata: {}, blocks });
}

export function noteForm(ticket: Ticket): ModalView {
  const { noteLabel, noteHint, save } = ticketLifeWords;
  const blocks = [textInput(noteLabel, { hint: noteHint })];
  return modal(ticket, { form: 'note', title: formTitles.note, submit: save, metadata: {}, blocks });
}

export function mergeForm(ticket: Ticket): ModalView {
  const number: InputBlock = {
    type: 'input',
    block_id: formInputs.text,
    label: plain(ticketLifeWords.mergeLabel),
    hint: plain(ticketLifeWords.mergeHint),
    element: { type: 'plain_text_input', action_id: formInputs.value, max_length: 12 },
  };
  const { save } = ticketLifeWords;
  return modal(ticket, {
    form: 'merge',
    title: formTitles.merge,
    submit: save,
    metadata: {},
    blocks: [number],
  });
}

export function remarkForm(ticket: Ticket): ModalView {
  const { remarkLabel, send } = ticketLifeWords;
  const blocks = [textInput(remarkLabel, {})];
  return modal(ticket, { form: 'remark', title: formTitles.remark, submit: send, metadata: {}, blocks });
}

/** A view of one sentence, in place of a form that led nowhere. */
export function notice(title: string, text: string): ModalView {
  return {
    type: 'modal',
    title: plain(clip(title, LIMITS.modalTitle), LIMITS.modalTitle),
    close: plain(commonWords.close, LIMITS.modalTitle),
    blocks: [rich(line(...spoken(text)))],
  };
}
