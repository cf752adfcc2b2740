/** What flows need from the world, in their own words. Edges implement these; nothing else crosses. */
import type { ChannelSettings } from '../core/channel-settings.ts';
import type { Effect } from '../core/effect.ts';
import type { Report } from '../core/growing-report.ts';
import type { Guide } from '../core/guide.ts';
import type { DiagnosisId, TriageId, UserId } from '../core/ids.ts';
import type { Match } from '../core/match.ts';
import type { Matcher } from '../core/matcher.ts';
import type { CauseKey, Sighting, Silence, SilenceKey, Surroundings } from '../core/sighting.ts';
import type { Ticket, TicketState } from '../core/ticket.ts';
import type { Place, Triage } from '../core/triage.ts';
import type { Installation, WorkspaceSettings } from '../core/workspace.ts';
import type { DeliveryStatus, VisibleEffect } from './effect-ports.ts';

/** The guides that serve right now, with the matcher built from them. */
export interface Knowledge {
  readonly guides: readonly Guide[];
  readonly matcher: Matcher;
}

export interface KnowledgeSource {
  current(): Knowledge;
}

/** What keeps a guide file from serving as it is written. */
export interface GuideFault {
  /** The file's name, line and column, for example `tines.yml:12:5`. */
  readonly place: string;
  readonly message: string;
  /** Whether the file's last good version goes on serving. */
  readonly earlierServes: boolean;
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
export interface Diagnosis extends Report {
  readonly id: DiagnosisId;
  readonly place: Place;
  readonly asker: UserId;
  readonly match: Match;
  readonly at: Date;
  /** The triage that was opened from it, once somebody chose. */
  readonly triage: TriageId | null;
  /** When somebody said that nothing on offer fits. */
  readonly rejectedAt: Date | null;
}

/** A question whose report has changed. It is written only while the stored one reads as `from` and nobody has answered it. */
export interface RevisedQuestion {
  readonly from: Diagnosis;
  /** Names the triage that the change led to; null while it is still a question. */
  readonly to: Diagnosis;
}

/** What stands around a report, the question included that its author has raised. */
export interface Around extends Surroundings {
  /** The unanswered question that this person's post in the channel raised just now, unless a triage of theirs began since. */
  readonly asked: Diagnosis | null;
}

/** A ticket before it has a number. */
export type TicketDraft = Omit<Ticket, 'number'>;

/** Everything that one report leaves behind: written at once, or not at all when its message was taken on before. */
export interface Intake {
  /** The message that the report came with; null for a command or a form, which are never delivered twice. */
  readonly claim: Claim | null;
  readonly diagnosis: Diagnosis | null;
  /** The triage that was opened from the diagnosis, or from the revised question, straight away. */
  readonly triage: Triage | null;
  readonly question?: RevisedQuestion;
  /** Running triages that change with it, each in its next version. */
  readonly changes?: readonly Triage[];
  readonly sighting?: Sighting;
  /** Tickets that change with it, each in its next version. */
  readonly tickets?: readonly Ticket[];
  readonly outage?: OutageDeclared;
  readonly effects: readonly Effect[];
}

/** A report that is about to be taken in, and how far back its surroundings matter. */
export interface Arriving {
  readonly claim: Claim | null;
  readonly place: Place;
  readonly person: UserId;
  readonly textKey: string;
  readonly cause: CauseKey | null;
  readonly since: {
    /** Since when the person's own triage takes further lines. */
    readonly own: Date;
    /** Since when the same error was seen by anybody; null where nobody is pointed to it. */
    readonly same: Date | null;
    /** Since when people who met the same cause are a crowd; null where no outage is declared. */
    readonly crowd: Date | null;
    /** Since when replies in the channel count. */
    readonly replies: Date;
  };
}

/** What was decided about a report: what is written, or null when it leaves nothing behind. */
export interface Decided<Result> {
  readonly intake: Omit<Intake, 'claim'> | null;
  readonly result: Result;
}

/** A ticket that is opened for everybody who meets a cause, and what follows from its number. */
export interface OutageDeclared {
  readonly cause: CauseKey;
  readonly draft: TicketDraft;
  readonly follows: (ticket: Ticket) => {
    readonly changes: readonly Triage[];
    readonly effects: readonly Effect[];
  };
}

export interface TriageStore {
  /** Writes an intake. Answers false when its message was taken on before, or when what it changes moved on: then nothing is written. */
  takeIn(intake: Intake, at: Date): Promise<boolean>;
  /**
   * Claims the message, reads what stands around the report, has it decided and writes that, in one transaction that has the
   * workspace's reports to itself: of two people with one error at one moment the second finds the first. Answers the result, or
   * null when the message was taken on before. `decide` must not wait for anything.
   */
  takeInBeside<Result>(
    arriving: Arriving,
    decide: (around: Around) => Decided<Result>,
    at: Date,
  ): Promise<Result | null>;
  /** Whether a person has begun a triage, or raised a question that is open, with a message of this channel since then. */
  hasBegun(person: UserId, where: Omit<Place, 'thread'>, since: Date): Promise<boolean>;
  /** The triage that a message belongs to; null for one that has none. */
  triageOfMessage(where: Omit<Place, 'thread'>, message: string): Promise<TriageId | null>;
  /** The question that a message raised or belongs to, while it has no triage; null for one that has none. */
  questionOfMessage(where: Omit<Place, 'thread'>, message: string): Promise<DiagnosisId | null>;
  /** Keeps a silence, and the next version of the triage that was turned away, in one transaction; false when the triage moved on. */
  silence(silence: Silence, turnedAway: Triage | null, at: Date): Promise<boolean>;
  /** Forgets a silence. */
  lift(where: Omit<Place, 'thread'>, about: SilenceKey): Promise<void>;
  /** Adds effects that no change of a record causes. */
  want(effects: readonly Effect[]): Promise<void>;
  findDiagnosis(id: DiagnosisId): Promise<Diagnosis | null>;
  /** Notes that nothing of what was offered fits; nothing changes when somebody chose before, or said so before. */
  rejectDiagnosis(id: DiagnosisId, at: Date): Promise<void>;
  /** Adds the triage, with the report as the diagnosis has it by then, and notes it on the diagnosis; answers the earlier triage when the diagnosis has one already. */
  openTriage(triage: Triage, diagnosis: DiagnosisId, effects: readonly Effect[]): Promise<Triage>;
  findTriage(id: TriageId): Promise<Triage | null>;
  /** Replaces the stored triage if its version is still `triage.version - 1`; answers false when somebody was faster. */
  saveTriage(triage: Triage, effects: readonly Effect[]): Promise<boolean>;
  /** A channel that nobody has set anything for answers as `UNSET_CHANNEL`. */
  readChannel(workspace: string, channel: string): Promise<ChannelSettings>;
  /** Writes these settings of a channel; those that are left out stay as they are. */
  saveChannel(workspace: string, channel: string, changes: Partial<ChannelSettings>): Promise<void>;
}

/** A channel whose tickets go to a support channel of its own. */
export interface OwnSupport {
  readonly channel: string;
  readonly supportChannel: string;
}

/** Some of many records, and how many there are altogether. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Which of many records. */
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** Which tickets of a workspace; null does not narrow them down. */
export interface TicketFilter {
  readonly workspace: string;
  readonly states: readonly TicketState[];
  readonly requester: string | null;
  /** Those of these guides. */
  readonly guides: readonly string[] | null;
  /** Those that came from these channels. */
  readonly channels: readonly string[] | null;
  /** Those that this person looks after, or nobody. */
  readonly held: { readonly by: string | null } | null;
  readonly order: 'newest' | 'oldest';
}

/** What a person or a team has in hand, a part at a time. */
export interface Overview {
  /** A person's open triages, the newest first. */
  listOpenTriages(
    of: { readonly workspace: string; readonly asker: UserId },
    slice: Slice,
  ): Promise<Part<Triage>>;
  listTicketsBy(filter: TicketFilter, slice: Slice): Promise<Part<Ticket>>;
}

export interface TicketStore {
  /**
   * Gives the draft the next number and writes it, its effects and the escalated triage in one transaction. `close` makes
   * the triage's next version from the number. Answers null when the triage changed meanwhile.
   */
  openTicket(
    draft: TicketDraft,
    close: (ticket: number) => Triage,
    effects: (ticket: Ticket) => readonly Effect[],
  ): Promise<Ticket | null>;
  /**
   * Replaces stored tickets, each whose version is still `ticket.version - 1`, and writes what follows, in one transaction.
   * Answers false, and writes nothing, when somebody was faster with any of them.
   */
  saveTickets(tickets: readonly Ticket[], effects: readonly Effect[]): Promise<boolean>;
  findTicket(number: number): Promise<Ticket | null>;
  /** All tickets, oldest first. */
  listTickets(): Promise<readonly Ticket[]>;
  deliveriesOf(number: number): Promise<readonly DeliveryStatus[]>;
}

/** The records of a store that may be compared while another process works on it. */
export interface ReconcilingStore {
  /** Every card and every ticket's delivery, oldest first. */
  listVisible(): Promise<readonly VisibleEffect[]>;
  /** Has an effect carried out again, as one that may have got through before: it looks before it posts. */
  revive(key: string): Promise<void>;
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

/** The workspaces that installed the app. */
export interface InstallationStore {
  /** Keeps an installation in the place of an earlier one of its workspace, and writes what follows, in one transaction. */
  saveInstallation(installation: Installation, effects: readonly Effect[]): Promise<void>;
  findInstallation(workspace: string): Promise<Installation | null>;
  /** The workspaces that have it installed. */
  listInstallations(): Promise<readonly string[]>;
  /** Deletes an installation of `at` or before and every record of its workspace; answers false, and deletes nothing, when there is none. */
  removeWorkspace(workspace: string, at: Date): Promise<boolean>;
}

/** What people set for a workspace as a whole. */
export interface WorkspaceStore {
  /** A workspace that nobody has set anything for answers as `UNSET_WORKSPACE`. */
  readWorkspace(workspace: string): Promise<WorkspaceSettings>;
  /** Writes these settings of a workspace; those that are left out stay as they are. */
  saveWorkspace(workspace: string, changes: Partial<WorkspaceSettings>): Promise<void>;
  /** Every channel of the workspace with its own support channel. */
  listOwnSupport(workspace: string): Promise<readonly OwnSupport[]>;
}
