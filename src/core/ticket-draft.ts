/** How a triage and the answers of its form become a ticket that needs no follow-up question. */
import { hintSentence } from './credential-hint.ts';
import type { Answer, Answers } from './escalation.ts';
import type { Field } from './guide.ts';
import type { UserId } from './ids.ts';
import { findEarliestMoment } from './moment.ts';
import { findPlatform } from './platform.ts';
import type { StepTried, Ticket, TicketField } from './ticket.ts';
import type { StepRecord, Triage } from './triage.ts';

/** What the draft needs beside the triage. */
export interface DraftDetails {
  readonly answers: Answers;
  readonly requester: UserId;
  readonly permalink: string | null;
  readonly now: Date;
}

/** Builds the ticket, all but its number. */
export function draftTicket(triage: Triage, details: DraftDetails): Omit<Ticket, 'number'> {
  const fields = triage.guide.escalation.fields.filter((field) => field.type !== 'steps-tried');
  const answered = fields.map((field) => toTicketField(field, details.answers[field.id]));
  const valueFor = (fill: Field['fill']) =>
    answered.find((one) => one.id === fields.find((field) => field.fill === fill)?.id)?.value ?? null;
  const { guide, place, reason } = triage;
  return {
    schema: 1,
    state: 'open',
    guide: {
      id: guide.id,
      version: guide.version,
      title: guide.title,
      cause: guide.cause.id,
      kind: guide.cause.kind,
      error: guide.cause.error,
    },
    contact: guide.escalation.contact,
    report: triage.report,
    credential_hints: triage.hints.map(hintSentence),
    integration: valueFor('integration'),
    platform: valueFor('platform') ?? findPlatform(triage.report),
    first_seen: firstSeen(fields, details),
    fields: answered,
    files: answered.flatMap((field) => field.files),
    steps_tried: stepsTried(triage),
    requester: details.requester,
    workspace: place.workspace,
    channel: place.channel,
    thread: place.thread,
    permalink: details.permalink,
    history: [{ state: 'open', at: details.now.toISOString(), by: details.requester }],
    evidence: reason.evidence.map(({ quote, met, kind }) => ({ quote, met, kind })),
    completeness: completenessOf(fields, answered),
    triage: triage.id,
    created_at: details.now.toISOString(),
  };
}

// A guide may ask for it as text; then only a date and time in it counts.
function firstSeen(fields: readonly Field[], { answers, now }: DraftDetails): string | null {
  const answer = answers[fields.find((field) => field.fill === 'first-seen')?.id ?? ''];
  if (answer?.type === 'moment') return answer.value?.toISOString() ?? null;
  if (answer?.type !== 'text' || answer.value === null) return null;
  return findEarliestMoment(answer.value, now)?.toISOString() ?? null;
}

function toTicketField(field: Field, answer: Answer | undefined): TicketField {
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

function textOf(answer: Answer): string | null {
  if (answer.type === 'moment') return answer.value?.toISOString() ?? null;
  if (answer.type === 'files' || answer.value === null) return null;
  return answer.value.trim() === '' ? null : answer.value;
}

/** Lists what was done, in the order in which it was done. */
export function stepsTried(triage: Triage): StepTried[] {
  return triage.records.map((record) => toStepTried(triage, record));
}

function toStepTried(triage: Triage, record: StepRecord): StepTried {
  const step = triage.guide.steps.find((one) => one.id === record.step);
  const exit = step?.exits.find((one) => one.id === record.exit);
  return {
    step: record.step,
    title: step?.title ?? record.step,
    outcome: record.outcome,
    by: record.by,
    at: record.at.toISOString(),
    ...(exit === undefined ? {} : { note: exit.label }),
  };
}

function completenessOf(fields: readonly Field[], answered: readonly TicketField[]): Ticket['completeness'] {
  const has = (field: Field) =>
    answered.some((one) => one.id === field.id && (one.value !== null || one.files.length > 0));
  const split = (need: Field['need']) => {
    const asked = fields.filter((field) => field.need === need);
    return {
      present: asked.filter(has).map((field) => field.id),
      missing: asked.filter((field) => !has(field)).map((field) => field.id),
    };
  };
  return { required: split('required'), when_available: split('when_available') };
}
