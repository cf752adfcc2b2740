/** Whether authfix can post in a channel that somebody names in a setting, and if not, why. */
import type { WebClient } from '@slack/web-api';
import { isSlackError } from './slack-error.ts';

export type Reach = 'reachable' | 'archived' | 'not-in-it' | 'unseen';

/** Asks Slack about the channel. A private channel without authfix looks the same as one that is gone. */
export async function reachOf(client: WebClient, channel: string): Promise<Reach> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived === true) return 'archived';
    return found?.is_member === true ? 'reachable' : 'not-in-it';
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'missing_scope')) return 'unseen';
    throw fault;
  }
}
