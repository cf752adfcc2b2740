/** The form that takes a pasted error or lets people browse the guides by product and symptom. */
import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { paste } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { plain } from './blocks.ts';
import { optionValue } from './option-value.ts';
import { commonWords } from './wording/common.ts';
import { moreSymptoms, pasteWords } from './wording/paste.ts';

/** One product with its symptoms. */
export interface BrowseShelf {
  readonly product: { readonly name: string } | null;
  readonly symptoms: readonly Symptom[];
}

interface Symptom {
  readonly guide: string;
  readonly cause: string;
  readonly error: string;
}

/** What the form remembers between opening and submitting. */
export interface PasteFormState {
  readonly channel: string | null;
  readonly thread: string | null;
}

/** Draws the form. `state` travels along as private metadata. */
export function pasteForm(
  shelves: readonly BrowseShelf[],
  state: PasteFormState,
  initial: string | null,
): ModalView {
  return {
    type: 'modal',
    callback_id: paste.form,
    private_metadata: JSON.stringify(state),
    title: plain(pasteWords.pasteTitle, LIMITS.modalTitle),
    submit: plain(pasteWords.pasteSubmit, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [textBlock(initial), ...symptomBlocks(shelves)],
  };
}

function textBlock(initial: string | null): InputBlock {
  return {
    type: 'input',
    block_id: paste.text,
    optional: true,
    label: plain(pasteWords.pasteLabel),
    hint: plain(pasteWords.pasteHint),
    element: {
      type: 'plain_text_input',
      action_id: paste.value,
      multiline: true,
      max_length: LIMITS.input,
      ...(initial === null ? {} : { initial_value: clip(initial, LIMITS.input) }),
    },
  };
}

function symptomBlocks(shelves: readonly BrowseShelf[]): readonly InputBlock[] {
  const { groups, left } = symptomGroups(shelves);
  if (groups.length === 0) return [];
  const hint = left === 0 ? pasteWords.symptomHint : `${pasteWords.symptomHint} ${moreSymptoms(left)}`;
  return [
    {
      type: 'input',
      block_id: paste.symptom,
      optional: true,
      label: plain(pasteWords.symptomLabel),
      hint: plain(hint),
      element: {
        type: 'static_select',
        action_id: paste.value,
        placeholder: plain(pasteWords.symptomPlaceholder, LIMITS.placeholder),
        option_groups: [...groups],
      },
    },
  ];
}

interface Group {
  readonly label: PlainTextElement;
  readonly options: PlainTextOption[];
}

/** Draws shelves as groups of options, as far as a view has room: 250 kB of JSON, so each option is measured as it is written. */
export function symptomGroups(shelves: readonly BrowseShelf[]): {
  readonly groups: readonly Group[];
  readonly left: number;
} {
  const groups: Group[] = [];
  let bytes = LIMITS.viewBytes - 4 * LIMITS.input;
  let left = 0;
  for (const { product, symptoms } of shelves) {
    const label = plain(product?.name ?? commonWords.anyProduct, LIMITS.option);
    for (const symptom of symptoms) {
      const option = optionFor(symptom);
      bytes -= new TextEncoder().encode(JSON.stringify({ label, option })).length;
      const group = groups.at(-1);
      const isOpen = group?.label.text === label.text && group.options.length < LIMITS.options;
      if (bytes < 0 || (!isOpen && groups.length >= LIMITS.optionGroups)) left += 1;
      else if (group !== undefined && isOpen) group.options.push(option);
      else groups.push({ label, options: [option] });
    }
  }
  return { groups, left };
}

// What an option's text cannot hold goes on in its description.
function optionFor({ guide, cause, error }: Symptom): PlainTextOption {
  const text = plain(error, LIMITS.option);
  const rest = error.slice(text.text.length - 1);
  return {
    text,
    value: symptomValue(guide, cause),
    ...(error.length > LIMITS.option ? { description: plain(`…${rest}`, LIMITS.option) } : {}),
  };
}

/** A symptom as the value of its option. */
export function symptomValue(guide: string, cause: string): string {
  return optionValue(`${guide}/${cause}`);
}
