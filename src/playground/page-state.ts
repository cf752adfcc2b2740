/** Knows what one person may see of the workspace, and which changes concern them. */
import type { Message, PageEvent, Snapshot } from './protocol.ts';
import { pageMessage } from './wire-message.ts';
import type { World } from './world.ts';

/** Gathers everything that a person sees. */
export function snapshotFor(world: World, user: string): Snapshot {
  const { directory, views, settings, traffic } = world;
  const top = views.top(user);
  const home = views.home(user);
  return {
    workspace: directory.team.name,
    people: directory.cast(),
    channels: directory.roomsOf(user),
    messages: messagesFor(world, user),
    views: top ? [views.page(top)] : [],
    commands: settings.app.commands.map(({ command, description, usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: settings.app.shortcuts,
    samples: settings.samples(),
    homes: home ? { [user]: views.wire(home) } : {},
    traffic: traffic.entries(),
    canExplain: settings.explain !== null,
  };
}

/** All messages of the rooms that a person sees, and the ephemeral ones shown to them, oldest first. */
export function messagesFor(world: World, user: string): readonly Message[] {
  const { directory, history } = world;
  const seen = directory.rooms().filter((room) => directory.canSee(room, user));
  const messages = seen.flatMap((room) => history.list(room.id));
  return [...messages, ...history.ephemeralsOf(user)]
    .sort((a, b) => (a.ts < b.ts ? -1 : 1))
    .map((message) => pageMessage(world, message));
}

/** Tells whether a change is for the eyes of this person. */
export function isFor(world: World, user: string, event: PageEvent): boolean {
  switch (event.type) {
    case 'message':
      return (event.message.onlyFor ?? user) === user && seesRoom(world, user, event.message.channel);
    case 'message-deleted':
      return seesRoom(world, user, event.channel);
    case 'traffic':
    case 'samples':
      return true;
    default:
      return event.user === user;
  }
}

function seesRoom(world: World, user: string, channel: string): boolean {
  const room = world.directory.room(channel);
  return room !== undefined && world.directory.canSee(room, user);
}
