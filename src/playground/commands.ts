/** Knows what happens when somebody types a slash command or chooses a shortcut. */
import { visibleMessage } from './clicking.ts';
import { compose, escapeText } from './composer.ts';
import { failDeed, failureWord } from './failed-delivery.ts';
import { ImpossibleDeed } from './impossible-deed.ts';
import { globalShortcut, messageShortcut, slashCommand } from './interactions.ts';
import type { Fields } from './json.ts';
import type { Deed, DeedAnswer } from './protocol.ts';
import { respond } from './responses.ts';
import type { World } from './world.ts';

type CommandDeed = Extract<Deed, { readonly type: 'command' }>;
type ShortcutDeed = Extract<Deed, { readonly type: 'shortcut' }>;

/** Sends a command to the app; what it acknowledges with becomes a message, ephemeral unless it says otherwise. */
export async function runCommand(world: World, deed: CommandDeed): Promise<DeedAnswer> {
  const { directory, settings, delivery } = world;
  const room = directory.resolve(deed.channel);
  if (!room || !directory.isMember(room, deed.user))
    throw new ImpossibleDeed(`${deed.user} is not a member of ${deed.channel}.`);
  const known = settings.app.commands.find(({ command }) => command === deed.command);
  if (!known && !settings.app.isSilent)
    return failDeed(
      world,
      deed.user,
      `${deed.command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );
  const text = known?.shouldEscape ? compose(deed.text, directory).text : escapeText(deed.text);
  const payload = slashCommand(world, deed.user, { room, command: deed.command, text });
  const receipt = await delivery.interact('slash_commands', payload);
  if (receipt.kind !== 'acked')
    return failDeed(world, deed.user, `${deed.command} failed with the error "${failureWord(receipt)}"`);
  if (Object.keys(receipt.payload).length === 0) return { ok: true };
  const outcome = respond(world, { user: deed.user, channel: room.id, isEphemeral: false }, receipt.payload);
  if (outcome.kind === 'done') return { ok: true };
  const why = [outcome.error, ...outcome.details].join(': ');
  return failDeed(world, deed.user, `${deed.command} failed with the error "${why}"`);
}

/** Sends a global or message shortcut to the app. */
export async function runShortcut(world: World, deed: ShortcutDeed): Promise<DeedAnswer> {
  const { settings, delivery } = world;
  const kind = deed.message ? 'message' : 'global';
  const known = settings.app.shortcuts.some((row) => row.callbackId === deed.callbackId && row.kind === kind);
  if (!known && !settings.app.isSilent)
    throw new ImpossibleDeed(`The manifest has no ${kind} shortcut ${deed.callbackId}.`);
  const receipt = await delivery.interact('interactive', shortcutPayload(world, deed));
  if (receipt.kind === 'acked') return { ok: true };
  return failDeed(world, deed.user, `This shortcut failed with the error "${failureWord(receipt)}"`);
}

function shortcutPayload(world: World, deed: ShortcutDeed): Fields {
  if (!deed.message) return globalShortcut(world, deed.user, deed.callbackId);
  const { room, message } = visibleMessage(world, deed.user, deed.message);
  return messageShortcut(world, deed.user, { callbackId: deed.callbackId, room, message });
}
