/** The form that takes a pasted error or lets people browse the guides by product and symptom. */
import type { ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { paste } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { plain } from './blocks.ts';
import { words } from './wording.ts';

/** One product with its symptoms. */
export interface BrowseShelf {
  readonly product: { readonly name: string } | null;
  readonly symptoms: readonly { readonly guide: string; readonly cause: string; readonly error: string }[];
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
    title: plain(words.pasteTitle, LIMITS.modalTitle),
    submit: plain(words.pasteSubmit, LIMITS.modalTitle),
    close: plain(words.pasteCancel, LIMITS.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: paste.text,
        optional: true,
        label: plain(words.pasteLabel),
        hint: plain(words.pasteHint),
        element: {
          type: 'plain_text_input',
          action_id: paste.value,
          multiline: true,
          max_length: LIMITS.input,
          ...(initial === null ? {} : { initial_value: initial }),
        },
      },
      {
        type: 'input',
        block_id: paste.symptom,
        optional: true,
        label: plain(words.symptomLabel),
        hint: plain(words.symptomHint),
        element: {
          type: 'static_select',
          action_id: paste.value,
          placeholder: plain(words.symptomPlaceholder, LIMITS.placeholder),
          option_groups: shelves.slice(0, LIMITS.optionGroups).map(groupOf),
        },
      },
    ],
  };
}

function groupOf({ product, symptoms }: BrowseShelf): {
  label: PlainTextElement;
  options: PlainTextOption[];
} {
  const options = symptoms.slice(0, LIMITS.options).map(
    ({ guide, cause, error }): PlainTextOption => ({
      text: plain(error, LIMITS.option),
      value: symptomValue(guide, cause),
    }),
  );
  return { label: plain(product?.name ?? words.anyProduct, LIMITS.option), options };
}

/** A symptom as an option's value: at most 75 characters, so long ids are cut from the left, where they are most alike. */
export function symptomValue(guide: string, cause: string): string {
  return `${guide}/${cause}`.slice(-LIMITS.option);
}
