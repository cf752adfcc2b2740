/** Draws an input block: label, field, hint and what is wrong. */
import { useId } from 'react';
import { type Fields, fieldsAt, textAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { BlockElement } from './element.tsx';
import type { FieldNames } from './field.ts';
import { wordsOf } from './text-object.tsx';

/** Several controls share the label, so it cannot point at one of them. */
const grouped = new Set([
  'checkboxes',
  'radio_buttons',
  'multi_static_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
]);

/** Draws an `input` block. Without `optional` it is required, and says nothing about it: most fields are. */
export function InputBlock({ block }: { readonly block: Fields }) {
  const { errorOf } = useBlockScope();
  const id = useId();
  const blockId = textAt(block, 'block_id') ?? '';
  const element = fieldsAt(block, 'element') ?? {};
  const hint = wordsOf(fieldsAt(block, 'hint'));
  const error = errorOf(blockId);
  const optional = block['optional'] === true;
  const isGroup = grouped.has(textAt(element, 'type') ?? '');
  const label = (
    <>
      {wordsOf(fieldsAt(block, 'label'))}
      {optional && <span className="bk-optional"> (optional)</span>}
    </>
  );
  return (
    <div className={error === undefined ? 'bk-input-block' : 'bk-input-block bk-wrong'} data-block={blockId}>
      {isGroup ? (
        <p className="bk-label" id={`${id}-label`}>
          {label}
        </p>
      ) : (
        <label className="bk-label" id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
      )}
      <BlockElement
        blockId={blockId}
        element={element}
        names={namesOf(id, { hint: hint !== '', wrong: error !== undefined, optional })}
        tells={block['dispatch_action'] === true}
      />
      {error !== undefined && (
        <p className="bk-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== '' && (
        <p className="bk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function namesOf(
  id: string,
  { hint, wrong, optional }: { readonly hint: boolean; readonly wrong: boolean; readonly optional: boolean },
): FieldNames {
  const described = [...(wrong ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ');
  return {
    id,
    'aria-labelledby': `${id}-label`,
    'aria-invalid': wrong,
    'aria-required': !optional,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
}
