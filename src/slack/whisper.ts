/** How authfix says something that only one person sees. */
import type { WebClient } from '@slack/web-api';
import { isSlackError } from './slack-error.ts';
import type { CardMessage } from './views/checklist-card.ts';

/** Where a private sentence is shown. */
export interface Whisper {
  readonly channel: string;
  readonly user: string;
  readonly thread?: string;
}

/** Says something that only one person sees; falls back to a DM where ephemeral messages cannot be shown. */
export async function whisper(
  client: WebClient,
  { channel, user, thread }: Whisper,
  message: CardMessage,
): Promise<void> {
  const { text, blocks } = message;
  try {
    await client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks: [...blocks],
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  } catch (fault) {
    if (!isSlackError(fault)) throw fault;
    await client.chat.postMessage({
      channel: user,
      text,
      blocks: [...blocks],
      unfurl_links: false,
      unfurl_media: false,
    });
  }
}
