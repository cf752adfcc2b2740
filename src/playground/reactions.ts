/** Knows how an emoji comes onto a message and off it again, whoever put it there, and what the app hears of it. */
import { announce } from './events.ts';
import type { StoredMessage } from './history.ts';
import { showMessage } from './messages.ts';
import type { World } from './world.ts';

/** One person's emoji on one message; the name comes without colons. */
export interface Reacting {
  readonly message: StoredMessage;
  readonly name: string;
  readonly user: string;
}

/** Adds the emoji; false when this person has put it there already. */
export function addReaction(world: World, reacting: Reacting): boolean {
  const users = usersOf(reacting);
  if (users.includes(reacting.user)) return false;
  change(world, reacting, { users: [...users, reacting.user], event: 'reaction_added' });
  return true;
}

/** Takes the emoji away; false when this person has put none there. */
export function removeReaction(world: World, reacting: Reacting): boolean {
  const users = usersOf(reacting);
  if (!users.includes(reacting.user)) return false;
  const others = users.filter((user) => user !== reacting.user);
  change(world, reacting, { users: others, event: 'reaction_removed' });
  return true;
}

function usersOf({ message, name }: Reacting): readonly string[] {
  return message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
}

function change(
  world: World,
  { message, name, user }: Reacting,
  to: { readonly users: readonly string[]; readonly event: 'reaction_added' | 'reaction_removed' },
): void {
  const kept = message.reactions.filter((reaction) => reaction.name !== name);
  const reactions = to.users.length > 0 ? [...kept, { name, users: to.users }] : kept;
  const changed = { ...message, reactions };
  world.history.replace(changed);
  showMessage(world, changed);
  const { directory, clock } = world;
  const room = directory.room(message.channel);
  if (!room || !directory.isMember(room, directory.bot.userId)) return;
  announce(world, to.event, {
    type: to.event,
    user,
    reaction: name,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
    event_ts: clock.ts(),
  });
}
