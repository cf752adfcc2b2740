/** What authfix knows of a workspace that installed it: how to speak there, and what its people chose for it as a whole. */
import type { UserId } from './ids.ts';

/** One installation of the app. Whoever holds `botToken` can read and write as authfix there. */
export interface Installation {
  readonly workspace: string;
  readonly name: string;
  readonly botToken: string;
  readonly botId: string;
  readonly botUser: string;
  readonly scopes: readonly string[];
  /** Who installed it: tickets go to this person until a support channel is chosen. */
  readonly installer: UserId;
  readonly at: Date;
}

export interface WorkspaceSettings {
  /** The channel that tickets go to; null until somebody chooses one. */
  readonly supportChannel: string | null;
  /** The user group whose people may do what the workspace's own admins may; null for none. */
  readonly adminGroup: string | null;
  /** The user group whose people may do what the members of the support channel may; null for none. */
  readonly supporterGroup: string | null;
}

/** A workspace that nobody has set anything for. */
export const UNSET_WORKSPACE: WorkspaceSettings = {
  supportChannel: null,
  adminGroup: null,
  supporterGroup: null,
};
