/** A sighting: one message in which somebody met an error, and what stands around a new one. */
import type { TriageId, UserId } from './ids.ts';
import type { OutageReport, Ticket } from './ticket.ts';
import type { Place, Triage } from './triage.ts';

/** A cause of a guide. */
export interface CauseKey {
  readonly guide: string;
  readonly cause: string;
}

/** What was answered to a message in public. */
export type ReplyKind = 'card' | 'choice' | 'pointer' | 'none';

/** One message in which somebody met an error, and what came of it. */
export interface Sighting {
  readonly place: Place;
  /** The message's id; for what no message brought, one that stands for its diagnosis. */
  readonly message: string;
  readonly person: UserId;
  readonly cause: CauseKey | null;
  /** Equal for texts that are the same once they are masked. */
  readonly textKey: string;
  readonly reply: ReplyKind;
  readonly triage: TriageId | null;
}

/** What stands around a report at the moment in which it is taken in. */
export interface Surroundings {
  /** The triages of its thread, the newest first. */
  readonly inThread: readonly Triage[];
  /** The running triage that this person began in the channel just now. */
  readonly own: Triage | null;
  /** The running triage of the same error in the channel. */
  readonly same: Triage | null;
  /** How many replies there were: in its thread, and lately in its channel. */
  readonly replies: { readonly thread: number; readonly channel: number };
  /** Who met its cause in the workspace within minutes. */
  readonly crowd: Crowd;
  /** Whether people want no answer, unless they ask, to this text in this channel, or to anything in this thread. */
  readonly silenced: boolean;
}

/** What people want no answer to in a channel, unless they ask. */
export interface Silence {
  readonly place: Omit<Place, 'thread'>;
  readonly about: SilenceKey;
  readonly by: UserId;
  /** The report that was turned away; null for a thread. */
  readonly diagnosis: string | null;
}

/** A masked text, or a thread. */
export type SilenceKey = `text:${string}` | `thread:${string}`;

/** Who met one cause lately, in which triages, and the unresolved ticket of an outage that was declared for it. */
export interface Crowd {
  readonly reports: readonly OutageReport[];
  /** The oldest first; none where an outage runs already, or too few have met the cause. */
  readonly triages: readonly Triage[];
  readonly outage: Ticket | null;
}
