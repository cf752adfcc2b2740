/** Draws a menu of which one thing is chosen. */
import { fieldsAt, textAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { type Choice, choicesOf } from './choices.ts';
import { chooseOne, chosenOne } from './chosen.ts';
import type { FieldProps } from './field.ts';
import { keyed } from './mrkdwn.tsx';
import { wordsOf } from './text-object.tsx';

/** Draws the browser's own menu, which every keyboard, screen reader and phone knows. */
export function SelectField({ element, value, names, onChange }: FieldProps) {
  const { directory } = useBlockScope();
  const groups = choicesOf(element, directory);
  const chosen = chosenOne(value);
  const type = textAt(element, 'type') ?? '';
  return (
    <select
      {...names}
      className={`bk-input bk-select${chosen === '' ? ' bk-unchosen' : ''}`}
      value={chosen}
      onChange={(event) => onChange(chooseOne(type, event.target.value), true)}
    >
      <option value="">{wordsOf(fieldsAt(element, 'placeholder')) || 'Choose an option'}</option>
      {keyed(groups).map(([key, { label, choices }]) =>
        label === null ? (
          <Options key={key} choices={choices} />
        ) : (
          <optgroup key={key} label={label}>
            <Options choices={choices} />
          </optgroup>
        ),
      )}
    </select>
  );
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ value, label, description }) => (
    <option key={value} value={value}>
      {description === '' ? label : `${label} (${description})`}
    </option>
  ));
}
