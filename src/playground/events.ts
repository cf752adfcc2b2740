/** Knows which happenings become events for the app, and how Slack wraps them. */
import type { Room } from './directory.ts';
import type { StoredMessage } from './history.ts';
import type { Fields } from './json.ts';
import { wireMessage } from './wire-message.ts';
import type { World } from './world.ts';

/** Sends one event to the app if its manifest subscribes to `subscription` (docs apis/events-api for the envelope). */
export function announce(world: World, subscription: string, event: Fields): void {
  const { directory, settings, clock, delivery } = world;
  if (settings.app.events && !settings.app.events.has(subscription)) return;
  const team = directory.team.id;
  const authorization = {
    enterprise_id: null,
    team_id: team,
    user_id: directory.bot.userId,
    is_bot: true,
    is_enterprise_install: false,
  };
  delivery.announce({
    token: 'local-verification-token',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: directory.bot.appId,
    event,
    type: 'event_callback',
    event_id: clock.id('Ev'),
    event_time: Math.floor(clock.now() / 1000),
    authorizations: [authorization],
    is_ext_shared_channel: false,
    event_context: clock.id('4-'),
  });
}

/** Tells the app about a new message; one that mentions the bot is told twice, as two events. */
export function announceMessage(world: World, room: Room, message: StoredMessage): void {
  const { directory } = world;
  if (!directory.isMember(room, directory.bot.userId)) return;
  const event = { ...wireMessage(world, message), channel: room.id, event_ts: message.ts };
  announce(world, subscriptionOf(room), { ...event, channel_type: channelType(room) });
  const isMention = message.text.includes(`<@${directory.bot.userId}>`);
  if (!isMention || room.kind === 'dm' || message.botId !== undefined) return;
  announce(world, 'app_mention', { ...event, type: 'app_mention' });
}

/** Tells the app that a message is no longer what it was; also Slack's own unfurling does this. */
export function announceChange(
  world: World,
  room: Room,
  change: { before: StoredMessage; after: StoredMessage },
): void {
  announceHidden(world, room, {
    subtype: 'message_changed',
    message: wireMessage(world, change.after),
    previous_message: wireMessage(world, change.before),
  });
}

/** Tells the app that a message is gone. */
export function announceDeletion(world: World, room: Room, message: StoredMessage): void {
  announceHidden(world, room, {
    subtype: 'message_deleted',
    deleted_ts: message.ts,
    previous_message: wireMessage(world, message),
  });
}

function announceHidden(world: World, room: Room, rest: Fields): void {
  const { directory, clock } = world;
  if (!directory.isMember(room, directory.bot.userId)) return;
  const ts = clock.ts();
  announce(world, subscriptionOf(room), {
    type: 'message',
    ...rest,
    channel: room.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channelType(room),
  });
}

/** Slack's word for the kind of a conversation in events. */
function channelType(room: Room): 'channel' | 'group' | 'im' {
  if (room.kind === 'dm') return 'im';
  return room.kind === 'private' ? 'group' : 'channel';
}

function subscriptionOf(room: Room): string {
  return { channel: 'message.channels', group: 'message.groups', im: 'message.im' }[channelType(room)];
}
