/** Knows the payloads of clicks, submissions, closings, shortcuts and commands, as Slack words them. */
import type { Room } from './directory.ts';
import type { StoredMessage } from './history.ts';
import type { StateValues } from './input-state.ts';
import type { Fields } from './json.ts';
import type { StoredView } from './views.ts';
import { wireMessage } from './wire-message.ts';
import type { World } from './world.ts';

function common(world: World, user: string): Fields {
  const { directory, triggers } = world;
  const { id, domain } = directory.team;
  const handle = directory.handle(user);
  return {
    user: { id: user, username: handle, name: handle, team_id: id },
    api_app_id: directory.bot.appId,
    token: 'local-verification-token',
    team: { id, domain },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggers.issue(user),
  };
}

/** Builds the payload of a click in a message; an ephemeral message is not part of it, as in Slack. */
export function messageActions(
  world: World,
  user: string,
  click: {
    readonly room: Room;
    readonly message: StoredMessage;
    readonly action: Fields;
    readonly state: StateValues;
  },
): Fields {
  const { room, message, action, state } = click;
  const isEphemeral = message.onlyFor !== undefined;
  const thread = message.threadTs === undefined ? {} : { threadTs: message.threadTs };
  const target = { user, channel: room.id, messageTs: message.ts, isEphemeral, ...thread };
  return {
    type: 'block_actions',
    ...common(world, user),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: room.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: room.id, name: wireRoomName(room) },
    ...(isEphemeral ? {} : { message: wireMessage(world, message) }),
    state: { values: state },
    response_url: world.responseUrls.issue(target),
    actions: [action],
  };
}

/** Builds the payload of a click in a modal or Home tab. */
export function viewActions(world: World, view: StoredView, action: Fields): Fields {
  return {
    type: 'block_actions',
    ...common(world, view.user),
    container: { type: 'view', view_id: view.id },
    view: world.views.wire(view),
    actions: [action],
  };
}

/** Builds the payload of a modal that was sent. */
export function viewSubmission(world: World, view: StoredView): Fields {
  return {
    type: 'view_submission',
    ...common(world, view.user),
    view: world.views.wire(view),
    response_urls: [],
  };
}

/** Builds the payload of a modal that was closed without being sent. */
export function viewClosed(world: World, view: StoredView, isCleared: boolean): Fields {
  const { trigger_id: _none, ...rest } = common(world, view.user);
  return { type: 'view_closed', ...rest, view: world.views.wire(view), is_cleared: isCleared };
}

/** Builds the payload of a global shortcut: no channel and no response URL. */
export function globalShortcut(world: World, user: string, callbackId: string): Fields {
  return { type: 'shortcut', ...common(world, user), callback_id: callbackId, action_ts: world.clock.ts() };
}

/** Builds the payload of a message shortcut. */
export function messageShortcut(
  world: World,
  user: string,
  shortcut: { readonly callbackId: string; readonly room: Room; readonly message: StoredMessage },
): Fields {
  const { callbackId, room, message } = shortcut;
  return {
    type: 'message_action',
    ...common(world, user),
    callback_id: callbackId,
    action_ts: world.clock.ts(),
    message_ts: message.ts,
    channel: { id: room.id, name: wireRoomName(room) },
    message: wireMessage(world, message),
    response_url: world.responseUrls.issue({ user, channel: room.id, isEphemeral: false }),
  };
}

/** Builds the form fields of a slash command; every value is a string, also `is_enterprise_install`. */
export function slashCommand(
  world: World,
  user: string,
  command: { readonly room: Room; readonly command: string; readonly text: string },
): Fields {
  const { directory, triggers, responseUrls } = world;
  return {
    token: 'local-verification-token',
    team_id: directory.team.id,
    team_domain: directory.team.domain,
    channel_id: command.room.id,
    channel_name: wireRoomName(command.room),
    user_id: user,
    user_name: directory.handle(user),
    command: command.command,
    text: command.text,
    api_app_id: directory.bot.appId,
    is_enterprise_install: 'false',
    response_url: responseUrls.issue({ user, channel: command.room.id, isEphemeral: false }),
    trigger_id: triggers.issue(user),
  };
}

/** Slack names a direct message `directmessage` and a private channel `privategroup` in interactions. */
function wireRoomName(room: Room): string {
  if (room.kind === 'dm') return 'directmessage';
  return room.kind === 'private' ? 'privategroup' : room.name;
}
