/** The method that turns the code of an installation into a token (docs reference/methods/oauth.v2.access). */
import type { Fields } from '../json.ts';
import type { World } from '../world.ts';
import { requiredText, textArgument } from './arguments.ts';
import type { Method } from './method.ts';
import { Refusal } from './refusal.ts';

function access(world: World, args: Fields): Fields {
  const { settings, installations, grants } = world;
  if (requiredText(args, 'client_id') !== settings.oauth.clientId) throw new Refusal('invalid_client_id');
  if (requiredText(args, 'client_secret') !== settings.oauth.clientSecret)
    throw new Refusal('bad_client_secret');
  const exchanged = installations.exchange(requiredText(args, 'code'), textArgument(args, 'redirect_uri'));
  if (exchanged.kind === 'refused') throw new Refusal(exchanged.error);
  const own = grants.team(exchanged.team) ?? world;
  const { directory } = own;
  const installer = [...directory.people.keys()][0] ?? directory.bot.userId;
  return {
    access_token: grants.install(own),
    token_type: 'bot',
    scope: exchanged.scope,
    bot_user_id: directory.bot.userId,
    app_id: directory.bot.appId,
    team: { id: directory.team.id, name: directory.team.name },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: installer },
  };
}

export const oauthMethods: Readonly<Record<string, Method>> = {
  'oauth.v2.access': { token: 'none', tier: 4, handle: access },
};
