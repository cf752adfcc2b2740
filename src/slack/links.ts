/** The addresses of messages for a browser. */
import type { WebClient } from '@slack/web-api';
import type { Posted } from './outgoing.ts';

/**
 * Builds the addresses of one workspace's messages. `chat.getPermalink` answers the workspace's address, the channel and
 * the message's time without its dot; asked for each card it would be every second call, so the workspace is asked once.
 * Answers null while Slack does not say where the workspace is.
 */
export function buildLinks(client: WebClient): (posted: Posted) => Promise<string | null> {
  let home: string | null = null;
  return async ({ channel, ts }) => {
    home ??= await readHome(client);
    return home === null ? null : new URL(`archives/${channel}/p${ts.replace('.', '')}`, home).href;
  };
}

async function readHome(client: WebClient): Promise<string | null> {
  try {
    return (await client.auth.test()).url ?? null;
  } catch (fault) {
    // A message without its address is better than none; what is wrong is no `Error` only by a bug.
    if (fault instanceof Error) return null;
    throw fault;
  }
}
