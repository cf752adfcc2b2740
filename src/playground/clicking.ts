/** Knows what happens when somebody presses a button or chooses from a menu in a message, a modal or a Home tab. */
import { elementsOf, type PlacedElement } from './block-elements.ts';
import type { Room } from './directory.ts';
import { failDeed, failureWord } from './failed-delivery.ts';
import type { StoredMessage } from './history.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { decodeInput, fillState, labelOf, optionsOf, startState } from './input-state.ts';
import { messageActions, viewActions } from './interactions.ts';
import { type Fields, listAt, textAt } from './json.ts';
import type { Deed, DeedAnswer, InputValue, InputValues } from './protocol.ts';
import type { StoredView } from './views.ts';
import { wireFiles } from './wire-message.ts';
import type { World } from './world.ts';

type Click = Extract<Deed, { readonly type: 'click' }>;

/** Sends a click to the app and waits for its acknowledgement; the app's effects come later, by themselves. */
export async function click(world: World, deed: Click): Promise<DeedAnswer> {
  if (keepSilently(world, deed)) return { ok: true };
  const payload =
    'viewId' in deed.source
      ? clickInView(world, deed, deed.source.viewId)
      : clickInMessage(world, deed, deed.source);
  const receipt = await world.delivery.interact('interactive', payload);
  if (receipt.kind === 'acked') return { ok: true };
  return failDeed(world, deed.user, `This action failed with the error "${failureWord(receipt)}"`);
}

/** A field in an input block tells the app only on submission, unless it has `dispatch_action`. */
function keepSilently(world: World, deed: Click): boolean {
  if (!('viewId' in deed.source)) return false;
  const view = ownView(world, deed.user, deed.source.viewId);
  const { block } = findElement(listAt(view.fields, 'blocks'), deed);
  if (block['type'] !== 'input' || block['dispatch_action'] === true) return false;
  fillView(world, view, valuesOf(deed));
  return true;
}

function ownView(world: World, user: string, viewId: string): StoredView {
  const view = world.views.find(viewId);
  if (view?.user !== user) throw new ImpossibleDeed(`${user} has no open view ${viewId}.`);
  return view;
}

function clickInMessage(
  world: World,
  deed: Click,
  source: { readonly channel: string; readonly ts: string },
): Fields {
  const { room, message } = visibleMessage(world, deed.user, source);
  const placed = findElement(message.blocks, deed);
  const values = valuesOf(deed);
  const state = fillState(message.blocks, startState(message.blocks), {
    values,
    findFiles: fileFinder(world),
  });
  return messageActions(world, deed.user, {
    room,
    message,
    action: actionOf(world, placed, deed.input),
    state,
  });
}

function clickInView(world: World, deed: Click, viewId: string): Fields {
  const view = ownView(world, deed.user, viewId);
  const placed = findElement(listAt(view.fields, 'blocks'), deed);
  const filled = fillView(world, view, valuesOf(deed));
  return viewActions(world, filled, actionOf(world, placed, deed.input));
}

/** Keeps what a person has typed so far in the view and returns it. */
export function fillView(world: World, view: StoredView, values: InputValues): StoredView {
  const blocks = listAt(view.fields, 'blocks');
  const filled = {
    ...view,
    values: fillState(blocks, view.values, { values, findFiles: fileFinder(world) }),
  };
  world.views.keepValues(filled);
  return filled;
}

function fileFinder(world: World): (ids: readonly string[]) => readonly Fields[] {
  return (ids) => wireFiles(world, ids);
}

/** What the page holds for all inputs, and the input that was just used on top. */
function valuesOf(deed: Click): InputValues {
  if (!deed.input) return deed.values ?? {};
  const block = { ...deed.values?.[deed.blockId], [deed.actionId]: deed.input };
  return { ...deed.values, [deed.blockId]: block };
}

/** Finds a message that this person can see, be it ephemeral; throws when there is none. */
export function visibleMessage(
  world: World,
  user: string,
  source: { readonly channel: string; readonly ts: string },
): { readonly room: Room; readonly message: StoredMessage } {
  const { directory, history } = world;
  const room = directory.resolve(source.channel);
  if (!room || !directory.canSee(room, user))
    throw new ImpossibleDeed(`${user} sees no channel ${source.channel}.`);
  const ephemeral = history.findEphemeral(room.id, source.ts);
  const message = history.find(room.id, source.ts) ?? (ephemeral?.onlyFor === user ? ephemeral : undefined);
  if (!message) throw new ImpossibleDeed(`${user} sees no message ${source.ts} in ${source.channel}.`);
  return { room, message };
}

function findElement(blocks: readonly Fields[], wanted: Click): PlacedElement {
  const elements = elementsOf(blocks);
  const found = elements.find(
    ({ blockId, actionId }) => blockId === wanted.blockId && actionId === wanted.actionId,
  );
  if (found) return found;
  const there = elements.map(({ blockId, actionId }) => `${blockId}/${actionId}`).join(', ');
  throw new ImpossibleDeed(
    `There is no ${wanted.blockId}/${wanted.actionId} here; there is: ${there || 'nothing to press'}.`,
  );
}

/** Builds the entry of `actions`: ids, the kind of element and what it was set to. */
function actionOf(world: World, placed: PlacedElement, input: InputValue | undefined): Fields {
  const { blockId, actionId, element } = placed;
  const type = textAt(element, 'type') ?? '';
  const ids = { type, action_id: actionId, block_id: blockId, action_ts: world.clock.ts() };
  if (type === 'overflow') {
    const chosen = input?.selected_option?.value;
    return {
      ...ids,
      selected_option: optionsOf(element).find((option) => option['value'] === chosen) ?? null,
    };
  }
  if (type === 'feedback_buttons') return { ...ids, value: input?.value };
  if (!type.endsWith('button'))
    return { ...ids, ...(input ? decodeInput(element, input, fileFinder(world)) : {}) };
  return {
    ...ids,
    text: { type: 'plain_text', text: labelOf(element), emoji: true },
    ...buttonFields(element),
  };
}

function buttonFields(element: Fields): Fields {
  const { value, style, url } = element;
  return { ...(value === undefined ? {} : { value }), ...(style ? { style } : {}), ...(url ? { url } : {}) };
}
