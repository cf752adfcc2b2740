/** How the state of a submitted escalation form becomes answers: redacted at once, files by reference only. */
import type { Answer, Answers } from '../core/escalation.ts';
import type { Field } from '../core/guide.ts';
import type { Triage } from '../core/triage.ts';
import type { Door } from './door.ts';
import { escalation } from './ids.ts';
import { type InputState, readInput } from './payloads.ts';
import { optionValue } from './views/option-value.ts';

/** Reads one answer for each field of the triage's guide. A field's id is its block's id. */
export function readAnswers(triage: Triage, values: unknown, door: Door): Answers {
  const fields = triage.guide.escalation.fields.filter((field) => field.type !== 'steps-tried');
  return Object.fromEntries(
    fields.map((field) => [field.id, readAnswer(field, readInput(values, field.id, escalation.value), door)]),
  );
}

function readAnswer(field: Field, state: InputState | null, door: Door): Answer {
  if (field.type === 'date-time') {
    const seconds = state?.selected_date_time ?? null;
    return { type: 'moment', value: seconds === null ? null : new Date(seconds * 1000) };
  }
  if (field.type === 'files') {
    const files = state?.files ?? [];
    return {
      type: 'files',
      value: files.map(({ id, name, permalink, url_private }) => ({
        id,
        name: door.readTyped(name ?? id),
        url: withoutName(permalink ?? url_private ?? '', id),
      })),
    };
  }
  const typed = field.type === 'choice' ? chosen(field, state) : state?.value;
  return { type: 'text', value: typed === undefined || typed === null ? null : door.readTyped(typed) };
}

// A permalink ends with the file's name, which may hold a secret; Slack finds the file by its id.
function withoutName(address: string, id: string): string {
  const at = address.indexOf(`/${id}/`);
  return at === -1 ? address : address.slice(0, at + id.length + 1);
}

// A long choice travels as a digest of itself; only the guide's own choices are answers.
function chosen(field: Field, state: InputState | null): string | undefined {
  const value = state?.selected_option?.value;
  return field.choices?.find((choice) => optionValue(choice) === value);
}
