/** Whether a message that we posted is still there. */
import type { WebClient } from '@slack/web-api';
import type { Receipt } from '../flows/effect-ports.ts';
import type { Sight } from '../flows/reconcile.ts';
import { isSlackError } from './slack-error.ts';

/** Takes a receipt `CHANNEL/TS` and asks Slack for exactly that message, as a reply or as a message of its own. */
export async function lookAt(client: WebClient, { reference }: Receipt): Promise<Sight> {
  const [channel, ts] = reference.split('/');
  // Receipts of private sentences, and of what there was nothing to show for, name no message.
  if (channel === undefined || ts === undefined) return 'shown';
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 1 });
    return messages.some((message) => message.ts === ts || isReply(message)) ? 'shown' : 'missing';
  } catch (fault) {
    if (isSlackError(fault, 'thread_not_found', 'message_not_found')) return 'missing';
    if (isSlackError(fault)) return 'unknown';
    throw fault;
  }
}

// Asked with a reply's id, Slack answers with the thread that it stands in.
function isReply(message: { readonly thread_ts?: string | undefined }): boolean {
  return message.thread_ts !== undefined;
}
