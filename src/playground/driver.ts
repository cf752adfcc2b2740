/** Knows how a test acts as a person: the deeds of the page with names that read well, and clear words when one cannot be done. */
import { elementsOf, type PlacedElement } from './block-elements.ts';
import { visibleMessage } from './clicking.ts';
import { performDeed } from './deeds.ts';
import { mimetypeOf } from './files.ts';
import { encodeField, encodeForm, type FieldValue, type FormValues, optionValue } from './form-values.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { labelOf, stateKey } from './input-state.ts';
import { type Fields, listAt, textAt } from './json.ts';
import type { DeedAnswer, InputValue, SharedFile } from './protocol.ts';
import type { World } from './world.ts';

/** A message (anything with a channel and a timestamp) or an open view (anything with its id). */
type Place = { readonly channel: string; readonly ts: string } | { readonly id: string };

/** Which element to press; as much of it as it takes to mean only one. */
interface Target {
  readonly actionId?: string;
  readonly blockId?: string;
  /** The button's label. */
  readonly text?: string;
  /** The button's value. */
  readonly value?: string;
  /** For menus and choices: the option or options to choose, by value or label. */
  readonly choose?: FieldValue;
}

/** A person at work in the local workspace. */
export interface Actor {
  readonly id: string;
  /** Posts and returns the message's timestamp; text is typed text, so `@name` mentions and fences are code. */
  post(
    channel: string,
    text: string,
    options?: { readonly threadTs?: string; readonly files?: readonly string[] },
  ): Promise<string>;
  edit(message: { readonly channel: string; readonly ts: string }, text: string): Promise<void>;
  delete(message: { readonly channel: string; readonly ts: string }): Promise<void>;
  command(command: string, text: string, channel: string): Promise<DeedAnswer>;
  /** Resolves when the app has acknowledged; `ok: false` when it has not. */
  click(place: Place, target: Target, form?: FormValues): Promise<DeedAnswer>;
  /** Fills the modal in and sends it; fields that are not named keep what they hold. */
  submit(view: { readonly id: string }, form?: FormValues): Promise<DeedAnswer>;
  close(view: { readonly id: string }, options?: { readonly all?: boolean }): Promise<DeedAnswer>;
  shortcut(
    callbackId: string,
    message?: { readonly channel: string; readonly ts: string },
  ): Promise<DeedAnswer>;
  openHome(): Promise<void>;
  /** Puts an emoji onto a message; `remove` takes it away again. */
  react(
    message: { readonly channel: string; readonly ts: string },
    name: string,
    options?: { readonly remove?: boolean },
  ): Promise<void>;
  /** Passes a message on into another conversation; returns the new message's timestamp. */
  forward(
    message: { readonly channel: string; readonly ts: string },
    to: string,
    text?: string,
  ): Promise<string>;
  /** Brings somebody into a channel: this person themself unless told whom, who may be the bot. */
  invite(channel: string, whom?: string): Promise<void>;
  /** Takes somebody out of a channel: this person themself unless told whom. */
  kick(channel: string, whom?: string): Promise<void>;
  archive(channel: string, isArchived?: boolean): Promise<void>;
  /** Brings a file in, to be named in `post` or in a file field. */
  upload(name: string, content: string | Uint8Array): Promise<SharedFile>;
}

