/** The methods that post, change and take away messages (docs reference/methods/chat.*). */
import { type Content, describeProblems, nested, readContent } from '../content.ts';
import { type Fields, isFields, textAt } from '../json.ts';
import { limits } from '../limits/numbers.ts';
import { addMessage, changeMessage, deleteMessage } from '../messages.ts';
import { wireMessage } from '../wire-message.ts';
import type { World } from '../world.ts';
import { flagArgument, requiredText, textArgument } from './arguments.ts';
import type { Method } from './method.ts';
import { detailedRefusal, Refusal } from './refusal.ts';
import { addressedRoom, joinedRoom, knownMessage, knownRoom, writableRoom } from './rooms.ts';

type Accepted = Extract<Content, { kind: 'accepted' }>;

function acceptContent(world: World, args: Fields): Accepted {
  const content = readContent(world, args);
  if (content.kind === 'accepted') return content;
  throw content.problems.length > 0
    ? detailedRefusal(content.error, describeProblems(content.problems))
    : new Refusal(content.error);
}

/** Slack mentions what it would have liked to get without refusing. */
function warningFields(warnings: readonly string[]): Fields {
  return warnings.length > 0 ? { warning: warnings.join(','), response_metadata: { warnings } } : {};
}

/** A reply must name its parent's timestamp: anything else is refused (a reply's own timestamp mis-threads in Slack). */
function threadArgument(world: World, args: Fields, room: string): { readonly threadTs?: string } {
  const threadTs = textArgument(args, 'thread_ts');
  if (threadTs === undefined) return {};
  const parent = world.history.find(room, threadTs);
  if (!parent || parent.threadTs !== undefined) throw new Refusal('cannot_reply_to_message');
  return { threadTs };
}

/** Message metadata is `{event_type, event_payload}` (docs messaging/message-metadata). */
function metadataArgument(args: Fields): { readonly metadata?: Fields } {
  if (args['metadata'] === undefined || args['metadata'] === '') return {};
  const metadata = nested(args, 'metadata');
  if (
    !isFields(metadata) ||
    textAt(metadata, 'event_type') === undefined ||
    !isFields(metadata['event_payload'])
  )
    throw new Refusal('invalid_metadata_format');
  return { metadata };
}

function postMessage(world: World, args: Fields): Fields {
  const room = addressedRoom(world, args);
  const { text, blocks, attachments, warnings } = acceptContent(world, args);
  const thread = threadArgument(world, args, room.id);
  const { userId, botId } = world.directory.bot;
  const isBroadcast = thread.threadTs !== undefined && flagArgument(args, 'reply_broadcast');
  const message = addMessage(world, room, {
    user: userId,
    botId,
    text,
    blocks,
    attachments,
    ...thread,
    ...metadataArgument(args),
    ...(isBroadcast ? { subtype: 'thread_broadcast' as const } : {}),
  });
  return {
    channel: room.id,
    ts: message.ts,
    message: wireMessage(world, message, true),
    ...warningFields(warnings),
  };
}

/** Text alone removes blocks; blocks alone keep the text; attachments stay when they are left out. */
function update(world: World, args: Fields): Fields {
  const room = joinedRoom(world, args);
  const before = knownMessage(world, room, requiredText(args, 'ts'));
  if (before.botId !== world.directory.bot.botId) throw new Refusal('cant_update_message');
  if ((textArgument(args, 'text')?.length ?? 0) > limits.updateText) throw new Refusal('msg_too_long');
  const { text, blocks, attachments, warnings } = acceptContent(world, args);
  const hasText = args['text'] !== undefined;
  const hasBlocks = args['blocks'] !== undefined || args['markdown_text'] !== undefined;
  const { edited: _unmarked, ...kept } = before;
  const after = {
    ...kept,
    text: hasText ? text : before.text,
    blocks: hasBlocks || hasText ? blocks : before.blocks,
    attachments: args['attachments'] === undefined ? before.attachments : attachments,
    ...metadataArgument(args),
    // With blocks there is no "(edited)" mark (docs reference/methods/chat.update).
    ...(blocks.length > 0 ? {} : { edited: { user: before.user, ts: world.clock.ts() } }),
  };
  changeMessage(world, before, after);
  const message = wireMessage(world, after, true);
  return { channel: room.id, ts: after.ts, text: after.text, message, ...warningFields(warnings) };
}

function remove(world: World, args: Fields): Fields {
  const room = joinedRoom(world, args);
  const message = knownMessage(world, room, requiredText(args, 'ts'));
  if (message.botId !== world.directory.bot.botId) throw new Refusal('cant_delete_message');
  deleteMessage(world, message);
  return { channel: room.id, ts: message.ts };
}

function postEphemeral(world: World, args: Fields): Fields {
  const room = writableRoom(world, args);
  const user = requiredText(args, 'user');
  if (!world.directory.isMember(room, user)) throw new Refusal('user_not_in_channel');
  if ((textArgument(args, 'text')?.length ?? 0) > limits.ephemeralText) throw new Refusal('msg_too_long');
  const { text, blocks, attachments, warnings } = acceptContent(world, args);
  const { userId, botId } = world.directory.bot;
  const thread = threadArgument(world, args, room.id);
  const draft = { user: userId, botId, text, blocks, attachments, onlyFor: user, ...thread };
  return { message_ts: addMessage(world, room, draft).ts, ...warningFields(warnings) };
}

function getPermalink(world: World, args: Fields): Fields {
  const room = knownRoom(world, args);
  const message = knownMessage(world, room, requiredText(args, 'message_ts'));
  const path = `${world.origin}/archives/${room.id}/p${message.ts.replace('.', '')}`;
  const query = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${room.id}`;
  return { channel: room.id, permalink: path + query };
}

const write = { token: 'bot', scopes: ['chat:write'] } as const;

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': { ...write, tier: 'posting', handle: postMessage },
  'chat.update': { ...write, tier: 3, handle: update },
  'chat.delete': { ...write, tier: 3, handle: remove },
  'chat.postEphemeral': { ...write, tier: 4, handle: postEphemeral },
  'chat.getPermalink': { token: 'bot', tier: 'generous', handle: getPermalink },
};
