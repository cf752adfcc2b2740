/** How a forwarded message comes out of Slack's payloads: its words and files, and nothing of the previews that Slack makes of links. */
import { z } from 'zod';
import { SlackFile } from './payloads.ts';
import { readSlackText } from './slack-text.ts';

// A shared message travels as an attachment; its rich text is in `message_blocks` (docs messaging/sharing, seen in clients).
const Shared = z.object({
  is_msg_unfurl: z.boolean().optional(),
  is_share: z.boolean().optional(),
  text: z.string().default(''),
  message_blocks: z.array(z.unknown()).default([]),
  files: z.array(SlackFile).default([]),
});

const SharedBlocks = z.object({ message: z.object({ blocks: z.array(z.unknown()) }) });

/** A message that somebody passed on. */
export interface Forwarded {
  readonly text: string;
  readonly files: readonly SlackFile[];
}

/** Reads the forwarded messages among a message's attachments. Mentions of `bot` are left out. */
export function readForwarded(attachments: readonly unknown[], bot: string | null): readonly Forwarded[] {
  return attachments.flatMap((attachment) => {
    const reading = Shared.safeParse(attachment);
    if (!reading.success) return [];
    const { text, message_blocks, files, is_msg_unfurl, is_share } = reading.data;
    const isMessage = is_msg_unfurl === true || is_share === true || message_blocks.length > 0;
    if (!isMessage) return [];
    const blocks = message_blocks.flatMap((one) => {
      const shared = SharedBlocks.safeParse(one);
      return shared.success ? shared.data.message.blocks : [];
    });
    return [{ text: readSlackText({ text, blocks }, bot), files }];
  });
}
