/** Knows how a message comes into a room, changes and goes: history, open pages and the app all learn of it here. */
import type { Room } from './directory.ts';
import { announceChange, announceDeletion, announceMessage } from './events.ts';
import type { StoredMessage } from './history.ts';
import { pageMessage } from './wire-message.ts';
import type { World } from './world.ts';

/** What a new message must say; everything else is empty unless given. */
export type Draft = Pick<StoredMessage, 'user' | 'text'> & Partial<Omit<StoredMessage, 'ts' | 'channel'>>;

/** Puts a new message into a room and tells everybody; returns it as kept. */
export function addMessage(world: World, room: Room, draft: Draft): StoredMessage {
  const { history, clock } = world;
  const message: StoredMessage = {
    blocks: [],
    attachments: [],
    files: [],
    reactions: [],
    ...draft,
    channel: room.id,
    ts: clock.ts(),
  };
  history.add(message);
  showMessage(world, message);
  showParent(world, message);
  if (message.onlyFor === undefined) announceMessage(world, room, message);
  return message;
}

/** Replaces a message by its changed form and tells everybody. */
export function changeMessage(world: World, before: StoredMessage, after: StoredMessage): void {
  world.history.replace(after);
  showMessage(world, after);
  const room = world.directory.room(after.channel);
  if (room && after.onlyFor === undefined) announceChange(world, room, { before, after });
}

/** Takes a message away; a parent with replies leaves a tombstone, as in Slack. */
export function deleteMessage(world: World, message: StoredMessage): void {
  const { history, directory, feed } = world;
  if (history.replyCount(message.channel, message.ts) > 0) {
    const { user, channel, ts } = message;
    const tombstone: StoredMessage = {
      user,
      channel,
      ts,
      text: 'This message was deleted.',
      subtype: 'tombstone',
      blocks: [],
      attachments: [],
      files: [],
      reactions: [],
    };
    history.replace(tombstone);
    showMessage(world, tombstone);
  } else {
    history.remove(message);
    feed.publish({ type: 'message-deleted', channel: message.channel, ts: message.ts });
    showParent(world, message);
  }
  const room = directory.room(message.channel);
  if (room && message.onlyFor === undefined) announceDeletion(world, room, message);
}

/** Draws a message anew in the open pages. */
export function showMessage(world: World, message: StoredMessage): void {
  world.feed.publish({ type: 'message', message: pageMessage(world, message) });
}

/** The parent shows how many replies it has, so it is drawn anew with each of them. */
function showParent(world: World, reply: StoredMessage): void {
  if (reply.threadTs === undefined || reply.onlyFor !== undefined) return;
  const parent = world.history.find(reply.channel, reply.threadTs);
  if (parent) showMessage(world, parent);
}
