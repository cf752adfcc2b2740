/** The methods that put emoji on messages (docs reference/methods/reactions.*). */
import { announce } from '../events.ts';
import type { StoredMessage } from '../history.ts';
import type { Fields } from '../json.ts';
import { showMessage } from '../messages.ts';
import type { World } from '../world.ts';
import { requiredText } from './arguments.ts';
import type { Method } from './method.ts';
import { Refusal } from './refusal.ts';
import { joinedRoom, knownMessage } from './rooms.ts';

interface Target {
  readonly message: StoredMessage;
  readonly name: string;
  readonly user: string;
}

function target(world: World, args: Fields): Target {
  const name = requiredText(args, 'name');
  if (!/^[\p{L}\p{N}_+'-]+(::skin-tone-[2-6])?$/u.test(name)) throw new Refusal('invalid_name');
  const message = knownMessage(world, joinedRoom(world, args), requiredText(args, 'timestamp'));
  return { message, name, user: world.directory.bot.userId };
}

function add(world: World, args: Fields): Fields {
  const { message, name, user } = target(world, args);
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (users.includes(user)) throw new Refusal('already_reacted');
  setReaction(world, { message, name, user }, [...users, user]);
  tell(world, 'reaction_added', { message, name, user });
  return {};
}

function remove(world: World, args: Fields): Fields {
  const { message, name, user } = target(world, args);
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  if (!users.includes(user)) throw new Refusal('no_reaction');
  setReaction(
    world,
    { message, name, user },
    users.filter((other) => other !== user),
  );
  tell(world, 'reaction_removed', { message, name, user });
  return {};
}

function setReaction(world: World, { message, name }: Target, users: readonly string[]): void {
  const others = message.reactions.filter((reaction) => reaction.name !== name);
  const changed = { ...message, reactions: users.length > 0 ? [...others, { name, users }] : others };
  world.history.replace(changed);
  showMessage(world, changed);
}

function tell(world: World, type: string, { message, name, user }: Target): void {
  announce(world, type, {
    type,
    user,
    reaction: name,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
    event_ts: world.clock.ts(),
  });
}

const write = { token: 'bot', scopes: ['reactions:write'] } as const;

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': { ...write, handle: add },
  'reactions.remove': { ...write, handle: remove },
};
