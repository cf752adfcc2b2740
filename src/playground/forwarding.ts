/** Knows what becomes of a message that somebody passes on: an attachment that quotes it whole (seen in clients; Slack documents none of it). */
import { roomFor } from './channel-deeds.ts';
import { visibleMessage } from './clicking.ts';
import { compose } from './composer.ts';
import type { StoredMessage } from './history.ts';
import type { Fields } from './json.ts';
import { addMessage } from './messages.ts';
import type { Deed, DeedAnswer } from './protocol.ts';
import { wireFiles } from './wire-message.ts';
import type { World } from './world.ts';

/** Posts the message of a `forward` deed. */
export function forward(world: World, deed: Extract<Deed, { readonly type: 'forward' }>): DeedAnswer {
  const { message } = visibleMessage(world, deed.user, deed);
  const room = roomFor(world, deed.user, deed.to);
  const posted = addMessage(world, room, {
    user: deed.user,
    ...compose(deed.text, world.directory),
    attachments: [sharedMessage(world, message)],
    clientMsgId: world.clock.id('msg-'),
  });
  return { ok: true, ts: posted.ts };
}

function sharedMessage(world: World, message: StoredMessage): Fields {
  const team = world.directory.team.id;
  const { channel, ts, user, text, blocks } = message;
  const files = wireFiles(world, message.files);
  return {
    id: 1,
    ts,
    from_url: `${world.origin}/archives/${channel}/p${ts.replace('.', '')}`,
    author_id: user,
    channel_id: channel,
    channel_team: team,
    is_msg_unfurl: true,
    is_share: true,
    text,
    fallback: text,
    ...(blocks.length === 0 ? {} : { message_blocks: [{ team, channel, ts, message: { blocks } }] }),
    ...(files.length === 0 ? {} : { files }),
  };
}
