/** Knows what people can do in the local Slack; the page and the test driver both come in here. */

import { archive, invite, kick, react, roomFor } from './channel-deeds.ts';
import { click } from './clicking.ts';
import { runCommand, runShortcut } from './commands.ts';
import { compose } from './composer.ts';
import type { Room } from './directory.ts';
import { announce } from './events.ts';
import { pageFile } from './files.ts';
import { forward } from './forwarding.ts';
import type { StoredMessage } from './history.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { addMessage, changeMessage, deleteMessage } from './messages.ts';
import { closeView, submitView } from './modals.ts';
import type { Deed, DeedAnswer } from './protocol.ts';
import type { World } from './world.ts';

type DeedOf<Type extends Deed['type']> = Extract<Deed, { readonly type: Type }>;

/** The web client offers to make a snippet of a text beyond this; the number is from reports, Slack states none. */
const typedTextLimit = 12_000;

/** Does what a person does; throws `ImpossibleDeed` when Slack would not even offer it. */
export async function performDeed(world: World, deed: Deed): Promise<DeedAnswer> {
  if (!world.directory.people.has(deed.user)) throw new ImpossibleDeed(`There is no person ${deed.user}.`);
  switch (deed.type) {
    case 'post':
      return post(world, deed);
    case 'edit':
      return edit(world, deed);
    case 'delete':
      return remove(world, deed);
    case 'command':
      return runCommand(world, deed);
    case 'shortcut':
      return runShortcut(world, deed);
    case 'click':
      return click(world, deed);
    case 'submit':
      return submitView(world, deed);
    case 'close':
      return closeView(world, deed);
    case 'open-home':
      return openHome(world, deed);
    case 'react':
      return react(world, deed);
    case 'forward':
      return forward(world, deed);
    case 'invite':
      return invite(world, deed);
    case 'kick':
      return kick(world, deed);
    case 'archive':
      return archive(world, deed);
    case 'upload':
      return upload(world, deed);
  }
}

function post(world: World, deed: DeedOf<'post'>): DeedAnswer {
  const room = roomFor(world, deed.user, deed.channel);
  const files = [...(deed.files ?? [])];
  for (const id of files) if (!world.files.find(id)) throw new ImpossibleDeed(`There is no file ${id}.`);
  let typed = deed.text;
  if (typed.length > typedTextLimit) {
    files.push(pasteAsSnippet(world, deed.user, typed));
    typed = '';
  }
  if (typed.trim() === '' && files.length === 0) throw new ImpossibleDeed('There is nothing to send.');
  checkThread(world, room, deed.threadTs);
  const message = addMessage(world, room, {
    user: deed.user,
    ...compose(typed, world.directory),
    files,
    ...(files.length > 0 ? { subtype: 'file_share' as const } : { clientMsgId: world.clock.id('msg-') }),
    ...(deed.threadTs === undefined ? {} : { threadTs: deed.threadTs }),
  });
  warnOfAbsentBot(world, room, message);
  return { ok: true, ts: message.ts };
}

/** People reply under a parent; a reply has no thread of its own. */
function checkThread(world: World, room: Room, threadTs: string | undefined): void {
  if (threadTs === undefined) return;
  const parent = world.history.find(room.id, threadTs);
  if (!parent || parent.threadTs !== undefined)
    throw new ImpossibleDeed(`There is no thread ${threadTs} in #${room.name}.`);
}

/** The app never hears of a mention where it is not a member; Slack tells the person so. */
function warnOfAbsentBot(world: World, room: Room, message: StoredMessage): void {
  const { bot } = world.directory;
  if (world.directory.isMember(room, bot.userId) || !message.text.includes(`<@${bot.userId}>`)) return;
  const text = `You mentioned @${bot.name}, but they're not in #${room.name}.`;
  world.feed.publish({ type: 'notice', user: message.user, text });
}

function pasteAsSnippet(world: World, user: string, text: string): string {
  const bytes = new TextEncoder().encode(text);
  return world.files.add({ name: 'Untitled.txt', mimetype: 'text/plain', user, bytes }).id;
}

function edit(world: World, deed: DeedOf<'edit'>): DeedAnswer {
  const before = ownMessage(world, deed);
  const edited = { user: deed.user, ts: world.clock.ts() };
  changeMessage(world, before, { ...before, ...compose(deed.text, world.directory), edited });
  return { ok: true, ts: deed.ts };
}

function remove(world: World, deed: DeedOf<'delete'>): DeedAnswer {
  deleteMessage(world, ownMessage(world, deed));
  return { ok: true, ts: deed.ts };
}

function ownMessage(world: World, deed: DeedOf<'edit' | 'delete'>): StoredMessage {
  const room = roomFor(world, deed.user, deed.channel);
  const message = world.history.find(room.id, deed.ts);
  if (message?.user === deed.user) return message;
  throw new ImpossibleDeed(`${deed.user} has no message ${deed.ts} in #${room.name}.`);
}

function openHome(world: World, deed: DeedOf<'open-home'>): DeedAnswer {
  const { directory, views, clock, settings } = world;
  if (!settings.app.hasHome) throw new ImpossibleDeed('The app has no Home tab in its manifest.');
  const home = views.home(deed.user);
  announce(world, 'app_home_opened', {
    type: 'app_home_opened',
    user: deed.user,
    channel: directory.resolve(deed.user)?.id,
    tab: 'home',
    ...(home ? { view: views.wire(home) } : {}),
    event_ts: clock.ts(),
  });
  return { ok: true };
}

function upload(world: World, deed: DeedOf<'upload'>): DeedAnswer {
  const { user, name, mimetype } = deed;
  const bytes = Uint8Array.from(Buffer.from(deed.base64, 'base64'));
  return { ok: true, file: pageFile(world.files.add({ name, mimetype, user, bytes })) };
}
