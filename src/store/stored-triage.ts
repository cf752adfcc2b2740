/** A triage and a diagnosis as they come back from JSON. A change to the guide schema that refuses old steps needs a migration here. */
import { z } from 'zod';
import type { CredentialHint } from '../core/credential-hint.ts';
import { Escalation, Note, Product, Step } from '../core/guide.ts';
import { asId, type DiagnosisId, type TriageId, type UserId } from '../core/ids.ts';
import { readStoredText } from '../core/redacted-text.ts';
import { StepTried } from '../core/ticket.ts';
import type { GuideSnapshot, Place, ReportPart, StepRecord, Triage, TriageReason } from '../core/triage.ts';
import type { Diagnosis } from '../flows/ports.ts';
import { StoredExplanation } from './stored-explanation.ts';
import { StoredDate } from './stored-json.ts';
import {
  StoredCandidate,
  StoredEvidence,
  StoredGuideId,
  StoredMatch,
  StoredProductHint,
} from './stored-match.ts';

const StoredUser = z.string().transform((id) => asId<UserId>(id));
const StoredReport = z.string().transform(readStoredText);

const StoredPlace: z.ZodType<Place> = z.object({
  workspace: z.string(),
  channel: z.string(),
  thread: z.string(),
});

const StoredReason: z.ZodType<TriageReason> = z.object({
  candidate: StoredCandidate,
  evidence: z.array(StoredEvidence),
  product: StoredProductHint,
  runnerUp: StoredCandidate.nullable(),
  runnerUpName: z.string().nullable(),
  margin: z.number(),
  pickedBy: StoredUser.nullable(),
  explanation: StoredExplanation.nullable().default(null),
});

const StoredSnapshot: z.ZodType<GuideSnapshot> = z.object({
  id: StoredGuideId,
  version: z.int(),
  title: z.string(),
  product: Product.nullable(),
  cause: z.object({ id: z.string(), kind: z.string(), error: z.string(), reason: z.string() }),
  notes: z.array(Note),
  steps: z.array(Step),
  escalation: Escalation,
});

const StoredRecord: z.ZodType<StepRecord> = z.object({
  step: z.string(),
  outcome: z.enum(['fixed', 'no_change', 'not_applicable', 'blocked']),
  by: StoredUser,
  at: StoredDate,
  exit: z.string().exactOptional(),
});

const StoredDeed = z.object({ by: StoredUser, at: StoredDate });

const label = z.string();

// Rows from before hints were kept have none.
const StoredHints: z.ZodType<readonly CredentialHint[]> = z
  .array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.enum(['edge-space', 'invisible-character', 'no-scheme', 'test-key', 'live-key']),
        label,
      }),
      z.object({ kind: z.literal('expired'), label, at: z.string() }),
      z.object({ kind: z.literal('different-keys'), labels: z.array(label) }),
    ]),
  )
  .default([]);

// Rows from before reports could grow have none.
const StoredParts: z.ZodType<readonly ReportPart[]> = z
  .array(z.object({ message: z.string(), text: StoredReport }))
  .default([]);

export const StoredTriage: z.ZodType<Triage> = z.object({
  id: z.string().transform((id) => asId<TriageId>(id)),
  version: z.int().min(1),
  place: StoredPlace,
  asker: StoredUser,
  report: StoredReport,
  hints: StoredHints,
  reason: StoredReason,
  guide: StoredSnapshot,
  state: z.enum(['open', 'fixed', 'escalated', 'closed']),
  records: z.array(StoredRecord),
  answers: z.record(z.string(), z.record(z.string(), z.string())),
  openedAt: StoredDate,
  closedAt: StoredDate.nullable(),
  card: z.string().nullable(),
  permalink: z.string().nullable(),
  ticket: z.int().nullable(),
  helpful: z.boolean().nullable(),
  // Rows from before these were kept have none of them.
  remark: StoredReport.nullable().default(null),
  focus: z.string().nullable().default(null),
  helper: StoredDeed.nullable().default(null),
  asks: z.array(z.object({ ...StoredDeed.shape, step: z.string(), to: StoredUser })).default([]),
  earlier: z.array(z.object({ title: z.string(), error: z.string(), tried: z.array(StepTried) })).default([]),
  left: z
    .array(
      z.object({
        ...StoredDeed.shape,
        guide: z.string(),
        title: z.string(),
        cause: z.string(),
        error: z.string(),
      }),
    )
    .default([]),
  cameBack: z.array(StoredDeed).default([]),
  parts: StoredParts,
  others: z.array(StoredDeed).default([]),
  outage: z.int().nullable().default(null),
  rejected: StoredDeed.nullable().default(null),
});

/** A diagnosis without what became of it, which stands in columns because answers race for it. */
export const StoredDiagnosis: z.ZodType<Omit<Diagnosis, 'triage' | 'rejectedAt'>> = z.object({
  id: z.string().transform((id) => asId<DiagnosisId>(id)),
  place: StoredPlace,
  asker: StoredUser,
  report: StoredReport,
  hints: StoredHints,
  parts: StoredParts,
  match: StoredMatch,
  at: StoredDate,
});
