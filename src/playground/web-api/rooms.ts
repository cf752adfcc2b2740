/** Knows how methods find the conversation or message that they are about, and what they say when they may not. */
import type { Room } from '../directory.ts';
import type { StoredMessage } from '../history.ts';
import type { Fields } from '../json.ts';
import type { World } from '../world.ts';
import { requiredText } from './arguments.ts';
import { missingScope, Refusal } from './refusal.ts';

/** Finds the conversation of the `channel` argument, which is an id; private ones without the bot do not exist for it. */
export function knownRoom(world: World, args: Fields): Room {
  return visibleToBot(world, world.directory.room(requiredText(args, 'channel')));
}

function visibleToBot(world: World, room: Room | undefined): Room {
  const { directory } = world;
  if (!room || !directory.canSee(room, directory.bot.userId)) throw new Refusal('channel_not_found');
  return room;
}

/** Finds the conversation of the `channel` argument and insists that the bot is in it. */
export function joinedRoom(world: World, args: Fields): Room {
  return joined(world, knownRoom(world, args));
}

function joined(world: World, room: Room): Room {
  if (!world.directory.isMember(room, world.directory.bot.userId)) throw new Refusal('not_in_channel');
  return room;
}

/** Finds the conversation to write in: joined, or public with the scope `chat:write.public`; not archived. */
export function writableRoom(world: World, args: Fields): Room {
  return writable(world, knownRoom(world, args));
}

/** Finds where to post: chat.postMessage alone also takes a `#name` or a user id (docs reference/methods/chat.postMessage). */
export function addressedRoom(world: World, args: Fields): Room {
  return writable(world, visibleToBot(world, world.directory.resolve(requiredText(args, 'channel'))));
}

function writable(world: World, room: Room): Room {
  const mayPostAnywhere = world.settings.app.scopes?.has('chat:write.public') ?? false;
  if (!mayPostAnywhere) joined(world, room);
  if (room.isArchived) throw new Refusal('is_archived');
  return room;
}

const scopeWords = { public: 'channels', private: 'groups', dm: 'im' } as const;

/** Insists on the scope for this kind of conversation, such as `groups:history` for a private channel. */
export function requireRoomScope(world: World, room: Room, right: 'history' | 'read'): void {
  const granted = world.settings.app.scopes;
  const needed = `${scopeWords[room.kind]}:${right}`;
  if (granted && !granted.has(needed)) throw missingScope(granted, needed);
}

/** Finds the message of an argument in a room; ephemeral ones are not found, as in Slack. */
export function knownMessage(world: World, room: Room, ts: string): StoredMessage {
  const message = world.history.find(room.id, ts);
  if (!message || message.subtype === 'tombstone') throw new Refusal('message_not_found');
  return message;
}
