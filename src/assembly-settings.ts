/** What authfix is started with, for one workspace or for many. */
import type { Logger } from 'pino';
import type { Weekly } from './core/weekly.ts';
import type { Habits } from './flows/habits.ts';
import type { Patience } from './flows/watch-triage.ts';
import type { Transport } from './slack/connection.ts';
import type { Language } from './slack/views/wording/language.ts';
import type { StorePlace } from './store/place.ts';
import type { SealingKeys } from './store/sealing.ts';
import type { Store } from './store/store.ts';

/** One workspace, whose bot token is in the settings. */
export interface OnlyWorkspace {
  readonly botToken: string;
  readonly supportChannel: string;
}

/** Workspaces that install authfix themselves. */
export interface ManyWorkspaces {
  readonly oauth: OAuthSettings;
}

export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seal the tokens of workspaces, the newest first. */
  readonly tokenKeys: SealingKeys;
}

export type Assembly = Settings & (OnlyWorkspace | ManyWorkspaces);

export interface Settings {
  /** Where the records are kept. */
  readonly place: StorePlace;
  /** Where the redaction key is kept while no database is shared, and where one is brought from once there is. */
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** Where drafts of guides go; the folder `drafts` of the data folder when left out. */
  readonly draftsDir?: string;
  readonly transport: Transport;
  readonly apiUrl: string | null;
  readonly retentionDays: number;
  /** What authfix speaks with people; English when left out. */
  readonly language?: Language;
  /** The emoji that asks for a fix of a message; none when left out. */
  readonly reaction?: string | null;
  /** When supporters hear each week of what no guide answered; never when left out. */
  readonly digest?: Weekly | null;
  /** When people are reminded of a triage that was left alone, and when it is closed; never when left out. */
  readonly patience?: Patience;
  /** How much is said unasked, and which messages belong together; the habits in the code when left out. */
  readonly habits?: Habits;
  /** Where to answer a supervisor in Socket Mode; left out for nowhere, and in HTTP mode, where it is on the same port. */
  readonly health?: { readonly host: string; readonly port: number };
  /** How fast Slack is written to; its own limits when left out. Only a Slack without limits can be written to faster. */
  readonly pace?: Pacing;
  /** Put around the records before anything uses them; tests put points there at which the process is killed. */
  readonly around?: (store: Store) => Store;
  readonly log: Logger;
  /**
   * What time it is, for the records and the queue. When left out, records tell the machine's time, and the queue has a clock of its own that
   * does not jump. The demo tells of yesterday.
   */
  readonly now?: () => Date;
}

export interface Pacing {
  /** The least time between two updates of one card, in ms. */
  readonly cardMs: number;
  /** The least time between two posts in one channel, in ms. */
  readonly channelMs: number;
  /** After how many ms of silence the work of a process that died is taken over. */
  readonly leaseMs: number;
}

// About one update of a message in 3 s and one post in a channel a second: docs.slack.dev, chat.update and rate limits.
export const SLACKS_PACE: Pacing = { cardMs: 3000, channelMs: 1000, leaseMs: 6000 };
