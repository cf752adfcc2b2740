/** Knows what a local workspace is made of before anything happens in it. */
import type { Person } from './protocol.ts';

/** A person of the workspace, with what `users.info` tells about them. */
export interface PersonSeed extends Omit<Person, 'role'> {
  readonly role: 'asker' | 'supporter';
  /** IANA name; UTC when left out. */
  readonly timeZone?: string;
  readonly email?: string;
  /** What `users.info` says of their rank; none of it when left out. */
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  readonly isGuest?: boolean;
  readonly isDeactivated?: boolean;
}

/** A group of people that can be mentioned as `@handle`. */
export interface UsergroupSeed {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly description?: string;
  readonly users: readonly string[];
  /** A disabled group is listed and asked for its people only with `include_disabled`. */
  readonly isDisabled?: boolean;
}

/** A channel; direct messages need no seed, everybody has one with the bot. */
export interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private';
  readonly purpose: string;
  /** Ids of people and, if it is in the channel, of the bot. */
  readonly members: readonly string[];
  readonly isArchived?: boolean;
}

/** The app under test as Slack knows it. */
interface BotSeed {
  readonly appId: string;
  readonly botId: string;
  readonly userId: string;
  /** Taken from the manifest when left out. */
  readonly name?: string;
}

export interface WorkspaceSeed {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly bot: BotSeed;
  readonly people: readonly PersonSeed[];
  readonly channels: readonly ChannelSeed[];
  readonly usergroups?: readonly UsergroupSeed[];
}
