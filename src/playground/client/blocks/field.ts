/** What every field is given: its element, what it holds, and how it is named and explained. */
import type { Fields } from '../../json.ts';
import type { InputValue } from '../../protocol.ts';

/** The attributes that tie a field to its label, hint and error; without a visible label it carries its name itself. */
export interface FieldNames {
  readonly id: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-required'?: boolean;
}

export interface FieldProps {
  readonly element: Fields;
  readonly value: InputValue;
  readonly names: FieldNames;
  /** `settled` is false while a text is still being typed. */
  readonly onChange: (value: InputValue, settled: boolean) => void;
}
