/** The escalation form: the guide's fields as inputs, filled in as far as the triage knows, with the steps tried beside them. */
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { FormField } from '../../core/escalation.ts';
import type { StepTried } from '../../core/ticket.ts';
import type { Triage } from '../../core/triage.ts';
import { escalation } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { context, divider, inert, mention, plain, section } from './blocks.ts';
import { outcomeWords, words } from './wording.ts';

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
    title: plain(words.escalationTitle, LIMITS.modalTitle),
    submit: plain(words.escalationSubmit, LIMITS.modalTitle),
    close: plain(words.pasteCancel, LIMITS.modalTitle),
    blocks: [
      section(
        `*${inert(product === null ? cause.error : `${product.name}: ${cause.error}`)}*\n${inert(guide.intro)}`,
      ),
      ...fields.map(fieldBlock),
      divider,
      section(`*${words.stepsTriedTitle}*`),
      ...stepsBlocks(stepsTried),
    ],
  };
}

function stepsBlocks(steps: readonly StepTried[]): KnownBlock[] {
  if (steps.length === 0) return [context(words.noStepsTried)];
  return steps.map((one) => {
    const { mark, text } = outcomeWords(one.outcome);
    const note = one.note === undefined ? '' : ` · “${inert(one.note)}”`;
    return context(`${mark} ${inert(one.title)} · ${text}${note}, ${mention(one.by)}`);
  });
}

function fieldBlock({ field, initial }: FormField): KnownBlock {
  const optional = field.need === 'when_available';
  const hint = [field.hint, optional ? words.whenAvailable : undefined]
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
  const text = initial === null ? {} : { initial_value: clip(initial, LIMITS.input) };
  switch (field.type) {
    case 'date-time':
      return {
        type: 'datetimepicker',
        action_id,
        ...(initial === null ? {} : { initial_date_time: Math.floor(Date.parse(initial) / 1000) }),
      };
    case 'choice': {
      const options = (field.choices ?? []).map((one) => ({ text: plain(one, LIMITS.option), value: one }));
      return { type: 'static_select', action_id, options };
    }
    case 'url':
      return { type: 'url_text_input', action_id, ...text };
    case 'files':
      return { type: 'file_input', action_id, max_files: 10 };
    case 'json':
    case 'long-text':
      return { type: 'plain_text_input', action_id, multiline: true, max_length: LIMITS.input, ...text };
    default:
      return { type: 'plain_text_input', action_id, max_length: LIMITS.input, ...text };
  }
}

/** The view that says the ticket's number, in place of the form. */
export function escalationDone(text: string): ModalView {
  return {
    type: 'modal',
    title: plain(words.escalationTitle, LIMITS.modalTitle),
    close: plain('Close', LIMITS.modalTitle),
    blocks: [section(`:ticket: ${inert(text)}`)],
  };
}
