/** What a ticket knows of its fields: how an answer is kept, which facts follow from the answers, and what is missing. */
import type { Answer, Answers } from './escalation.ts';
import type { Field } from './guide.ts';
import { findEarliestMoment } from './moment.ts';
import { findPlatform } from './platform.ts';
import type { Ticket, TicketField } from './ticket.ts';

/** Keeps one answer under its field. */
export function toTicketField(field: Field, answer: Answer | undefined): TicketField {
  const { id, label, type, need } = field;
  return {
    id,
    label,
    type,
    need,
    value: answer === undefined ? null : textOf(answer),
    files: answer?.type === 'files' ? [...answer.value] : [],
  };
}

/** Whether a field has been answered. */
export function isGiven(field: TicketField): boolean {
  return field.value !== null || field.files.length > 0;
}

/** Puts answers to a ticket's fields: what was given replaces what was there, files come on top, and nothing given changes nothing. */
export function withAnswers(fields: readonly TicketField[], answers: Answers): TicketField[] {
  return fields.map((field) => {
    const answer = answers[field.id];
    if (answer === undefined) return field;
    const added = answer.type === 'files' ? answer.value : [];
    const known = new Set(field.files.map(({ id }) => id));
    return {
      ...field,
      value: textOf(answer) ?? field.value,
      files: [...field.files, ...added.filter(({ id }) => !known.has(id))],
    };
  });
}

function textOf(answer: Answer): string | null {
  if (answer.type === 'moment') return answer.value?.toISOString() ?? null;
  if (answer.type === 'files' || answer.value === null) return null;
  return answer.value.trim() === '' ? null : answer.value;
}

/** What the facts at the top of a ticket are taken from. */
export interface FactSources {
  /** The guide's fields, which say what each answer is about. */
  readonly fields: readonly Field[];
  readonly answered: readonly TicketField[];
  readonly report: string;
  /** The latest moment at which an error can have been seen. */
  readonly now: Date;
}

/** Reads the facts at the top of a ticket from its answers and its report. */
export function factsOf(sources: FactSources): Pick<Ticket, 'integration' | 'platform' | 'first_seen'> {
  return {
    integration: valueFor(sources, 'integration'),
    platform: valueFor(sources, 'platform') ?? findPlatform(sources.report),
    first_seen: firstSeen(sources),
  };
}

function valueFor({ fields, answered }: FactSources, fill: Field['fill']): string | null {
  const id = fields.find((field) => field.fill === fill)?.id;
  return answered.find((one) => one.id === id)?.value ?? null;
}

// A guide may ask for it as text; then only a date and time in it counts.
function firstSeen(sources: FactSources): string | null {
  const value = valueFor(sources, 'first-seen');
  const field = sources.fields.find(({ fill }) => fill === 'first-seen');
  if (value === null || field?.type === 'date-time') return value;
  return findEarliestMoment(value, sources.now)?.toISOString() ?? null;
}

/** Says which fields are there and which are missing, by how much they are needed. */
export function completenessOf(fields: readonly TicketField[]): Ticket['completeness'] {
  const split = (need: Field['need']) => {
    const asked = fields.filter((field) => field.need === need);
    return {
      present: asked.filter(isGiven).map(({ id }) => id),
      missing: asked.filter((field) => !isGiven(field)).map(({ id }) => id),
    };
  };
  return { required: split('required'), when_available: split('when_available') };
}
