/** What support receives: everything they need in one value, with its published schema. */
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** A file that came with the form. Only its reference is kept; the bytes stay where they were uploaded. */
export const TicketFile = z
  .strictObject({ id: z.string(), name: z.string(), url: z.string() })
  .describe('A file in the workspace.');

/** The answer to one field, as text; files have their own list. */
export const TicketField = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    type: z.string(),
    need: z.enum(['required', 'when_available']),
    value: z.string().nullable(),
    files: z.array(TicketFile),
  })
  .describe('One field of the form with its answer.');

export const StepTried = z
  .strictObject({
    step: z.string(),
    title: z.string(),
    outcome: z.enum(['fixed', 'no_change', 'not_applicable', 'blocked']),
    by: z.string(),
    at: moment,
    note: z.string().exactOptional(),
    guide: z
      .string()
      .exactOptional()
      .describe('The guide that it was tried under, when the guide was changed since.'),
  })
  .describe('A step and what became of it.');

/** Where a ticket stands. `waiting` is for its requester, who was asked for a detail. */
export const TicketState = z.enum(['open', 'claimed', 'waiting', 'resolved', 'reopened']);

export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);

/** Why a ticket was resolved. The requester withdraws it; merging makes it a duplicate; supporters choose the others. */
export const ResolutionReason = z.enum([
  'solved',
  'workaround',
  'known_problem',
  'not_reproducible',
  'no_answer',
  'withdrawn',
  'duplicate',
]);

/** What happened to a ticket. */
export const TicketEvent = z.enum([
  'opened',
  'claimed',
  'assigned',
  'asked',
  'answered',
  'edited',
  'noted',
  'prioritised',
  'attached',
  'absorbed',
  'parted',
  'resolved',
  'reopened',
  'rated',
]);

/** One thing that happened, with the state that it led to, by whom and when; the rest as far as it applies. */
export const HistoryEntry = z
  .strictObject({
    state: z.string(),
    at: moment,
    by: z.string(),
    event: TicketEvent.default('opened'),
    to: z.string().exactOptional().describe('Who was given the ticket.'),
    field: z.string().exactOptional().describe('The field that was asked for or answered.'),
    text: z.string().exactOptional().describe('The note, question, resolution or remark, without secrets.'),
    reason: ResolutionReason.exactOptional(),
    priority: Priority.exactOptional(),
    ticket: z.int().exactOptional().describe('The other ticket of a merge.'),
    helpful: z.boolean().exactOptional(),
    form: z.string().exactOptional().describe('The form that it came from; a form counts once.'),
  })
  .describe('One thing that happened to the ticket.');

/** A detail that the requester was asked for and has not given yet. `entry` is its place in the history. */
export const Question = z
  .strictObject({ entry: z.int(), field: z.string(), label: z.string(), by: z.string(), at: moment })
  .describe('A detail that is waited for.');

export const Resolution = z
  .strictObject({ reason: ResolutionReason, text: z.string(), by: z.string(), at: moment })
  .describe('How the ticket ended.');

/** The answer to "did this answer your question?". */
export const Feedback = z
  .strictObject({ helpful: z.boolean(), remark: z.string().nullable(), by: z.string(), at: moment })
  .describe('Whether it answered the question.');

/** What people said in the thread until somebody asked for it, redacted and cut. */
export const Conversation = z
  .strictObject({
    messages: z.array(z.strictObject({ by: z.string(), text: z.string() })),
    left_out: z.int().describe('How many earlier messages were too much.'),
    by: z.string(),
    at: moment,
  })
  .describe('The thread so far, as text without secrets.');

const seconds = z.int().nullable();

/** Whole seconds since the ticket was opened. Computed from the history when a ticket is exported, and never stored. */
const Times = z
  .strictObject({
    first_response_seconds: seconds.describe('Until a supporter first reacted; null before that.'),
    resolution_seconds: seconds.describe('Until it was resolved; null while it is not.'),
  })
  .describe('How long it took.');

/** By when the guide wants a first word and an end; null where it wants nothing. */
export const Targets = z
  .strictObject({ first_response: moment.nullable(), resolution: moment.nullable() })
  .describe('The moments until which the guide wants an answer and an end.');

/** One person who met the cause of an outage, and where. */
export const OutageReport = z.strictObject({
  by: z.string(),
  channel: z.string(),
  thread: z.string(),
  at: moment,
});

/** Many met one cause at once: the ticket stands for all of them. */
export const Outage = z
  .strictObject({ since: moment, reports: z.array(OutageReport) })
  .describe('Who met the same cause within minutes, and later; set on the one ticket for all of them.');

/** A ticket as it is stored, delivered and exported. */
export const Ticket = z
  .strictObject({
    schema: z.literal(1).describe('The version of this format.'),
    number: z.int().min(1),
    version: z.int().min(1).default(1).describe('Counts changes.'),
    state: TicketState,
    priority: Priority.default('normal'),
    assignee: z.string().nullable().default(null).describe('Who looks after it.'),
    guide: z.strictObject({
      id: z.string(),
      version: z.int(),
      title: z.string(),
      cause: z.string(),
      kind: z.string(),
      error: z.string(),
    }),
    contact: z.string(),
    report: z.string().describe('What the person pasted, with secrets replaced by markers.'),
    credential_hints: z
      .array(z.string())
      .default([])
      .describe('What the pasted secrets tell by their form, without any part of them.'),
    integration: z.string().nullable(),
    platform: z.string().nullable(),
    first_seen: moment.nullable(),
    fields: z.array(TicketField),
    files: z.array(TicketFile),
    steps_tried: z.array(StepTried),
    requester: z.string(),
    workspace: z.string(),
    channel: z.string(),
    thread: z.string(),
    permalink: z.string().nullable(),
    history: z.array(HistoryEntry),
    evidence: z.array(z.strictObject({ quote: z.string(), met: z.string(), kind: z.string() })),
    completeness: z.strictObject({
      required: z.strictObject({ present: z.array(z.string()), missing: z.array(z.string()) }),
      when_available: z.strictObject({ present: z.array(z.string()), missing: z.array(z.string()) }),
    }),
    triage: z.string(),
    created_at: moment,
    questions: z.array(Question).default([]),
    resolution: Resolution.nullable().default(null),
    merged_into: z.int().nullable().default(null).describe('The ticket that goes on in its place.'),
    duplicates: z.array(z.int()).default([]).describe('The tickets that were merged into it.'),
    feedback: Feedback.nullable().default(null),
    conversation: Conversation.nullable().default(null),
    targets: Targets.default({ first_response: null, resolution: null }),
    outage: Outage.nullable().default(null),
    times: Times.exactOptional(),
  })
  .describe('A support ticket made by authfix.');

export type TicketFile = z.infer<typeof TicketFile>;
export type TicketField = z.infer<typeof TicketField>;
export type StepTried = z.infer<typeof StepTried>;
export type TicketState = z.infer<typeof TicketState>;
export type Priority = z.infer<typeof Priority>;
export type ResolutionReason = z.infer<typeof ResolutionReason>;
export type TicketEvent = z.infer<typeof TicketEvent>;
export type HistoryEntry = z.infer<typeof HistoryEntry>;
export type Question = z.infer<typeof Question>;
export type Conversation = z.infer<typeof Conversation>;
export type OutageReport = z.infer<typeof OutageReport>;
export type Targets = z.infer<typeof Targets>;
export type Ticket = z.infer<typeof Ticket>;
