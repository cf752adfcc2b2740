/** Draws the fields that people type into: one line, several lines, addresses and numbers. */
import type { KeyboardEvent } from 'react';
import { type Fields, fieldsAt, textAt } from '../../json.ts';
import type { FieldProps } from './field.ts';
import { wordsOf } from './text-object.tsx';

const lineTypes: Readonly<
  Record<string, { readonly type: string; readonly inputMode: 'text' | 'url' | 'email' | 'decimal' }>
> = {
  plain_text_input: { type: 'text', inputMode: 'text' },
  url_text_input: { type: 'url', inputMode: 'url' },
  email_text_input: { type: 'email', inputMode: 'email' },
  number_input: { type: 'text', inputMode: 'decimal' },
};

/** Draws a text field. Nothing is cut off while typing: who pasted too much sees by how much. */
export function TextField({ element, value, names, onChange }: FieldProps) {
  const text = value.value ?? '';
  const multiline = element['multiline'] === true;
  const placeholder = wordsOf(fieldsAt(element, 'placeholder'));
  const line = lineTypes[textAt(element, 'type') ?? ''];
  return (
    <>
      {multiline ? (
        <textarea
          {...names}
          className="bk-input bk-area"
          rows={5}
          value={text}
          placeholder={placeholder}
          onChange={(event) => onChange({ value: event.target.value }, false)}
        />
      ) : (
        <input
          {...names}
          {...line}
          className="bk-input"
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => onChange({ value: event.target.value }, false)}
          onKeyDown={(event) => settleOnEnter(event, () => onChange({ value: text }, true))}
        />
      )}
      <Room element={element} length={text.length} />
    </>
  );
}

function settleOnEnter(event: KeyboardEvent, settle: () => void): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle();
}

/** Says how much room is left once four fifths of it are used. */
function Room({ element, length }: { readonly element: Fields; readonly length: number }) {
  const most = element['max_length'];
  if (typeof most !== 'number' || length < most * 0.8) return null;
  const left = most - length;
  const words = left < 0 ? `${-left} characters too many` : `${left} characters left`;
  return (
    <p className={left < 0 ? 'bk-room bk-room-over' : 'bk-room'} aria-live="polite">
      {words}
    </p>
  );
}
