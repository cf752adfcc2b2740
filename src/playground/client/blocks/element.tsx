/** Knows which component draws which interactive element, and what happens when it is used. */
import type { ComponentType } from 'react';
import { textAt } from '../../json.ts';
import { useBlockScope } from './block-scope.ts';
import { CheckList, RadioList } from './choice-list.tsx';
import type { FieldNames, FieldProps } from './field.ts';
import { FileField } from './file-field.tsx';
import { DayField, MomentField, TimeField } from './moment-field.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { type ElementProps, PressButton } from './press-button.tsx';
import { usePressing } from './pressing.tsx';
import { RichTextField } from './rich-text-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { Unknown } from './unknown.tsx';

const fields: Readonly<Record<string, ComponentType<FieldProps>>> = {
  plain_text_input: TextField,
  url_text_input: TextField,
  email_text_input: TextField,
  number_input: TextField,
  rich_text_input: RichTextField,
  static_select: SelectField,
  users_select: SelectField,
  conversations_select: SelectField,
  channels_select: SelectField,
  multi_static_select: CheckList,
  multi_users_select: CheckList,
  multi_conversations_select: CheckList,
  multi_channels_select: CheckList,
  checkboxes: CheckList,
  radio_buttons: RadioList,
  datepicker: DayField,
  timepicker: TimeField,
  datetimepicker: MomentField,
  file_input: FileField,
};

export interface BlockElementProps extends ElementProps {
  readonly names: FieldNames;
  /** Whether the app hears of it at once: always, but for inputs that wait for the submission. */
  readonly tells: boolean;
}

/** Draws one interactive element of a block. */
export function BlockElement({ blockId, element, names, tells }: BlockElementProps) {
  const type = textAt(element, 'type') ?? '';
  if (type === 'button') return <PressButton blockId={blockId} element={element} />;
  if (type === 'overflow') return <OverflowMenu blockId={blockId} element={element} />;
  const Field = fields[type];
  if (!Field) return <Unknown what="element" type={type} />;
  return <Filled Field={Field} blockId={blockId} element={element} names={names} tells={tells} />;
}

interface FilledProps extends BlockElementProps {
  readonly Field: ComponentType<FieldProps>;
}

function Filled({ Field, blockId, element, names, tells }: FilledProps) {
  const scope = useBlockScope();
  const actionId = textAt(element, 'action_id') ?? '';
  const { pending, press, question } = usePressing(blockId, element);
  return (
    <div className="bk-field" aria-busy={pending}>
      <Field
        element={element}
        value={scope.valueOf(blockId, actionId)}
        names={names}
        onChange={(value, settled) => {
          scope.change(blockId, actionId, value);
          if (tells && settled) press(value);
        }}
      />
      {question}
    </div>
  );
}
