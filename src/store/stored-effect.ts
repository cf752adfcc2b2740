/** An effect as it comes back from JSON. */
import { z } from 'zod';
import type { Effect } from '../core/effect.ts';
import { asId, type DiagnosisId, type TriageId, type UserId } from '../core/ids.ts';
import { StoredDate } from './stored-json.ts';

const triage = z.string().transform((id) => asId<TriageId>(id));
const diagnosis = z.string().transform((id) => asId<DiagnosisId>(id));
const user = z.string().transform((id) => asId<UserId>(id));

export const StoredEffect: z.ZodType<Effect> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('show-card'), triage }),
  z.object({ kind: z.literal('ask-choice'), diagnosis }),
  z.object({
    kind: z.literal('begin-thread'),
    diagnosis,
    guide: z.string(),
    cause: z.string(),
    by: user.nullable(),
  }),
  z.object({ kind: z.literal('point-to'), diagnosis, triage }),
  z.object({
    kind: z.literal('say'),
    saying: z.enum([
      'nothing-to-read',
      'only-files',
      'rotate-secret',
      'already-here',
      'channel-off',
      'outage-over',
      'too-many-replies',
      'installed',
    ]),
    place: z.object({ workspace: z.string(), channel: z.string(), thread: z.string() }),
    to: user.nullable(),
    about: z.string(),
    news: z.array(z.string()).exactOptional(),
  }),
  z.object({
    kind: z.literal('deliver-ticket'),
    ticket: z.int(),
    destination: z.string(),
    after: z.string().nullable(),
  }),
  z.object({ kind: z.literal('show-ticket'), ticket: z.int(), destination: z.string() }),
  z.object({
    kind: z.literal('tell-thread'),
    ticket: z.int(),
    entry: z.int(),
    reader: z.int(),
    after: z.string().nullable(),
  }),
  z.object({ kind: z.literal('ask-admin'), triage, ask: z.int() }),
  z.object({ kind: z.literal('remind-asker'), triage, at: StoredDate }),
  z.object({ kind: z.literal('close-triage'), triage, at: StoredDate }),
  z.object({ kind: z.literal('introduce'), workspace: z.string(), channel: z.string() }),
  z.object({ kind: z.literal('tell-support'), ticket: z.int(), entry: z.int() }),
  z.object({
    kind: z.literal('remind-target'),
    ticket: z.int(),
    target: z.enum(['first_response', 'resolution']),
    at: StoredDate,
  }),
  z.object({ kind: z.literal('offer-guide'), diagnosis, guide: z.string(), cause: z.string() }),
  z.object({ kind: z.literal('tell-gaps'), workspace: z.string(), at: StoredDate }),
  z.object({ kind: z.literal('report-dead'), key: z.string() }),
  z.object({
    kind: z.literal('report-guide-fault'),
    day: z.string(),
    place: z.string(),
    message: z.string(),
    more: z.int(),
    earlierServes: z.boolean(),
    workspace: z.string().exactOptional(),
  }),
]);
