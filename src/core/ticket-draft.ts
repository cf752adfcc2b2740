/** How a triage and the answers of its form become a ticket that needs no follow-up question. */
import { hintSentence } from './credential-hint.ts';
import type { Answers } from './escalation.ts';
import type { UserId } from './ids.ts';
import { stepsTried } from './steps-tried.ts';
import type { Ticket } from './ticket.ts';
import { completenessOf, factsOf, toTicketField } from './ticket-fields.ts';
import { targetsOf } from './ticket-times.ts';
import type { Triage } from './triage.ts';

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
  const { guide, place, reason } = triage;
  return {
    schema: 1,
    version: 1,
    state: 'open',
    priority: 'normal',
    assignee: null,
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
    ...factsOf({ fields, answered, report: triage.report, now: details.now }),
    fields: answered,
    files: answered.flatMap((field) => field.files),
    steps_tried: stepsTried(triage),
    requester: details.requester,
    workspace: place.workspace,
    channel: place.channel,
    thread: place.thread,
    permalink: details.permalink,
    history: [{ state: 'open', at: details.now.toISOString(), by: details.requester, event: 'opened' }],
    evidence: reason.evidence.map(({ quote, met, kind }) => ({ quote, met, kind })),
    completeness: completenessOf(answered),
    triage: triage.id,
    created_at: details.now.toISOString(),
    questions: [],
    resolution: null,
    merged_into: null,
    duplicates: [],
    feedback: null,
    conversation: null,
    outage: null,
    targets: targetsOf(guide.escalation, details.now),
  };
}
