/** The methods that put emoji on messages and list them (docs reference/methods/reactions.*). */
import type { Fields } from '../json.ts';
import { addReaction, type Reacting, removeReaction } from '../reactions.ts';
import { wireMessage } from '../wire-message.ts';
import type { World } from '../world.ts';
import { requiredText } from './arguments.ts';
import type { Method } from './method.ts';
import { Refusal } from './refusal.ts';
import { joinedRoom, knownMessage } from './rooms.ts';

function ownReaction(world: World, args: Fields): Reacting {
  const name = requiredText(args, 'name');
  if (!/^[\p{L}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) throw new Refusal('invalid_name');
  const message = knownMessage(world, joinedRoom(world, args), requiredText(args, 'timestamp'));
  return { message, name, user: world.directory.bot.userId };
}

function add(world: World, args: Fields): Fields {
  if (!addReaction(world, ownReaction(world, args))) throw new Refusal('already_reacted');
  return {};
}

function remove(world: World, args: Fields): Fields {
  if (!removeReaction(world, ownReaction(world, args))) throw new Refusal('no_reaction');
  return {};
}

function get(world: World, args: Fields): Fields {
  const room = joinedRoom(world, args);
  const message = knownMessage(world, room, requiredText(args, 'timestamp'));
  return { type: 'message', channel: room.id, message: wireMessage(world, message) };
}

const write = { token: 'bot', scopes: ['reactions:write'] } as const;

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': { ...write, tier: 3, handle: add },
  'reactions.remove': { ...write, tier: 2, handle: remove },
  'reactions.get': { token: 'bot', scopes: ['reactions:read'], tier: 3, handle: get },
};
