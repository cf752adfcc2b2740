/** The methods about who is who: the token's owner, people, the team (docs reference/methods/auth.test, users.*, team.info). */
import type { Fields } from '../json.ts';
import type { PersonSeed } from '../seed.ts';
import type { World } from '../world.ts';
import { requiredText } from './arguments.ts';
import type { Method } from './method.ts';
import { cutPage } from './paging.ts';
import { Refusal } from './refusal.ts';

function authTest(world: World): Fields {
  const { team, bot } = world.directory;
  return {
    url: `${world.origin}/`,
    team: team.name,
    user: world.directory.handle(bot.userId),
    team_id: team.id,
    user_id: bot.userId,
    bot_id: bot.botId,
    is_enterprise_install: false,
  };
}

/** Describes a person as Slack does (docs reference/objects/user-object); the address needs a scope of its own. */
function wirePerson(world: World, person: PersonSeed): Fields {
  const timeZone = person.timeZone ?? 'UTC';
  const mayReadEmail = world.settings.app.scopes?.has('users:read.email') ?? true;
  const email = person.email !== undefined && mayReadEmail ? { email: person.email } : {};
  return {
    ...wireAccount(world, person.id, person.name),
    ...wireRank(person),
    tz: timeZone,
    tz_label: timeZone,
    tz_offset: offsetSeconds(timeZone, world.clock.now()),
    profile: { real_name: person.name, display_name: person.name, team: world.directory.team.id, ...email },
    is_bot: false,
  };
}

function wireBot(world: World): Fields {
  const { bot, team } = world.directory;
  const profile = {
    real_name: bot.name,
    display_name: bot.name,
    team: team.id,
    bot_id: bot.botId,
    api_app_id: bot.appId,
  };
  return {
    ...wireAccount(world, bot.userId, bot.name),
    tz: 'UTC',
    tz_label: 'UTC',
    tz_offset: 0,
    profile,
    is_bot: true,
  };
}

function wireAccount(world: World, id: string, name: string): Fields {
  return {
    id,
    team_id: world.directory.team.id,
    name: world.directory.handle(id),
    ...wireRank({}),
    real_name: name,
    is_ultra_restricted: false,
    is_app_user: false,
    updated: 1_700_000_000,
  };
}

/** An owner is an admin as well (docs reference/objects/user-object). */
function wireRank(person: Pick<PersonSeed, 'isAdmin' | 'isOwner' | 'isGuest' | 'isDeactivated'>): Fields {
  const isOwner = person.isOwner === true;
  return {
    deleted: person.isDeactivated === true,
    is_admin: isOwner || person.isAdmin === true,
    is_owner: isOwner,
    is_primary_owner: false,
    is_restricted: person.isGuest === true,
  };
}

/** How far a time zone is ahead of UTC at a moment, in seconds. */
function offsetSeconds(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60;
  return match[1] === '-' ? -seconds : seconds;
}

function usersInfo(world: World, args: Fields): Fields {
  const id = requiredText(args, 'user');
  if (id === world.directory.bot.userId) return { user: wireBot(world) };
  const person = world.directory.people.get(id);
  if (!person) throw new Refusal('user_not_found');
  return { user: wirePerson(world, person) };
}

function usersList(world: World, args: Fields): Fields {
  const people = [...world.directory.people.values()].map((person) => wirePerson(world, person));
  const { items, metadata } = cutPage([...people, wireBot(world)], args);
  return { members: items, cache_ts: Math.floor(world.clock.now() / 1000), ...metadata };
}

function teamInfo(world: World): Fields {
  const { id, name, domain } = world.directory.team;
  return { team: { id, name, domain, email_domain: '', icon: { image_default: true } } };
}

function botsInfo(world: World, args: Fields): Fields {
  const { bot } = world.directory;
  if (requiredText(args, 'bot') !== bot.botId) throw new Refusal('bot_not_found');
  const { botId, appId, userId, name } = bot;
  const icons = { image_36: '', image_48: '', image_72: '' };
  return {
    bot: { id: botId, app_id: appId, user_id: userId, name, deleted: false, updated: 1_700_000_000, icons },
  };
}

function openConnection(world: World): Fields {
  return { url: world.sockets.issueUrl() };
}

export const peopleMethods: Readonly<Record<string, Method>> = {
  'auth.test': { token: 'bot', tier: 'generous', handle: authTest },
  'apps.connections.open': { token: 'app', tier: 1, handle: openConnection },
  'users.info': { token: 'bot', scopes: ['users:read'], tier: 4, handle: usersInfo },
  'users.list': { token: 'bot', scopes: ['users:read'], tier: 2, handle: usersList },
  'team.info': { token: 'bot', scopes: ['team:read'], tier: 3, handle: teamInfo },
  'bots.info': { token: 'bot', scopes: ['users:read'], tier: 3, handle: botsInfo },
};
