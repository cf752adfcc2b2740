/** Who may do what: supporters by channel or user group, admins of the workspace or by user group. */
import type { WebClient } from '@slack/web-api';
import type { TriageStore, WorkspaceStore } from '../flows/ports.ts';
import { type Belonging, buildGroups, isInChannel } from './channel-members.ts';
import { isSlackError } from './slack-error.ts';

/** Whether somebody may; `unknown` when Slack does not show us the support channel or the supporters' group. */
export type Allowance = Belonging;

/** The channel that a ticket, triage or setting belongs to. */
export interface At {
  readonly workspace: string;
  readonly channel: string;
}

/**
 * The rules, all in one place. Whoever can see a thread may work its steps and escalate, so there is no rule for that; every
 * other action asks here first, and whoever is refused hears so in private. Supporters are the members of the support
 * channel and of the supporters' group, and for what came from a channel with its own support channel the members of that.
 * Admins are the workspace's admins and owners and the members of the admins' group.
 */
export interface Authority {
  /** Whether a person may change the settings of a channel: an admin, or one of its supporters. */
  maySetChannels(user: string, at: At): Promise<boolean>;
  /** Whether a person may say which groups have a role: an admin. */
  maySetRoles(user: string, workspace: string): Promise<boolean>;
  /** Whether a person may withdraw or edit an escalation: who asked for it, or a supporter. */
  mayChangeEscalation(user: string, of: At & { readonly requester: string }): Promise<Allowance>;
  /** Whether a person may claim, answer or resolve tickets: supporters only, also where a ticket's card was shared. */
  mayActOnTickets(user: string, at: At): Promise<Allowance>;
  /** Which channels' tickets a person may act on: all, or those of the channels whose own support channel they are in. */
  supportedBy(user: string, workspace: string): Promise<Supported>;
}

export type Supported =
  | { readonly kind: 'all' }
  | { readonly kind: 'channels'; readonly channels: readonly string[] };

export interface AuthorityNeeds {
  readonly client: WebClient;
  /** The workspace's support channel. */
  readonly supportChannel: string;
  readonly store: Pick<TriageStore, 'readChannel'> & WorkspaceStore;
  /** The time in ms, by which group members are remembered for a moment. */
  readonly now: () => number;
}

/** Builds the rules over a client that may look things up. */
export function authorityOf(needs: AuthorityNeeds): Authority {
  const inGroup = buildGroups(needs.client, needs.now);
  const rules = { ...needs, inGroup };
  const supports = (user: string, at: At) => isSupporter(rules, user, at);
  const administers = (user: string, workspace: string) => isAdmin(rules, user, workspace);
  return {
    maySetChannels: async (user, at) =>
      (await supports(user, at)) === 'yes' || (await administers(user, at.workspace)),
    maySetRoles: administers,
    mayChangeEscalation: async (user, of) => (user === of.requester ? 'yes' : await supports(user, of)),
    mayActOnTickets: supports,
    supportedBy: (user, workspace) => supportedBy(rules, user, workspace),
  };
}

interface Rules extends AuthorityNeeds {
  readonly inGroup: (group: string, user: string) => Promise<Belonging>;
}

async function isSupporter(rules: Rules, user: string, { workspace, channel }: At): Promise<Belonging> {
  const everywhere = await supportsWorkspace(rules, user, workspace);
  if (everywhere === 'yes') return 'yes';
  const { supportChannel: own } = await rules.store.readChannel(workspace, channel);
  const here = own === null ? 'no' : await isInChannel(rules.client, own, user);
  if (here === 'yes') return 'yes';
  return everywhere === 'unknown' || here === 'unknown' ? 'unknown' : 'no';
}

async function supportsWorkspace(rules: Rules, user: string, workspace: string): Promise<Belonging> {
  const inChannel = await isInChannel(rules.client, rules.supportChannel, user);
  if (inChannel === 'yes') return 'yes';
  const { supporterGroup } = await rules.store.readWorkspace(workspace);
  const inGroup = supporterGroup === null ? 'no' : await rules.inGroup(supporterGroup, user);
  if (inGroup === 'yes') return 'yes';
  return inChannel === 'unknown' || inGroup === 'unknown' ? 'unknown' : 'no';
}

async function supportedBy(rules: Rules, user: string, workspace: string): Promise<Supported> {
  if ((await supportsWorkspace(rules, user, workspace)) === 'yes') return { kind: 'all' };
  const owned = await rules.store.listOwnSupport(workspace);
  const belongs = new Map<string, Belonging>();
  for (const support of new Set(owned.map(({ supportChannel }) => supportChannel)))
    belongs.set(support, await isInChannel(rules.client, support, user));
  const mine = owned.filter(({ supportChannel }) => belongs.get(supportChannel) === 'yes');
  return { kind: 'channels', channels: mine.map(({ channel }) => channel) };
}

async function isAdmin(rules: Rules, user: string, workspace: string): Promise<boolean> {
  if (await isWorkspaceAdmin(rules.client, user)) return true;
  const { adminGroup } = await rules.store.readWorkspace(workspace);
  return adminGroup !== null && (await rules.inGroup(adminGroup, user)) === 'yes';
}

async function isWorkspaceAdmin(client: WebClient, user: string): Promise<boolean> {
  try {
    const { user: person } = await client.users.info({ user });
    return person?.is_admin === true || person?.is_owner === true;
  } catch (fault) {
    // A person whom Slack does not show to us (a guest of another workspace) is no admin of this one.
    if (isSlackError(fault, 'user_not_found', 'user_not_visible')) return false;
    throw fault;
  }
}
