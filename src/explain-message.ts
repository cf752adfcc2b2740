/** Why a message would be answered as it is, as blocks to show: for messages that were answered, and for those that were not. */
import { explain } from './core/explanation.ts';
import { buildMatcher } from './core/matcher.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { loadRedactionKey } from './redaction/key-file.ts';
import { openDoor } from './slack/door.ts';
import { PostedMessage } from './slack/payloads.ts';
import { whyModal } from './slack/views/why-modal.ts';

export interface MessageExplaining {
  readonly knowledgeDir: string;
  readonly dataDir: string;
  readonly botToken: string;
  readonly botUser: string;
  /** Where the message's files are. */
  readonly host: string;
  readonly now: () => Date;
}

/**
 * Takes a message as Slack sends it; returns the blocks of its explanation, by the guides as they are in the folder now and
 * without what a channel is set to. Null for what is no person's message, or holds nothing to read.
 */
export async function explainMessage(
  message: unknown,
  { knowledgeDir, dataDir, botToken, botUser, host, now }: MessageExplaining,
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
  const { guides } = await loadKnowledge(knowledgeDir);
  const match = buildMatcher(guides).match(reading.text, { product: null });
  return whyModal(explain({ report: reading.text, match, guides }), null).blocks;
}
