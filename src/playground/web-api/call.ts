/** Answers one Web API call: who calls, with which scopes, and what comes of it. */
import type { Fields } from '../json.ts';
import type { World } from '../world.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { Method } from './method.ts';
import { oauthMethods } from './oauth.ts';
import { peopleMethods } from './people.ts';
import { reactionMethods } from './reactions.ts';
import { missingScope, Refusal } from './refusal.ts';
import { usergroupMethods } from './usergroups.ts';
import { viewMethods } from './views.ts';

/** Every method of the local Slack by its name. */
export const methods: Readonly<Record<string, Method>> = {
  ...peopleMethods,
  ...chatMethods,
  ...viewMethods,
  ...conversationMethods,
  ...reactionMethods,
  ...fileMethods,
  ...usergroupMethods,
  ...oauthMethods,
};

/** Calls a method with decoded arguments and returns the whole answer, `ok` included; never throws a refusal. */
export function callMethod(
  asked: World,
  call: { readonly method: string; readonly token: string | null; readonly args: Fields },
): Fields {
  const world = asked.grants.worldOf(call.token) ?? asked;
  try {
    const method = Object.hasOwn(methods, call.method) ? methods[call.method] : undefined;
    if (!method) throw new Refusal('unknown_method', { req_method: call.method });
    checkToken(world, method, call.token);
    checkScopes(world, method);
    return { ok: true, ...method.handle(world, call.args) };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, error: fault.message, ...fault.extra };
    throw fault;
  }
}

function checkToken(world: World, method: Method, token: string | null): void {
  if (method.token === 'none') return;
  if (token === null) throw new Refusal('not_authed');
  const { grants, settings } = world;
  if (grants.hasEnded(token)) throw new Refusal('account_inactive');
  const isApp = token === settings.appToken;
  if (!isApp && grants.worldOf(token) === undefined) throw new Refusal('invalid_auth');
  if (isApp !== (method.token === 'app')) throw new Refusal('not_allowed_token_type');
}

function checkScopes(world: World, method: Method): void {
  const granted = world.settings.app.scopes;
  if (!granted || !method.scopes || method.scopes.some((scope) => granted.has(scope))) return;
  throw missingScope(granted, method.scopes.join(','));
}
