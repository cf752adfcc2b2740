/** How the state of a submitted escalation form becomes answers: redacted at once, files by reference only. */
import type { Answer, Answers } from '../core/escalation.ts';
import type { Field } from '../core/guide.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Door } from './door.ts';
import { escalation } from './ids.ts';
import { type InputState, readInput } from './payloads.ts';
import { optionValue } from './views/option-value.ts';

export interface ReadAnswers {
  readonly answers: Answers;
  /** The labels of live secrets among them. */
  readonly liveSecrets: readonly string[];
}

/** Reads one answer for each field. A field's id is its block's id. */
export function readAnswers(asked: readonly Field[], values: unknown, door: Door): ReadAnswers {
  const live = new Set<string>();
  const read: Read = (raw) => {
    const { text, liveSecrets } = door.readPaste(raw);
    for (const label of liveSecrets) live.add(label);
    return text;
  };
  const answers = Object.fromEntries(
    asked.map((field) => [field.id, readAnswer(field, readInput(values, field.id, escalation.value), read)]),
  );
  return { answers, liveSecrets: [...live] };
}

type Read = (raw: string) => RedactedText;

function readAnswer(field: Field, state: InputState | null, read: Read): Answer {
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
        name: read(name ?? id),
        url: withoutName(permalink ?? url_private ?? '', id),
      })),
    };
  }
  const typed = field.type === 'choice' ? chosen(field, state) : state?.value;
  return { type: 'text', value: typed === undefined || typed === null ? null : read(typed) };
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
