/** What flows need to turn what was learned into drafts of guides. */
import type { GapReport } from '../core/gaps/gap-report.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Diagnosis } from './ports.ts';

/** A report that no guide answered, with what an offer in its thread needs. */
export interface OpenGap {
  readonly why: GapReport['why'];
  readonly diagnosis: Diagnosis;
}

/** What people asked and no guide answered, oldest first. */
export interface GapReading {
  /** Those of one workspace; of all when it is null. */
  listGaps(since: Date, workspace: string | null): Promise<readonly GapReport[]>;
  listOpenGaps(since: Date): Promise<readonly OpenGap[]>;
}

/** What is known of a problem that somebody solved. */
export interface DraftMaterial {
  /** What people reported. */
  readonly texts: readonly RedactedText[];
  readonly product: string | null;
  readonly reason: string | null;
  readonly steps: readonly string[];
  /** What it was made of, for example "Ticket #12". */
  readonly source: string;
}

/** What a draft would be, for a person to review. */
export interface DraftProposal {
  readonly id: string;
  readonly title: string;
  readonly product: string | null;
  readonly error: string;
  readonly signs: readonly string[];
  readonly steps: readonly string[];
}

/** A draft as it was reviewed. */
export interface DraftRequest extends DraftMaterial {
  readonly id: string;
  readonly title: string;
}

/** Where the draft is, with what the check would say of it; or that its name was taken. */
export type DraftWritten =
  | { readonly kind: 'written'; readonly file: string; readonly missing: readonly string[] }
  | { readonly kind: 'taken' };

/** Makes drafts of guides. Nothing that serves is changed by it. */
export interface DraftDesk {
  propose(material: DraftMaterial): DraftProposal;
  /** Whether a serving guide or another draft has this id. */
  isTaken(id: string): Promise<boolean>;
  /** Writes the draft as a file of its own; the very same draft a second time is no other one. */
  write(request: DraftRequest): Promise<DraftWritten>;
}
