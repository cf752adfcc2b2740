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
    note: z.string().optional(),
  })
  .describe('A step and what became of it.');

/** A ticket as it is stored, delivered and exported. */
export const Ticket = z
  .strictObject({
    schema: z.literal(1).describe('The version of this format.'),
    number: z.int().min(1),
    state: z.enum(['open', 'claimed', 'waiting', 'resolved', 'reopened']),
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
    history: z.array(z.strictObject({ state: z.string(), at: moment, by: z.string() })),
    evidence: z.array(z.strictObject({ quote: z.string(), met: z.string(), kind: z.string() })),
    completeness: z.strictObject({
      required: z.strictObject({ present: z.array(z.string()), missing: z.array(z.string()) }),
      when_available: z.strictObject({ present: z.array(z.string()), missing: z.array(z.string()) }),
    }),
    triage: z.string(),
    created_at: moment,
  })
  .describe('A support ticket made by authfix.');

export type TicketFile = z.infer<typeof TicketFile>;
export type TicketField = z.infer<typeof TicketField>;
export type StepTried = z.infer<typeof StepTried>;
export type Ticket = z.infer<typeof Ticket>;
