/** Why a message would be answered as it is, as blocks to show: for messages that were answered, and for those that were not. */
import { explain } from './core/explanation.ts';
import type { Knowledge } from './flows/ports.ts';
import { loadRedactionKey } from './redaction/key-file.ts';
import { openDoor } from './slack/door.ts';
import { PostedMessage } from './slack/payloads.ts';
import { whyModal } from './slack/views/why-modal.ts';

export interface MessageExplaining {
  /** The guides to judge by. */
  readonly knowledge: Knowledge;
  /** What the message's channel is about; null when nobody has said. */
  readonly product: string | null;
  readonly dataDir: string;
  readonly botToken: string;
  readonly botUser: string;
  /** Where the message's files are. */
  readonly host: string;
  readonly now: () => Date;
}

/** Takes a message as Slack sends it; returns the blocks of its explanation. Null for what is no person's message, or holds nothing to read. */
export async function explainMessage(
  message: unknown,
  { knowledge, product, dataDir, botToken, botUser, host, now }: MessageExplaining,
): Promise<readonly object[] | null> {
  const posted = PostedMessage.safeParse(message);
  if (!posted.success) return null;
  const door = openDoor({
    key: loadRedactionKey(dataDir),
    botUser,
    botToken,
    ownHosts: [host],
    now,
    // The reading below says it: nothing of such a text is left.
    onUnscannable: () => {},
  });
  const reading = await door.readMessage(posted.data);
  if (reading.kind !== 'text') return null;
  const { guides, matcher } = knowledge;
  const match = matcher.match(reading.text, {
    product: product === null ? null : { id: product, from: 'channel' },
  });
  return whyModal(explain({ report: reading.text, match, guides }), null).blocks;
}
