/** Listens to `/authfix`: an error to look up, `help`, the channel's product, or nothing, which opens the paste form. */
import type { App, RespondFn, SlashCommand } from '@slack/bolt';
import { asId, type UserId } from '../../core/ids.ts';
import { browseGuides } from '../../flows/browse.ts';
import { diagnose, NO_THREAD } from '../../flows/diagnose.ts';
import { setChannelProduct } from '../../flows/set-channel.ts';
import { askFor } from '../answer.ts';
import type { At } from '../authority.ts';
import { isInChannel } from '../channel-members.ts';
import { command as commandId } from '../ids.ts';
import type { SlackRoom } from '../room.ts';
import { rotateHint } from '../rotate-hint.ts';
import { decodeSlackText } from '../slack-text.ts';
import type { CardMessage } from '../views/checklist-card.ts';
import { helpMessage, productMessage } from '../views/help-message.ts';
import { pasteForm } from '../views/paste-form.ts';
import { sentence } from '../views/sentence.ts';
import { helpWords } from '../views/wording/help.ts';
import { supportChannelWords } from '../views/wording/installing.ts';
import { pasteWords } from '../views/wording/paste.ts';
import { openRoles, openSettings } from './settings.ts';

/** Registers the listener for the command. */
export function listenToCommands(app: App, room: SlackRoom): void {
  app.command(commandId, async ({ ack, command, client, respond }) => {
    await ack();
    const text = command.text.trim();
    if (text === '') {
      const view = pasteForm(
        browseGuides(room.knowledge.current()),
        { channel: command.channel_id, thread: null },
        null,
      );
      await client.views.open({ trigger_id: command.trigger_id, view });
    } else if (/^help$/i.test(text)) await tell(respond, helpMessage());
    else if (/^settings$/i.test(text)) await openSettings(room, client, asking(command));
    else if (/^roles$/i.test(text)) await openRoles(room, client, asking(command));
    else if (/^support +here$/i.test(text)) await tell(respond, await chooseSupport(room, command));
    else if (/^product\b/i.test(text))
      await tell(respond, await setProduct(room, command, text.slice('product'.length)));
    else await lookUp(room, command, respond);
  });
}

async function tell(respond: RespondFn, { text, blocks }: CardMessage): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, text, blocks: [...blocks] });
}

function placeOf({ team_id, channel_id }: SlashCommand): At {
  return { workspace: team_id, channel: channel_id };
}

function asking(command: SlashCommand) {
  return { user: command.user_id, trigger: command.trigger_id, at: placeOf(command) };
}

async function setProduct(room: SlackRoom, command: SlashCommand, product: string): Promise<CardMessage> {
  if (!(await room.authority.maySetChannels(command.user_id, placeOf(command))))
    return sentence(helpWords.notAllowedToSet);
  const choice = { ...placeOf(command), product };
  return productMessage(await setChannelProduct(room.store, room.knowledge.current(), choice));
}

// It concerns the whole workspace, so supporters of one channel may not.
async function chooseSupport(room: SlackRoom, command: SlashCommand): Promise<CardMessage> {
  if (!room.choosesSupport) return sentence(supportChannelWords.byOperator);
  const { workspace, channel } = placeOf(command);
  const { authority } = room;
  const may =
    (await authority.maySetRoles(command.user_id, workspace)) ||
    (await authority.supportedBy(command.user_id, workspace)).kind === 'all';
  if (!may) return sentence(supportChannelWords.notAllowed);
  if ((await isInChannel(room.posts, channel, room.botUser)) !== 'yes')
    return sentence(supportChannelWords.inviteFirst);
  await room.store.saveWorkspace(workspace, { supportChannel: channel });
  return sentence(supportChannelWords.chosen);
}

// A command cannot be typed in a thread, so a sure answer begins one; anything else stays private until somebody chooses.
async function lookUp(room: SlackRoom, command: SlashCommand, respond: RespondFn): Promise<void> {
  const pasted = room.door.readPaste(decodeSlackText(command.text, null));
  const { text, hints } = pasted;
  const asker = asId<UserId>(command.user_id);
  const place = { workspace: command.team_id, channel: command.channel_id, thread: NO_THREAD };
  const verdict = await diagnose(room, {
    text,
    hints,
    audience: 'addressed',
    asker,
    place,
    claim: null,
    owed: rotateHint(pasted, asker, place),
  });
  if (verdict.kind === 'sure') {
    await tell(respond, sentence(pasteWords.answeredInThread));
    return;
  }
  const asked = askFor(room.knowledge.current(), verdict);
  if (asked !== null) await tell(respond, asked);
}
