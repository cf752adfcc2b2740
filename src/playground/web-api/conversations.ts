/** The methods that read conversations (docs reference/methods/conversations.*). */
import type { Room } from '../directory.ts';
import type { StoredMessage } from '../history.ts';
import type { Fields } from '../json.ts';
import { joinRoom } from '../membership.ts';
import { wireMessage } from '../wire-message.ts';
import type { World } from '../world.ts';
import { flagArgument, requiredText, textArgument } from './arguments.ts';
import type { Method } from './method.ts';
import { cutPage } from './paging.ts';
import { Refusal } from './refusal.ts';
import { joinedRoom, knownRoom, requireRoomScope } from './rooms.ts';

/** Describes a conversation as Slack does (docs reference/objects/conversation-object). */
function wireRoom(world: World, room: Room): Fields {
  const isDm = room.kind === 'dm';
  const shared = { id: room.id, created: 1_700_000_000, is_archived: room.isArchived, is_org_shared: false };
  if (isDm) return { ...shared, is_im: true, user: room.name };
  return {
    ...shared,
    name: room.name,
    name_normalized: room.name,
    is_channel: room.kind === 'public',
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: room.kind === 'private',
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_member: world.directory.isMember(room, world.directory.bot.userId),
    context_team_id: world.directory.team.id,
    creator: room.members[0] ?? '',
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: room.purpose, creator: '', last_set: 0 },
  };
}

function info(world: World, args: Fields): Fields {
  const room = knownRoom(world, args);
  requireRoomScope(world, room, 'read');
  const count = flagArgument(args, 'include_num_members') ? { num_members: room.members.length } : {};
  return { channel: { ...wireRoom(world, room), ...count } };
}

function members(world: World, args: Fields): Fields {
  const room = knownRoom(world, args);
  requireRoomScope(world, room, 'read');
  const { items, metadata } = cutPage(room.members, args);
  return { members: items, ...metadata };
}

/** Opens the direct message with one person; group messages are not part of the local workspace. */
function open(world: World, args: Fields): Fields {
  const given = textArgument(args, 'channel');
  const room = world.directory.resolve(given ?? requiredText(args, 'users'));
  if (room?.kind !== 'dm') throw new Refusal(given === undefined ? 'user_not_found' : 'channel_not_found');
  const channel = flagArgument(args, 'return_im') ? wireRoom(world, room) : { id: room.id };
  return { no_op: true, already_open: true, channel };
}

/** Takes the bot into a public channel; into one where it is already, with a warning. */
function join(world: World, args: Fields): Fields {
  const room = knownRoom(world, args);
  if (room.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
  if (room.isArchived) throw new Refusal('is_archived');
  const { directory } = world;
  if (directory.isMember(room, directory.bot.userId)) {
    const warning = 'already_in_channel';
    return { channel: wireRoom(world, room), warning, response_metadata: { warnings: [warning] } };
  }
  joinRoom(world, room, { user: directory.bot.userId });
  return { channel: wireRoom(world, directory.room(room.id) ?? room) };
}

function list(world: World, args: Fields): Fields {
  const types = (textArgument(args, 'types') ?? 'public_channel').split(',');
  const words = { public: 'public_channel', private: 'private_channel', dm: 'im' } as const;
  const { directory } = world;
  const withoutArchived = flagArgument(args, 'exclude_archived');
  const rooms = directory
    .rooms()
    .filter((room) => !(withoutArchived && room.isArchived))
    .filter((room) => types.includes(words[room.kind]) && directory.canSee(room, directory.bot.userId))
    .map((room) => wireRoom(world, room));
  const { items, metadata } = cutPage(rooms, args);
  return { channels: items, ...metadata };
}

/** The room's own messages, newest first; replies are not among them unless they were broadcast. */
function history(world: World, args: Fields): Fields {
  const room = joinedRoom(world, args);
  requireRoomScope(world, room, 'history');
  const messages = world.history
    .list(room.id)
    .filter((message) => message.threadTs === undefined || message.subtype === 'thread_broadcast')
    .filter((message) => isBetween(message, args))
    .reverse();
  return pageOfMessages(world, messages, args);
}

/** A parent and its replies, oldest first; the timestamp of a reply finds that reply alone. */
function replies(world: World, args: Fields): Fields {
  const room = joinedRoom(world, args);
  requireRoomScope(world, room, 'history');
  const parent = world.history.find(room.id, requiredText(args, 'ts'));
  if (!parent) throw new Refusal('thread_not_found');
  const found = world.history.replies(room.id, parent.ts).filter((message) => isBetween(message, args));
  return pageOfMessages(world, [parent, ...found], args);
}

function isBetween(message: StoredMessage, args: Fields): boolean {
  const ts = sortable(message.ts);
  const oldest = sortable(textArgument(args, 'oldest') ?? '0');
  const latest = sortable(textArgument(args, 'latest') ?? '9999999999.999999');
  if (ts === oldest || ts === latest) return flagArgument(args, 'inclusive');
  return ts > oldest && ts < latest;
}

/** A timestamp padded so that order as text is order in time; as numbers two neighbours may look equal. */
function sortable(ts: string): string {
  const [seconds = '', micros = ''] = ts.split('.');
  return seconds.padStart(12, '0') + micros.padEnd(6, '0');
}

function pageOfMessages(world: World, messages: readonly StoredMessage[], args: Fields): Fields {
  const withMetadata = flagArgument(args, 'include_all_metadata');
  const { items, hasMore, metadata } = cutPage(messages, args);
  const wired = items.map((message) => wireMessage(world, message, withMetadata));
  return { messages: wired, has_more: hasMore, ...(hasMore ? metadata : {}) };
}

const read = { token: 'bot', scopes: ['channels:read', 'groups:read', 'im:read'] } as const;
const readMessages = { token: 'bot', scopes: ['channels:history', 'groups:history', 'im:history'] } as const;

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': { ...read, tier: 3, handle: info },
  'conversations.members': { ...read, tier: 4, handle: members },
  'conversations.list': { ...read, tier: 2, handle: list },
  'conversations.open': { token: 'bot', scopes: ['im:write', 'mpim:write'], tier: 3, handle: open },
  'conversations.join': { token: 'bot', scopes: ['channels:join'], tier: 3, handle: join },
  'conversations.history': { ...readMessages, tier: 3, handle: history },
  'conversations.replies': { ...readMessages, tier: 3, handle: replies },
};
