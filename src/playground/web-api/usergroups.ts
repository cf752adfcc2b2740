/** The methods that read groups of people such as `@support-team` (docs reference/methods/usergroups.*). */
import type { Fields } from '../json.ts';
import type { UsergroupSeed } from '../seed.ts';
import type { World } from '../world.ts';
import { flagArgument, requiredText } from './arguments.ts';
import type { Method } from './method.ts';
import { Refusal } from './refusal.ts';

/** Describes a group as Slack does (docs reference/objects/usergroup-object); who is in it only where asked for. */
function wireUsergroup(world: World, group: UsergroupSeed, args: Fields): Fields {
  return {
    id: group.id,
    team_id: world.directory.team.id,
    is_usergroup: true,
    is_subteam: true,
    is_external: false,
    name: group.name,
    description: group.description ?? '',
    handle: group.handle,
    date_create: 1_700_000_000,
    date_update: 1_700_000_000,
    date_delete: group.isDisabled === true ? 1_700_000_000 : 0,
    auto_type: null,
    prefs: { channels: [], groups: [] },
    ...(flagArgument(args, 'include_users') ? { users: group.users } : {}),
    ...(flagArgument(args, 'include_count') ? { user_count: group.users.length } : {}),
  };
}

function list(world: World, args: Fields): Fields {
  return { usergroups: groupsFor(world, args).map((group) => wireUsergroup(world, group, args)) };
}

/** Disabled groups are there only for whoever asks for them (docs reference/methods/usergroups.list). */
function groupsFor(world: World, args: Fields): readonly UsergroupSeed[] {
  const withDisabled = flagArgument(args, 'include_disabled');
  return world.directory.usergroups().filter((group) => withDisabled || group.isDisabled !== true);
}

function users(world: World, args: Fields): Fields {
  const id = requiredText(args, 'usergroup');
  const group = groupsFor(world, args).find((one) => one.id === id);
  if (!group) throw new Refusal('no_such_subteam');
  return { users: group.users };
}

const read = { token: 'bot', scopes: ['usergroups:read'], tier: 2 } as const;

export const usergroupMethods: Readonly<Record<string, Method>> = {
  'usergroups.list': { ...read, handle: list },
  'usergroups.users.list': { ...read, handle: users },
};
