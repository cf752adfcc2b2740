/** The form in which a supporter reviews a draft before it is written: what it is made of, and what it is called. */
import type { InputBlock, ModalView } from '@slack/types';
import { knowledgeForm as form, formInputs } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { lines, plain, rich, say, small } from './blocks.ts';
import { commonWords } from './wording/common.ts';
import { knowledgeWords } from './wording/knowledge.ts';

/** What is filled in before the person types. */
export interface DraftProposal {
  readonly id: string;
  readonly title: string;
  readonly product: string | null;
  readonly error: string;
  /** The words by which it would be known. */
  readonly signs: readonly string[];
  readonly steps: readonly string[];
}

/** Draws the form; `key` says from which message or ticket it is read again when the form is sent. */
export function knowledgeForm(key: object, proposal: DraftProposal): ModalView {
  const { id, title, product, error, signs, steps } = proposal;
  const known =
    signs.length === 0 ? knowledgeWords.knownByError : signs.map((sign) => `“${sign}”`).join(', ');
  return {
    type: 'modal',
    callback_id: form.form,
    private_metadata: JSON.stringify(key),
    title: plain(knowledgeWords.title, LIMITS.modalTitle),
    submit: plain(knowledgeWords.submit, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [
      rich(
        lines(
          [say(clip(error, 300), { code: true })],
          [say(`${knowledgeWords.knownBy} ${clip(known, 500)}`)],
        ),
      ),
      small(knowledgeWords.intro),
      input(form.title, { label: knowledgeWords.titleLabel, initial: clip(title, 200), longest: 200 }),
      input(form.product, {
        label: knowledgeWords.productLabel,
        initial: product ?? '',
        longest: 40,
        isOptional: true,
      }),
      input(form.id, {
        label: knowledgeWords.idLabel,
        hint: knowledgeWords.idHint,
        initial: id,
        longest: 60,
      }),
      input(form.reason, {
        label: knowledgeWords.reasonLabel,
        initial: '',
        longest: 2000,
        isOptional: true,
        isLong: true,
      }),
      input(form.steps, {
        label: knowledgeWords.stepsLabel,
        initial: clip(steps.join('\n'), LIMITS.input),
        longest: LIMITS.input,
        isOptional: true,
        isLong: true,
      }),
    ],
  };
}

interface Input {
  readonly label: string;
  readonly hint?: string;
  readonly initial: string;
  readonly longest: number;
  readonly isOptional?: boolean;
  readonly isLong?: boolean;
}

function input(
  block: string,
  { label, hint, initial, longest, isOptional = false, isLong = false }: Input,
): InputBlock {
  return {
    type: 'input',
    block_id: block,
    optional: isOptional,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: formInputs.value,
      multiline: isLong,
      max_length: longest,
      ...(initial === '' ? {} : { initial_value: initial }),
    },
  };
}
