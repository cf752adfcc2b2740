/** The escalation form: the guide's fields as inputs, filled in as far as the triage knows, with the steps tried beside them. */
import type { InputBlock, KnownBlock, ModalView, StaticSelect } from '@slack/types';
import type { FormField } from '../../core/escalation.ts';
import type { StepTried } from '../../core/ticket.ts';
import type { Triage } from '../../core/triage.ts';
import { escalation } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { divider, emoji, line, plain, rich, say, small } from './blocks.ts';
import { optionValue } from './option-value.ts';
import { triedList } from './overview.ts';
import { spoken } from './sentence.ts';
import { causeName, commonWords } from './wording/common.ts';
import { escalationWords } from './wording/escalation.ts';

export interface EscalationFormView {
  readonly triage: Triage;
  readonly fields: readonly FormField[];
  readonly stepsTried: readonly StepTried[];
}

/** Draws the form. A block's id is its field's id, so that an error finds its field. */
export function escalationForm({ triage, fields, stepsTried }: EscalationFormView): ModalView {
  const { escalation: guide, product, cause } = triage.guide;
  return {
    type: 'modal',
    callback_id: escalation.form,
    private_metadata: JSON.stringify({ triage: triage.id }),
    title: plain(escalationWords.escalationTitle, LIMITS.modalTitle),
    submit: plain(escalationWords.escalationSubmit, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [
      rich(line(say(causeName(product?.name ?? null, cause.error), { bold: true }))),
      rich(line(say(guide.intro))),
      ...fields.map(fieldBlock),
      divider,
      rich(line(say(escalationWords.stepsTriedTitle, { bold: true }))),
      stepsTried.length === 0 ? small(escalationWords.noStepsTried) : triedList(stepsTried, false),
    ],
  };
}

/** Draws one field; its block's id is its own. */
export function fieldBlock({ field, initial }: FormField): KnownBlock {
  const optional = field.need === 'when_available';
  const hint = [field.hint, optional ? escalationWords.whenAvailable : undefined]
    .filter((one) => one !== undefined)
    .join(' ');
  return {
    type: 'input',
    block_id: field.id,
    optional,
    label: plain(field.label),
    ...(hint === '' ? {} : { hint: plain(hint) }),
    element: elementFor({ field, initial }),
  };
}

function elementFor({ field, initial }: FormField): InputBlock['element'] {
  const action_id = escalation.value;
  switch (field.type) {
    case 'date-time':
      return { type: 'datetimepicker', action_id, ...initialMoment(initial) };
    case 'choice':
      return choiceElement({ field, initial });
    case 'url':
      return { type: 'url_text_input', action_id, ...initialText(initial) };
    case 'files':
      return { type: 'file_input', action_id, max_files: 10 };
    case 'json':
    case 'long-text':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: true,
        max_length: LIMITS.input,
        ...initialText(initial),
      };
    default:
      return {
        type: 'plain_text_input',
        action_id,
        max_length: LIMITS.input,
        ...initialText(initial?.replace(/\s*[\r\n]+\s*/g, ' ') ?? null),
      };
  }
}

function initialText(initial: string | null) {
  return initial === null ? {} : { initial_value: clip(initial, LIMITS.input) };
}

// Old log lines may show moments that the picker cannot hold; then the person chooses.
function initialMoment(initial: string | null) {
  const seconds = initial === null ? Number.NaN : Math.floor(Date.parse(initial) / 1000);
  const fits = seconds >= LIMITS.earliestMoment && seconds <= LIMITS.latestMoment;
  return fits ? { initial_date_time: seconds } : {};
}

function choiceElement({ field, initial }: FormField): StaticSelect {
  const options = (field.choices ?? []).map((one) => ({
    text: plain(one, LIMITS.option),
    value: optionValue(one),
  }));
  const known = options.find((one) => one.value.toLowerCase() === initial?.toLowerCase());
  return {
    type: 'static_select',
    action_id: escalation.value,
    options,
    ...(known === undefined ? {} : { initial_option: known }),
  };
}

/** The view that says the ticket's number, in place of the form. */
export function escalationDone(text: string): ModalView {
  return {
    type: 'modal',
    title: plain(escalationWords.escalationTitle, LIMITS.modalTitle),
    close: plain(commonWords.close, LIMITS.modalTitle),
    blocks: [rich(line(emoji('ticket'), say(' '), ...spoken(text)))],
  };
}
