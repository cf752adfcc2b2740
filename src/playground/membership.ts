/** Knows how people and the bot come into channels and leave them, how channels are archived, and what the app hears of it. */
import type { Room } from './directory.ts';
import { announce } from './events.ts';
import { addMessage } from './messages.ts';
import type { World } from './world.ts';

/** Who comes or goes, and who made them. */
interface Passage {
  readonly user: string;
  /** Absent when they did it by themselves. */
  readonly by?: string;
}

/** Puts somebody into a channel; the bot hears of it also when it is the bot (docs reference/events/member_joined_channel). */
export function joinRoom(world: World, room: Room, { user, by }: Passage): void {
  const { directory, clock } = world;
  if (directory.isMember(room, user)) return;
  directory.setMember(room, user, true);
  const inviter = by === undefined ? {} : { inviter: by };
  writeInto(world, room, {
    user,
    subtype: 'channel_join',
    text: `<@${user}> has joined the channel`,
    ...inviter,
  });
  tell(world, room, { type: 'member_joined_channel', user, ...inviter, event_ts: clock.ts() });
  showRooms(world);
}

/** Takes somebody out of a channel; the bot hears of its own going as `channel_left` or `group_left`. */
export function leaveRoom(world: World, room: Room, { user, by }: Passage): void {
  const { directory, clock } = world;
  if (!directory.isMember(room, user)) return;
  directory.setMember(room, user, false);
  writeInto(world, room, { user, subtype: 'channel_leave', text: `<@${user}> has left the channel` });
  if (user === directory.bot.userId) {
    const type = room.kind === 'private' ? 'group_left' : 'channel_left';
    announce(world, type, { type, channel: room.id, actor_id: by ?? user, event_ts: clock.ts() });
  } else {
    tell(world, room, { type: 'member_left_channel', user, event_ts: clock.ts() });
  }
  showRooms(world);
}

/** Closes a channel to new messages, or opens it again. */
export function archiveRoom(
  world: World,
  room: Room,
  how: { readonly by: string; readonly isArchived: boolean },
): void {
  const { directory, clock } = world;
  if (room.isArchived === how.isArchived) return;
  directory.setArchived(room, how.isArchived);
  const type = `${room.kind === 'private' ? 'group' : 'channel'}_${how.isArchived ? 'archive' : 'unarchive'}`;
  if (directory.isMember(room, directory.bot.userId))
    announce(world, type, { type, channel: room.id, user: how.by, event_ts: clock.ts() });
  showRooms(world);
}

/** What Slack itself writes into a channel carries the name of the person whom it is about. */
function writeInto(
  world: World,
  room: Room,
  message: {
    readonly user: string;
    readonly text: string;
    readonly subtype: 'channel_join' | 'channel_leave';
    readonly inviter?: string;
  },
): void {
  const now = world.directory.room(room.id);
  if (now) addMessage(world, now, message);
}

function tell(
  world: World,
  room: Room,
  event: { readonly type: string } & Readonly<Record<string, unknown>>,
): void {
  const { directory } = world;
  const now = directory.room(room.id);
  if (!now || !directory.isMember(now, directory.bot.userId)) return;
  announce(world, event.type, {
    ...event,
    channel: room.id,
    channel_type: 'C',
    team: directory.team.id,
  });
}

/** Tells each open page which channels its person sees now. */
function showRooms(world: World): void {
  for (const user of world.directory.people.keys())
    world.feed.publish({ type: 'channels', user, channels: world.directory.roomsOf(user) });
}
