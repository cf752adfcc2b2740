/** Knows how methods find the conversation or message that they are about, and what they say when they may not. */
import type { Room } from '../directory.ts';
import type { StoredMessage } from '../history.ts';
import type { Fields } from '../json.ts';
import type { World } from '../world.ts';
import { requiredText } from './arguments.ts';
import { Refusal } from './refusal.ts';

/** Finds the conversation of the `channel` argument; private ones without the bot do not exist for it. */
export function knownRoom(world: World, args: Fields): Room {
  const { directory } = world;
  const room = directory.resolve(requiredText(args, 'channel'));
  if (!room || !directory.canSee(room, directory.bot.userId)) throw new Refusal('channel_not_found');
  return room;
}

/** Finds the conversation of the `channel` argument and insists that the bot is in it. */
export function joinedRoom(world: World, args: Fields): Room {
  const room = knownRoom(world, args);
  if (!world.directory.isMember(room, world.directory.bot.userId)) throw new Refusal('not_in_channel');
  return room;
}

/** Finds the conversation to post in: joined, or public with the scope `chat:write.public`; not archived. */
export function writableRoom(world: World, args: Fields): Room {
  const { settings } = world;
  const mayPostAnywhere = settings.app.scopes?.has('chat:write.public') ?? false;
  const room = mayPostAnywhere ? knownRoom(world, args) : joinedRoom(world, args);
  if (room.isArchived) throw new Refusal('is_archived');
  return room;
}

/** Finds the message of an argument in a room; ephemeral ones are not found, as in Slack. */
export function knownMessage(world: World, room: Room, ts: string): StoredMessage {
  const message = world.history.find(room.id, ts);
  if (!message || message.subtype === 'tombstone') throw new Refusal('message_not_found');
  return message;
}
