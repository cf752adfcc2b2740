/** The tables as SQL sees them: columns hold what SQL decides on, `body` holds the record itself as JSON. */

/** One row per migration that has run. */
interface SchemaVersions {
  version: number;
}

interface Claims {
  workspace: string;
  channel: string;
  message: string;
  purpose: string;
  at: number;
}

interface Diagnoses {
  id: string;
  workspace: string;
  triage: string | null;
  at: number;
  /** When somebody said that nothing on offer fits. */
  rejected_at: number | null;
  body: string;
}

interface Triages {
  id: string;
  workspace: string;
  version: number;
  opened_at: number;
  asker: string;
  state: string;
  body: string;
}

interface Channels {
  workspace: string;
  channel: string;
  product: string | null;
  mode: string;
  support_channel: string | null;
  /** 0 or 1: both engines have whole numbers alike. */
  answers_bots: number;
  pointer_minutes: number;
}

/** A row that is counted up inside the transaction that uses the number, so that no number is ever skipped. */
interface Counters {
  name: string;
  value: number;
}

interface Tickets {
  number: number;
  workspace: string;
  version: number;
  triage: string;
  requester: string;
  state: string;
  guide: string;
  channel: string;
  assignee: string | null;
  body: string;
}

interface Effects {
  /** The name under which it exists once. */
  key: string;
  kind: string;
  /** Whose it is; empty when it is nobody's. */
  workspace: string;
  /** The ticket that it delivers, if it does. */
  ticket: number | null;
  body: string;
  /** The key of the effect that it waits for. */
  after: string | null;
  state: 'ready' | 'done' | 'dead';
  /** Counted up each time it is wanted. */
  wish: number;
  attempts: number;
  /** Leases in a row that ended without a word from their worker. */
  unanswered: number;
  added_at: number;
  run_at: number;
  /** Before this it must not be carried out again. */
  rested_at: number;
  lease: string | null;
  lease_until: number;
  last_error: string | null;
  receipt: string | null;
}

/** Values that all processes of a database have in common. */
interface Settings {
  name: string;
  value: string;
}

/** A workspace that installed the app. Its tokens are sealed. */
interface Installations {
  workspace: string;
  installed_at: number;
  sealed: string;
}

/** What people set for a whole workspace. */
interface Workspaces {
  workspace: string;
  support_channel: string | null;
  admin_group: string | null;
  supporter_group: string | null;
}

/** One row for each channel and each cause: counted up by a transaction that must have the reports about it to itself. */
interface Turns {
  workspace: string;
  about: string;
  turn: number;
}

/** One message in which an error was seen. */
interface Sightings {
  workspace: string;
  channel: string;
  /** Its timestamp; `diagnosis:` and an id for what no message brought. */
  message: string;
  /** Where it is answered; empty until there is a thread. */
  thread: string;
  person: string;
  diagnosis: string | null;
  triage: string | null;
  guide: string | null;
  cause: string | null;
  /** What is left of its text when it is masked, as a digest. */
  text_key: string;
  reply: 'card' | 'choice' | 'pointer' | 'none';
  at: number;
}

/** What people want no answer to unless they ask. */
interface Silences {
  workspace: string;
  channel: string;
  /** `text:` and a text key, or `thread:` and a timestamp. */
  about: string;
  person: string;
  /** The report that was turned away. */
  diagnosis: string | null;
  at: number;
}

/** A cause that many met at once, and the ticket that all of them share. */
interface Outages {
  ticket: number;
  workspace: string;
  guide: string;
  cause: string;
  at: number;
}

/** All tables. Times are epoch milliseconds, ids are text. */
export interface Tables {
  schema_versions: SchemaVersions;
  claims: Claims;
  diagnoses: Diagnoses;
  triages: Triages;
  channels: Channels;
  counters: Counters;
  tickets: Tickets;
  effects: Effects;
  settings: Settings;
  turns: Turns;
  sightings: Sightings;
  silences: Silences;
  outages: Outages;
  installations: Installations;
  workspaces: Workspaces;
}
