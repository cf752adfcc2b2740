/** Knows the two faces of a kept message: as Slack's JSON for the app, and as the page draws it. */
import { pageFile, wireFile } from './files.ts';
import type { StoredMessage } from './history.ts';
import type { Fields } from './json.ts';
import type { Message, SharedFile } from './protocol.ts';
import type { World } from './world.ts';

/** Builds the message as events, interactions and answers carry it; metadata only where Slack shows it. */
export function wireMessage(world: World, message: StoredMessage, withMetadata = false): Fields {
  const { directory } = world;
  const files = wireFiles(world, message.files);
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    ts: message.ts,
    ...(message.clientMsgId ? { client_msg_id: message.clientMsgId } : {}),
    ...(message.botId ? botFields(world, message.botId) : {}),
    text: message.text,
    ...(message.inviter ? { inviter: message.inviter } : {}),
    team: directory.team.id,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(files.length > 0 ? { files, upload: false, display_as_bot: false } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.length > 0 ? { reactions: wireReactions(message) } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
    ...threadFields(world, message),
  };
}

/** Another app's message names only its bot. */
function botFields(world: World, posting: string): Fields {
  if (posting !== world.directory.bot.botId) return { bot_id: posting };
  const { appId, botId, name } = world.directory.bot;
  const team = world.directory.team.id;
  return {
    bot_id: botId,
    app_id: appId,
    bot_profile: { id: botId, app_id: appId, name, team_id: team, deleted: false, icons: {} },
  };
}

function wireReactions(message: StoredMessage): readonly Fields[] {
  return message.reactions.map(({ name, users }) => ({ name, users, count: users.length }));
}

function threadFields(world: World, message: StoredMessage): Fields {
  const { history } = world;
  if (message.threadTs !== undefined) {
    const parent = history.find(message.channel, message.threadTs);
    return { thread_ts: message.threadTs, ...(parent ? { parent_user_id: parent.user } : {}) };
  }
  const replies = history.replies(message.channel, message.ts);
  const last = replies.at(-1);
  if (!last) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

/** Builds Slack's file objects for the ids that are known. */
export function wireFiles(world: World, ids: readonly string[]): readonly Fields[] {
  const place = { origin: world.origin, team: world.directory.team.id };
  const found: Fields[] = [];
  for (const id of ids) {
    const file = world.files.find(id);
    if (file) found.push(wireFile(file, place));
  }
  return found;
}

/** Builds the message as the page draws it. */
export function pageMessage(world: World, message: StoredMessage): Message {
  const files: SharedFile[] = [];
  for (const id of message.files) {
    const file = world.files.find(id);
    if (file) files.push(pageFile(file));
  }
  return {
    ts: message.ts,
    channel: message.channel,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    files,
    ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
    ...(message.onlyFor === undefined ? {} : { onlyFor: message.onlyFor }),
    ...(message.edited ? { editedAt: message.edited.ts } : {}),
    ...(message.reactions.length > 0 ? { reactions: message.reactions } : {}),
    replyCount: world.history.replyCount(message.channel, message.ts),
  };
}
