/** Draws a `rich_text_input` as a plain text area: what is typed becomes one paragraph. */
import { type Fields, listAt, textAt } from '../../json.ts';
import type { FieldProps } from './field.ts';

/** Draws the field; formatting that an initial value brings is shown as its words alone. */
export function RichTextField({ value, names, onChange }: FieldProps) {
  return (
    <textarea
      {...names}
      className="bk-input bk-area"
      rows={5}
      value={wordsIn(value.rich_text_value ?? undefined)}
      onChange={(event) => onChange({ rich_text_value: paragraph(event.target.value) }, false)}
    />
  );
}

function wordsIn(fields: Fields | undefined): string {
  return (textAt(fields, 'text') ?? '') + listAt(fields, 'elements').map(wordsIn).join('');
}

function paragraph(text: string): Fields | null {
  if (text === '') return null;
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}
