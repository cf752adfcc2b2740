/** What flows need from the world, in their own words. Edges implement these; nothing else crosses. */
import type { CredentialHint } from '../core/credential-hint.ts';
import type { Guide } from '../core/guide.ts';
import type { DeliveryId, DiagnosisId, TriageId, UserId } from '../core/ids.ts';
import type { Match } from '../core/match.ts';
import type { Matcher } from '../core/matcher.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Ticket } from '../core/ticket.ts';
import type { Place, Triage } from '../core/triage.ts';

/** The guides that serve right now, with the matcher built from them. */
export interface Knowledge {
  readonly guides: readonly Guide[];
  readonly matcher: Matcher;
}

export interface KnowledgeSource {
  current(): Knowledge;
}

/** The clock and the ids, handed in so that tests can choose them. */
export interface World {
  now(): Date;
  newId(): string;
}

/** A message that was taken on for one purpose; a second claim of the same one is refused. */
export interface Claim {
  readonly workspace: string;
  readonly channel: string;
  readonly message: string;
  readonly purpose: string;
}

/** A report that was judged but not yet worked on: what a choice or a form refers to. */
export interface Diagnosis {
  readonly id: DiagnosisId;
  readonly place: Place;
  readonly asker: UserId;
  readonly report: RedactedText;
  readonly hints: readonly CredentialHint[];
  readonly match: Match;
  readonly at: Date;
  /** The triage that was opened from it, once somebody chose. */
  readonly triage: TriageId | null;
}

/** What people set for one channel. */
export interface ChannelSettings {
  readonly product: string | null;
}

/** A ticket before it has a number. */
export type TicketDraft = Omit<Ticket, 'number'>;

export interface TriageStore {
  /** Takes a message on. Answers false when it was taken on before: then there is nothing to do. */
  claim(claim: Claim, at: Date): Promise<boolean>;
  addDiagnosis(diagnosis: Diagnosis): Promise<void>;
  findDiagnosis(id: DiagnosisId): Promise<Diagnosis | null>;
  /** Adds the triage and notes it on the diagnosis; answers the earlier triage when the diagnosis has one already. */
  openTriage(triage: Triage, diagnosis: DiagnosisId): Promise<Triage>;
  findTriage(id: TriageId): Promise<Triage | null>;
  /** Replaces the stored triage if its version is still `triage.version - 1`; answers false when somebody was faster. */
  saveTriage(triage: Triage): Promise<boolean>;
  readChannel(workspace: string, channel: string): Promise<ChannelSettings>;
  saveChannel(workspace: string, channel: string, settings: ChannelSettings): Promise<void>;
}

/** One ticket on its way to one destination. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly ticket: number;
  readonly destination: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** Proof that this worker holds it; finishing needs it. */
  readonly lease: string;
}

/** Where a delivered ticket can be seen at its destination. */
export interface Receipt {
  readonly reference: string;
  readonly url: string | null;
}

export type DeliveryState = 'ready' | 'done' | 'dead';

/** How one ticket stands at one destination, for people to read. */
export interface DeliveryStatus {
  readonly destination: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly receipt: Receipt | null;
}

export interface TicketStore {
  /**
   * Gives the draft the next number and writes it, one delivery per destination and the escalated triage in one
   * transaction. `close` makes the triage's next version from the number. Answers null when the triage changed meanwhile.
   */
  openTicket(
    draft: TicketDraft,
    close: (ticket: number) => Triage,
    destinations: readonly string[],
  ): Promise<Ticket | null>;
  findTicket(number: number): Promise<Ticket | null>;
  /** All tickets, oldest first. */
  listTickets(): Promise<readonly Ticket[]>;
  deliveriesOf(number: number): Promise<readonly DeliveryStatus[]>;
}

/** The queue of deliveries. Times are the caller's clock. */
export interface DeliveryQueue {
  /** Leases up to `limit` deliveries that are due; a lease that ran out is due again. */
  lease(request: {
    readonly now: Date;
    readonly leaseMs: number;
    readonly limit: number;
  }): Promise<readonly Delivery[]>;
  /** Ends a delivery well. Answers false when the lease was lost. */
  finish(delivery: Delivery, receipt: Receipt): Promise<boolean>;
  /** Puts a delivery back until `again`, or sets it aside as dead when `again` is null. */
  postpone(delivery: Delivery, error: string, again: Date | null): Promise<boolean>;
  /** Deliveries that nobody will try again. */
  countDead(): Promise<number>;
}

/** How many records were erased. */
export interface Erased {
  readonly triages: number;
  readonly tickets: number;
  readonly reports: number;
}

/** How people's words leave the store. Counts, guides, steps and times stay. */
export interface ErasingStore {
  /** Erases what was written in triages last touched, and in tickets and reports made, before this moment. */
  eraseBefore(before: Date): Promise<Erased>;
  /** Erases one person's words everywhere, and the person's name. */
  forget(person: UserId): Promise<Erased>;
}

/** One remote system that takes tickets. */
export interface Destination {
  readonly name: string;
  /** Hands the ticket over. Must look for an earlier copy first when `attempts > 1`. */
  deliver(ticket: Ticket, delivery: Delivery): Promise<Receipt>;
}