/** Returns the hands of one person; throws when there is no such person. */
export function actAs(world: World, user: string): Actor {
  if (!world.directory.people.has(user)) throw new ImpossibleDeed(`There is no person ${user}.`);
  return {
    id: user,
    post: async (channel, text, options = {}) => {
      const answer = await performDeed(world, { type: 'post', user, channel, text, ...options });
      return answer.ok ? (answer.ts ?? '') : '';
    },
    edit: async ({ channel, ts }, text) => {
      await performDeed(world, { type: 'edit', user, channel, ts, text });
    },
    delete: async ({ channel, ts }) => {
      await performDeed(world, { type: 'delete', user, channel, ts });
    },
    command: (command, text, channel) =>
      performDeed(world, { type: 'command', user, command, text, channel }),
    click: (place, target, form) => click(world, user, { place, target, form: form ?? {} }),
    submit: async (view, form = {}) => {
      const values = encodeForm(blocksOf(world, user, view), form);
      return performDeed(world, { type: 'submit', user, viewId: view.id, values });
    },
    close: (view, options = {}) => performDeed(world, { type: 'close', user, viewId: view.id, ...options }),
    shortcut: (callbackId, message) =>
      performDeed(world, {
        type: 'shortcut',
        user,
        callbackId,
        ...(message ? { message: { channel: message.channel, ts: message.ts } } : {}),
      }),
    openHome: async () => {
      await performDeed(world, { type: 'open-home', user });
    },
    react: async ({ channel, ts }, name, options = {}) => {
      await performDeed(world, { type: 'react', user, channel, ts, name, ...options });
    },
    forward: async ({ channel, ts }, to, text = '') => {
      const answer = await performDeed(world, { type: 'forward', user, channel, ts, to, text });
      return answer.ok ? (answer.ts ?? '') : '';
    },
    invite: async (channel, whom = user) => {
      await performDeed(world, { type: 'invite', user, channel, whom });
    },
    kick: async (channel, whom = user) => {
      await performDeed(world, { type: 'kick', user, channel, whom });
    },
    archive: async (channel, isArchived = true) => {
      await performDeed(world, { type: 'archive', user, channel, isArchived });
    },
    upload: (name, content) => upload(world, user, { name, content }),
  };
}

async function upload(
  world: World,
  user: string,
  file: { readonly name: string; readonly content: string | Uint8Array },
): Promise<SharedFile> {
  const { name, content } = file;
  const base64 = Buffer.from(content).toString('base64');
  const answer = await performDeed(world, { type: 'upload', user, name, mimetype: mimetypeOf(name), base64 });
  if (!answer.ok || !answer.file) throw new ImpossibleDeed(`${name} could not be brought in.`);
  return answer.file;
}

async function click(
  world: World,
  user: string,
  how: { readonly place: Place; readonly target: Target; readonly form: FormValues },
): Promise<DeedAnswer> {
  const { place, target } = how;
  const blocks = blocksOf(world, user, place);
  const { blockId, actionId, element } = onlyElement(blocks, target);
  const source = 'id' in place ? { viewId: place.id } : { channel: place.channel, ts: place.ts };
  const input = target.choose === undefined ? {} : { input: encodeChoice(element, target.choose) };
  const values = encodeForm(blocks, how.form);
  return performDeed(world, { type: 'click', user, source, blockId, actionId, ...input, values });
}

/** An overflow menu keeps no state but is chosen from like a menu. */
function encodeChoice(element: Fields, choice: FieldValue): InputValue {
  if (element['type'] !== 'overflow') return encodeField(element, choice);
  return { selected_option: { value: optionValue(element, String(choice)) } };
}

function blocksOf(world: World, user: string, place: Place): readonly Fields[] {
  if (!('id' in place)) return visibleMessage(world, user, place).message.blocks;
  const view = world.views.find(place.id);
  if (view?.user !== user) throw new ImpossibleDeed(`${user} has no open view ${place.id}.`);
  return listAt(view.fields, 'blocks');
}

function onlyElement(blocks: readonly Fields[], target: Target): PlacedElement {
  const elements = elementsOf(blocks);
  const fitting = elements.filter((placed) => fits(placed, target));
  const [first, second] = fitting;
  if (first && !second) return first;
  const wanted = JSON.stringify(target);
  const problem = first ? `More than one element fits ${wanted}` : `Nothing to press fits ${wanted}`;
  const shown = (first ? fitting : elements).map(describeElement).join(', ');
  throw new ImpossibleDeed(`${problem}; there is: ${shown || 'nothing'}.`);
}

function fits({ blockId, actionId, element }: PlacedElement, target: Target): boolean {
  return (
    (target.actionId === undefined || target.actionId === actionId) &&
    (target.blockId === undefined || target.blockId === blockId) &&
    (target.text === undefined || target.text === labelOf(element)) &&
    (target.value === undefined || target.value === element['value'])
  );
}

function describeElement({ blockId, actionId, element }: PlacedElement): string {
  const type = textAt(element, 'type') ?? '';
  const label = stateKey(type) ? '' : ` "${labelOf(element)}"`;
  return `${type}${label} (${blockId}/${actionId})`;
}
