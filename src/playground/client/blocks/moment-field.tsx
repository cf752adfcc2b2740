/** Draws the fields for a day, a time and a moment, with the browser's own pickers. */
import { textAt } from '../../json.ts';
import type { FieldProps } from './field.ts';
import { fromLocalInput, toLocalInput } from './local-moment.ts';

/** Draws a `datepicker`: `2026-03-01`. */
export function DayField({ value, names, onChange }: FieldProps) {
  return (
    <input
      {...names}
      type="date"
      className="bk-input bk-short"
      value={value.selected_date ?? ''}
      onChange={(event) => onChange({ selected_date: event.target.value || null }, true)}
    />
  );
}

/** Draws a `timepicker`: `09:30`, in the element's own time zone when it names one. */
export function TimeField({ element, value, names, onChange }: FieldProps) {
  const zone = textAt(element, 'timezone');
  return (
    <span className="bk-with-zone">
      <input
        {...names}
        type="time"
        className="bk-input bk-short"
        value={value.selected_time ?? ''}
        onChange={(event) => onChange({ selected_time: event.target.value || null }, true)}
      />
      {zone !== undefined && <span className="bk-zone">{zone}</span>}
    </span>
  );
}

/** Draws a `datetimepicker`: seconds since 1970, shown and typed in the reader's own time zone. */
export function MomentField({ value, names, onChange }: FieldProps) {
  const zone = new Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone;
  return (
    <span className="bk-with-zone">
      <input
        {...names}
        type="datetime-local"
        className="bk-input bk-short"
        value={toLocalInput(value.selected_date_time)}
        onChange={(event) => onChange({ selected_date_time: fromLocalInput(event.target.value) }, true)}
      />
      <span className="bk-zone">{zone}</span>
    </span>
  );
}
