/** What is counted: triages and questions as plain records, without anybody's words or names. */
import type { Tier } from '../match.ts';
import type { Outcome, TriageState } from '../triage.ts';

/** One guide's cause, as people call it. */
export interface CountedCause {
  readonly guide: string;
  readonly title: string;
  readonly cause: string;
  readonly error: string;
}

/** One step that somebody dealt with. */
export interface CountedStep {
  readonly step: string;
  readonly outcome: Outcome;
  readonly at: Date;
}

/** One triage. */
export interface CountedTriage extends CountedCause {
  readonly state: TriageState;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** When somebody last did something in it. */
  readonly touchedAt: Date;
  /** The steps of its cause, in the order in which it shows them. */
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly records: readonly CountedStep[];
  /** The causes that turned out to be wrong, oldest first. */
  readonly left: readonly CountedCause[];
  /** Whether somebody said that it is not their problem. */
  readonly turnedAway: boolean;
  /** What people said of it, or of the ticket that it became. */
  readonly helpful: boolean | null;
  readonly ticketHelpful: boolean | null;
}

/** One report that was judged, and what was offered for it. */
export interface CountedReport {
  readonly at: Date;
  readonly tier: Tier;
  readonly offered: readonly { readonly guide: string; readonly cause: string }[];
  /** Whether somebody said that none of what was offered fits. */
  readonly rejected: boolean;
}
