/** What authfix reads of Slack's payloads: only these fields, checked once at the door. */
import { z } from 'zod';
import { asId, type DiagnosisId, type TriageId } from '../core/ids.ts';

/** A file as messages and forms carry it. */
export const SlackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  mode: z.string().nullish(),
  size: z.number().nullish(),
  permalink: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});

export type SlackFile = z.infer<typeof SlackFile>;

/** A message that somebody posted, in any channel or DM. */
export const PostedMessage = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  // Edits, joins, deletions and bots' posts have other subtypes or a bot id; only these are people's words.
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  hidden: z.undefined().optional(),
  channel_type: z.string().optional(),
  text: z.string().default(''),
  blocks: z.array(z.unknown()).default([]),
  files: z.array(SlackFile).default([]),
  attachments: z.array(z.unknown()).default([]),
});

export type PostedMessage = z.infer<typeof PostedMessage>;

/** A message of a person that changed: by its author, or by Slack itself, which adds previews of links. */
export const ChangedMessage = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string(),
  channel_type: z.string().optional(),
  message: PostedMessage.omit({ channel: true }),
  previous_message: PostedMessage.pick({ text: true, blocks: true }),
});

const triage = z.string().transform((id) => asId<TriageId>(id));
const diagnosis = z.string().transform((id) => asId<DiagnosisId>(id));

/** The values of buttons, by what they carry. */
export const TriageKey = z.object({ triage });
export const StepKey = z.object({ triage, step: z.string() });
export const ReadingKey = z.object({ triage, step: z.string(), page: z.int().min(0) });
export const ExitKey = z.object({ triage, step: z.string(), exit: z.string() });
export const AnswerKey = z.object({ triage, step: z.string(), question: z.string(), choice: z.string() });
export const UndoKey = z.object({ triage, records: z.int() });
export const PickKey = z.object({ diagnosis, guide: z.string(), cause: z.string() });
export const DiagnosisKey = z.object({ diagnosis });

/** What a ticket's buttons and forms carry; `only` are the fields that a form asks for, null for all. */
export const TicketKey = z.object({ ticket: z.int() });
export const FieldKey = z.object({ ticket: z.int(), field: z.string() });
export const DetailsKey = z.object({ ticket: z.int(), only: z.array(z.string()).nullable() });

/** A cause of a guide, and which page of which list is turned to. */
export const CauseKey = z.object({ guide: z.string(), cause: z.string() });
export const TurnKey = z.object({
  list: z.enum(['triages', 'tickets', 'queue', 'symptoms']),
  page: z.int().min(0),
});

/** The message that a draft is made of, and the ticket whose card it is. */
export const DraftKey = z.object({
  workspace: z.string(),
  channel: z.string(),
  thread: z.string(),
  ts: z.string(),
  ticket: z.int().nullable(),
});

export type DraftKey = z.infer<typeof DraftKey>;

/** The channel that a settings form is about. */
export const ChannelKey = z.object({ channel: z.string() });

/** What the paste form remembers. */
export const PasteFormState = z.object({ channel: z.string().nullable(), thread: z.string().nullable() });

/** Reads a button's value or a view's private metadata. Throws when it is not what our own views write. */
export function readKey<Key>(schema: z.ZodType<Key>, value: string | undefined): Key {
  return schema.parse(JSON.parse(value ?? '{}'));
}

/** One input's state in `view.state.values[block][action]`. */
export const InputState = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date_time: z.number().nullish(),
  selected_user: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  files: z.array(SlackFile).nullish(),
});

export type InputState = z.infer<typeof InputState>;

const ViewValues = z.record(z.string(), z.record(z.string(), InputState));

/** Reads the state of the input that a view shows in this block. Null when the block has none. */
export function readInput(values: unknown, block: string, action: string): InputState | null {
  const reading = ViewValues.safeParse(values);
  return reading.success ? (reading.data[block]?.[action] ?? null) : null;
}
