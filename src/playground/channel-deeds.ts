/** Knows what people can do to channels and to other people's messages: come, bring, go, archive, react. */
import { visibleMessage } from './clicking.ts';
import type { Room } from './directory.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { archiveRoom, joinRoom, leaveRoom } from './membership.ts';
import type { Deed, DeedAnswer } from './protocol.ts';
import { addReaction, removeReaction } from './reactions.ts';
import type { World } from './world.ts';

type DeedOf<Type extends Deed['type']> = Extract<Deed, { readonly type: Type }>;

/** Finds the channel in which this person may do something: seen, joined and not archived. */
export function roomFor(world: World, user: string, channel: string): Room {
  const room = world.directory.resolve(channel);
  if (!room || !world.directory.canSee(room, user))
    throw new ImpossibleDeed(`${user} sees no channel ${channel}.`);
  if (!world.directory.isMember(room, user))
    throw new ImpossibleDeed(`${user} is not a member of #${room.name}.`);
  if (room.isArchived) throw new ImpossibleDeed(`#${room.name} is archived.`);
  return room;
}

export function react(world: World, deed: DeedOf<'react'>): DeedAnswer {
  const { room, message } = visibleMessage(world, deed.user, deed);
  if (!world.directory.isMember(room, deed.user))
    throw new ImpossibleDeed(`${deed.user} is not a member of #${room.name}.`);
  const reacting = { message, name: deed.name.replaceAll(':', ''), user: deed.user };
  if (deed.remove === true) removeReaction(world, reacting);
  else addReaction(world, reacting);
  return { ok: true };
}

/** Anybody may join a public channel; into a private one only its members can bring somebody. */
export function invite(world: World, deed: DeedOf<'invite'>): DeedAnswer {
  const room = world.directory.resolve(deed.channel);
  if (!room || room.kind === 'dm' || !world.directory.canSee(room, deed.user))
    throw new ImpossibleDeed(`${deed.user} sees no channel ${deed.channel}.`);
  if (room.isArchived) throw new ImpossibleDeed(`#${room.name} is archived.`);
  const whom = deed.whom ?? deed.user;
  checkSomebody(world, whom);
  joinRoom(world, room, { user: whom, ...(whom === deed.user ? {} : { by: deed.user }) });
  return { ok: true };
}

export function kick(world: World, deed: DeedOf<'kick'>): DeedAnswer {
  const room = roomFor(world, deed.user, deed.channel);
  const whom = deed.whom ?? deed.user;
  checkSomebody(world, whom);
  leaveRoom(world, room, { user: whom, by: deed.user });
  return { ok: true };
}

export function archive(world: World, deed: DeedOf<'archive'>): DeedAnswer {
  const room = world.directory.resolve(deed.channel);
  if (!room || room.kind === 'dm' || !world.directory.isMember(room, deed.user))
    throw new ImpossibleDeed(`${deed.user} is not a member of ${deed.channel}.`);
  archiveRoom(world, room, { by: deed.user, isArchived: deed.isArchived });
  return { ok: true };
}

function checkSomebody(world: World, user: string): void {
  const { people, bot } = world.directory;
  if (!people.has(user) && user !== bot.userId) throw new ImpossibleDeed(`There is no person ${user}.`);
}
