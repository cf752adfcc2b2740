/** The methods that open, change and publish views (docs reference/methods/views.*). */
import { describeProblems } from '../content.ts';
import { type Fields, textAt } from '../json.ts';
import { tooLarge, validateView } from '../limits/view.ts';
import type { StoredView } from '../views.ts';
import type { World } from '../world.ts';
import { objectArgument, requiredText, textArgument } from './arguments.ts';
import type { Method } from './method.ts';
import { detailedRefusal, Refusal } from './refusal.ts';

/** Reads and checks the `view` argument; Slack calls a view with forbidden contents `invalid_arguments` (bolt-js#482). */
function viewArgument(world: World, args: Fields, type: 'modal' | 'home'): Fields {
  const view = objectArgument(args, 'view');
  if (!view) throw detailedRefusal('invalid_arguments', ['missing required field: view']);
  const problems = validateView(view);
  if (problems[0]?.message.startsWith(tooLarge)) throw new Refusal(tooLarge);
  if (problems.length > 0) throw detailedRefusal('invalid_arguments', describeProblems(problems));
  if (view['type'] !== type)
    throw detailedRefusal('invalid_arguments', [`must be of type ${type} [json-pointer:/view/type]`]);
  return refuseTakenId(world, args, view);
}

/** An `external_id` belongs to one view of the workspace; only the view that has it may keep it. */
function refuseTakenId(world: World, args: Fields, view: Fields): Fields {
  const externalId = textAt(view, 'external_id');
  const holder = externalId ? world.views.findExternal(externalId) : undefined;
  const isOwn = holder?.id === args['view_id'] || externalId === args['external_id'];
  if (holder && !isOwn && holder.fields['type'] !== 'home') throw new Refusal('duplicate_external_id');
  return view;
}

function redeemTrigger(world: World, args: Fields): string {
  const trigger = textArgument(args, 'trigger_id') ?? textArgument(args, 'interactivity_pointer');
  if (trigger === undefined)
    throw detailedRefusal('invalid_arguments', ['missing required field: trigger_id']);
  const redemption = world.triggers.redeem(trigger);
  if (redemption.kind === 'refused') throw new Refusal(redemption.error);
  return redemption.user;
}

function open(world: World, args: Fields): Fields {
  const view = viewArgument(world, args, 'modal');
  const user = redeemTrigger(world, args);
  return { view: world.views.wire(world.views.open(user, view)) };
}

function push(world: World, args: Fields): Fields {
  const view = viewArgument(world, args, 'modal');
  const user = redeemTrigger(world, args);
  if (!world.views.top(user)) throw new Refusal('not_found');
  const pushed = world.views.push(user, view);
  if (!pushed) throw new Refusal('push_limit_reached');
  return { view: world.views.wire(pushed) };
}

function checkHash(args: Fields, view: StoredView | undefined): void {
  const hash = textArgument(args, 'hash');
  if (hash !== undefined && view && hash !== view.hash) throw new Refusal('hash_conflict');
}

function update(world: World, args: Fields): Fields {
  const { views } = world;
  const id = textArgument(args, 'view_id');
  const externalId = textArgument(args, 'external_id');
  if (id === undefined && externalId === undefined)
    throw detailedRefusal('invalid_arguments', ['missing required field: view_id']);
  const view = id === undefined ? views.findExternal(externalId ?? '') : views.find(id);
  if (!view) throw new Refusal('not_found');
  checkHash(args, view);
  const type = view.fields['type'] === 'home' ? 'home' : 'modal';
  return { view: views.wire(views.update(view, viewArgument(world, args, type))) };
}

function publish(world: World, args: Fields): Fields {
  const { views, directory, settings } = world;
  const user = requiredText(args, 'user_id');
  if (!directory.people.has(user)) throw new Refusal('user_not_found');
  if (!settings.app.hasHome) throw new Refusal('not_enabled');
  checkHash(args, views.home(user));
  return { view: views.wire(views.publish(user, viewArgument(world, args, 'home'))) };
}

const anytime = { token: 'bot', tier: 4 } as const;

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': { ...anytime, handle: open },
  'views.push': { ...anytime, handle: push },
  'views.update': { ...anytime, handle: update },
  'views.publish': { ...anytime, handle: publish },
};
