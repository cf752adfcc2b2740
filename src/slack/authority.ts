/** Who may do what: supporters are the members of the support channel, admins are the workspace's own. */
import type { WebClient } from '@slack/web-api';
import { isSlackError } from './slack-error.ts';

/** Whether somebody may; `unknown` when Slack does not show us the support channel. */
export type Allowance = 'yes' | 'no' | 'unknown';

/**
 * The rules, all in one place. Whoever can see a thread may work its steps and escalate, so there is no rule for that; every
 * other action asks here first, and whoever is refused hears so in private.
 */
export interface Authority {
  /** Whether a person may change what a channel is about: an admin or owner of the workspace, or a supporter. */
  maySetChannels(user: string): Promise<boolean>;
  /** Whether a person may withdraw or edit an escalation: who asked for it, or a supporter. */
  mayChangeEscalation(user: string, requester: string): Promise<Allowance>;
  /** Whether a person may claim, answer or resolve tickets: supporters only, also where a ticket's card was shared. */
  mayActOnTickets(user: string): Promise<Allowance>;
}

/** Asks Slack each time: people join and leave, and none of this happens often. */
export function authorityOf(client: WebClient, supportChannel: string): Authority {
  const supports = (user: string) => isSupporter(client, supportChannel, user);
  return {
    maySetChannels: async (user) => (await supports(user)) === 'yes' || (await isAdmin(client, user)),
    mayChangeEscalation: async (user, requester) => (user === requester ? 'yes' : await supports(user)),
    mayActOnTickets: supports,
  };
}

async function isSupporter(client: WebClient, channel: string, user: string): Promise<Allowance> {
  try {
    return (await isMember(client, channel, user)) ? 'yes' : 'no';
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'missing_scope', 'not_in_channel')) return 'unknown';
    throw fault;
  }
}

async function isMember(client: WebClient, channel: string, user: string): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({
      channel,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page.members?.includes(user) === true) return true;
    const next = page.response_metadata?.next_cursor;
    cursor = next === '' ? undefined : next;
  } while (cursor !== undefined);
  return false;
}

async function isAdmin(client: WebClient, user: string): Promise<boolean> {
  try {
    const { user: person } = await client.users.info({ user });
    return person?.is_admin === true || person?.is_owner === true;
  } catch (fault) {
    // A person whom Slack does not show to us (a guest of another workspace) is no admin of this one.
    if (isSlackError(fault, 'user_not_found', 'user_not_visible')) return false;
    throw fault;
  }
}
