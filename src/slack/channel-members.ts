/** Who is in a channel or in a user group, as Slack says; and that it does not say. */
import type { WebClient } from '@slack/web-api';
import { isSlackError } from './slack-error.ts';

/** Whether somebody is in it; `unknown` when Slack does not show it to us, or it is gone. */
export type Belonging = 'yes' | 'no' | 'unknown';

/** Asks Slack each time: people join and leave. */
export async function isInChannel(client: WebClient, channel: string, user: string): Promise<Belonging> {
  // Until a support channel is chosen, tickets go to one person.
  if (/^[UW]/.test(channel)) return channel === user ? 'yes' : 'no';
  try {
    return (await findMember(client, channel, user)) ? 'yes' : 'no';
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'missing_scope', 'not_in_channel')) return 'unknown';
    throw fault;
  }
}

async function findMember(client: WebClient, channel: string, user: string): Promise<boolean> {
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

// usergroups.users.list may be asked about twenty times a minute, and clicks come faster.
const REMEMBER_MS = 60_000;

/** Builds the question who is in a user group; an answer is remembered for a minute of the clock `now`. */
export function buildGroups(
  client: WebClient,
  now: () => number,
): (group: string, user: string) => Promise<Belonging> {
  const known = new Map<string, { readonly at: number; readonly users: readonly string[] }>();
  return async (group, user) => {
    const earlier = known.get(group);
    const isFresh = earlier !== undefined && now() - earlier.at < REMEMBER_MS;
    const users = isFresh ? earlier.users : await listGroup(client, group);
    if (users === null) return 'unknown';
    if (!isFresh) known.set(group, { at: now(), users });
    return users.includes(user) ? 'yes' : 'no';
  };
}

async function listGroup(client: WebClient, usergroup: string): Promise<readonly string[] | null> {
  try {
    return (await client.usergroups.users.list({ usergroup })).users ?? [];
  } catch (fault) {
    if (isSlackError(fault)) return null;
    throw fault;
  }
}
