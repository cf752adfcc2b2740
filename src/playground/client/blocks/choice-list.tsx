/** Draws choices as a list to tick: check boxes and long menus of several, or radio buttons of one. */
import { textAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { type Choice, type ChoiceGroup, choicesOf } from './choices.ts';
import { chooseOne, chooseSeveral, chosenOne, chosenSeveral, toggled } from './chosen.ts';
import type { FieldProps } from './field.ts';
import { keyed } from './mrkdwn.tsx';

/** Draws check boxes; a menu of several becomes a list in a box that scrolls. */
export function CheckList({ element, value, names, onChange }: FieldProps) {
  const { directory } = useBlockScope();
  const type = textAt(element, 'type') ?? '';
  const chosen = chosenSeveral(value);
  const boxed = type !== 'checkboxes';
  return (
    <ChoiceList
      groups={choicesOf(element, directory)}
      names={names}
      boxed={boxed}
      kind="checkbox"
      chosen={chosen}
      onPick={(picked) => onChange(chooseSeveral(type, toggled(chosen, picked)), true)}
    />
  );
}

/** Draws radio buttons. */
export function RadioList({ element, value, names, onChange }: FieldProps) {
  const { directory } = useBlockScope();
  const type = textAt(element, 'type') ?? '';
  return (
    <ChoiceList
      groups={choicesOf(element, directory)}
      names={names}
      boxed={false}
      kind="radio"
      chosen={[chosenOne(value)]}
      onPick={(picked) => onChange(chooseOne(type, picked), true)}
    />
  );
}

interface ChoiceListProps {
  readonly groups: readonly ChoiceGroup[];
  readonly names: FieldProps['names'];
  readonly boxed: boolean;
  readonly kind: 'checkbox' | 'radio';
  readonly chosen: readonly string[];
  readonly onPick: (value: string) => void;
}

function ChoiceList({ groups, names, boxed, kind, chosen, onPick }: ChoiceListProps) {
  const { 'aria-required': _required, 'aria-invalid': _invalid, ...group } = names;
  return (
    <div
      {...group}
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      className={boxed ? 'bk-choices bk-boxed' : 'bk-choices'}
    >
      {keyed(groups).map(([key, { label, choices }]) => (
        <div key={key} className="bk-choice-group">
          {label !== null && <p className="bk-choice-heading">{label}</p>}
          {choices.map((choice) => (
            <ChoiceRow
              key={choice.value}
              choice={choice}
              kind={kind}
              name={names.id}
              checked={chosen.includes(choice.value)}
              onPick={onPick}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface ChoiceRowProps {
  readonly choice: Choice;
  readonly kind: 'checkbox' | 'radio';
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: (value: string) => void;
}

function ChoiceRow({ choice, kind, name, checked, onPick }: ChoiceRowProps) {
  return (
    <label className="bk-choice">
      <input type={kind} name={name} checked={checked} onChange={() => onPick(choice.value)} />
      <span>
        {choice.label}
        {choice.description !== '' && <span className="bk-choice-more">{choice.description}</span>}
      </span>
    </label>
  );
}
