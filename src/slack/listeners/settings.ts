/** Listens to the settings: the button that opens a channel's, and the forms of a channel and of the roles. */
import type { App, BlockAction, ButtonAction, SlackViewAction, ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { CHANNEL_MODES, type ChannelSettings } from '../../core/channel-settings.ts';
import { productsOf, setChannel } from '../../flows/set-channel.ts';
import type { At } from '../authority.ts';
import { formInputs, settingsForms, settingsInputs, setup } from '../ids.ts';
import { openLate } from '../late-view.ts';
import { ChannelKey, type InputState, readInput, readKey } from '../payloads.ts';
import { type Reach, reachOf } from '../reachable-channel.ts';
import type { SlackRoom } from '../room.ts';
import { listGroups } from '../user-groups.ts';
import { optionValue } from '../views/option-value.ts';
import { NO_GROUP, rolesForm } from '../views/roles-form.ts';
import { ANY_PRODUCT, MOST_POINTER_MINUTES, settingsForm } from '../views/settings-form.ts';
import { settingsMessage } from '../views/settings-message.ts';
import { notice } from '../views/ticket-forms.ts';
import { settingsWords } from '../views/wording/settings.ts';
import { whisper } from '../whisper.ts';

/** Registers the listeners. */
export function listenToSettings(app: App, room: SlackRoom): void {
  app.action<BlockAction<ButtonAction>>(setup.open, async ({ ack, action, body, client }) => {
    await ack();
    const { channel } = readKey(ChannelKey, action.value);
    const at = { workspace: room.workspace, channel };
    await openSettings(room, client, { user: body.user.id, trigger: body.trigger_id, at });
  });
  app.view(settingsForms.channel, async ({ ack, view, body, client }) => {
    const saved = await saveSettings(room, client, { view, body });
    if (saved.kind === 'refused') {
      await ack({ response_action: 'update', view: notice(settingsWords.channelTitle, saved.reason) });
    } else if (saved.kind === 'wrong') await ack({ response_action: 'errors', errors: { ...saved.errors } });
    else {
      await ack();
      const { channel } = saved.at;
      const why = settingsWords.savedBelow;
      await whisper(client, { channel, user: body.user.id }, await standing(room, saved.at, why));
    }
  });
  app.view(settingsForms.roles, async ({ ack, view, body, client }) => {
    const answer = await saveRoles(room, client, { view, body });
    if (typeof answer === 'string')
      await ack({ response_action: 'update', view: notice(settingsWords.rolesTitle, answer) });
    else await ack({ response_action: 'errors', errors: { ...answer } });
  });
}

interface Asking {
  readonly user: string;
  readonly trigger: string;
  readonly at: At;
}

/** Opens the settings of a channel for whoever may change them; tells others in private how they stand. */
export async function openSettings(
  room: SlackRoom,
  client: WebClient,
  { user, trigger, at }: Asking,
): Promise<void> {
  if (isDirect(at.channel)) {
    const view = notice(settingsWords.channelTitle, settingsWords.onlyInChannels);
    await client.views.open({ trigger_id: trigger, view });
    return;
  }
  await openLate(client, { trigger, title: settingsWords.channelTitle }, async () => {
    if (!(await room.authority.maySetChannels(user, at))) {
      await whisper(client, { channel: at.channel, user }, await standing(room, at, settingsWords.mayNotSet));
      return notice(settingsWords.channelTitle, settingsWords.mayNotSet);
    }
    const settings = await room.store.readChannel(at.workspace, at.channel);
    return settingsForm(at.channel, settings, productsOf(room.knowledge.current()));
  });
}

/** Opens the roles of the workspace for whoever may change them. */
export async function openRoles(
  room: SlackRoom,
  client: WebClient,
  { user, trigger, at }: Asking,
): Promise<void> {
  await openLate(client, { trigger, title: settingsWords.rolesTitle }, async () => {
    if (!(await room.authority.maySetRoles(user, at.workspace)))
      return notice(settingsWords.rolesTitle, settingsWords.mayNotSetRoles);
    const groups = await listGroups(room.posts);
    if (groups === null) return notice(settingsWords.rolesTitle, settingsWords.groupsUnseen);
    return rolesForm(await room.store.readWorkspace(at.workspace), groups);
  });
}

// Direct messages begin with D; there is nobody to set anything up for.
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

async function standing(room: SlackRoom, at: At, why: string) {
  const settings = await room.store.readChannel(at.workspace, at.channel);
  const named = productsOf(room.knowledge.current()).find(({ id }) => id === settings.product);
  const product = named?.name ?? settings.product;
  return settingsMessage({ channel: at.channel, settings, product, why });
}

interface Sent {
  readonly view: ViewOutput;
  readonly body: SlackViewAction;
}

type Errors = Readonly<Record<string, string>>;

type Saved =
  | { readonly kind: 'saved'; readonly at: At }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly errors: Errors };

async function saveSettings(room: SlackRoom, client: WebClient, { view, body }: Sent): Promise<Saved> {
  const { channel } = readKey(ChannelKey, view.private_metadata);
  const at = { workspace: room.workspace, channel };
  if (!(await room.authority.maySetChannels(body.user.id, at)))
    return { kind: 'refused', reason: settingsWords.mayNotSet };
  const { settings, errors } = readSettings(room, view);
  const support = await supportProblem(client, channel, settings.supportChannel);
  const wrong = { ...errors, ...(support === null ? {} : { [settingsInputs.support]: support }) };
  if (Object.keys(wrong).length > 0) return { kind: 'wrong', errors: wrong };
  const isSet = await setChannel(room.store, room.knowledge.current(), { ...at, settings });
  if (isSet) return { kind: 'saved', at };
  return { kind: 'wrong', errors: { [settingsInputs.product]: settingsWords.productGone } };
}

function readSettings(
  room: SlackRoom,
  view: ViewOutput,
): { readonly settings: ChannelSettings; readonly errors: Errors } {
  const chosen = inputOf(view, settingsInputs.product)?.selected_option?.value;
  const product = productsOf(room.knowledge.current()).find(({ id }) => optionValue(id) === chosen);
  const mode = inputOf(view, settingsInputs.mode)?.selected_option?.value;
  const minutes = inputOf(view, settingsInputs.pointer)?.value?.trim() ?? '';
  const isNumber = /^\d{1,4}$/.test(minutes) && Number(minutes) <= MOST_POINTER_MINUTES;
  const settings: ChannelSettings = {
    product: product?.id ?? (chosen === ANY_PRODUCT ? null : (chosen ?? null)),
    mode: CHANNEL_MODES.find((one) => one === mode) ?? 'confident',
    supportChannel: inputOf(view, settingsInputs.support)?.selected_conversation ?? null,
    answersBots: (inputOf(view, settingsInputs.bots)?.selected_options ?? []).length > 0,
    pointerMinutes: isNumber ? Number(minutes) : 0,
  };
  return { settings, errors: isNumber ? {} : { [settingsInputs.pointer]: settingsWords.pointerWrong } };
}

const reaches = (): Readonly<Record<Reach, string | null>> => ({
  reachable: null,
  archived: settingsWords.supportArchived,
  'not-in-it': settingsWords.notInSupport,
  unseen: settingsWords.supportUnseen,
});

async function supportProblem(
  client: WebClient,
  channel: string,
  support: string | null,
): Promise<string | null> {
  if (support === null) return null;
  return support === channel ? settingsWords.supportItself : reaches()[await reachOf(client, support)];
}

function inputOf(view: ViewOutput, block: string): InputState | null {
  return readInput(view.state.values, block, formInputs.value);
}

// A sentence takes the form's place; errors stand at its fields.
async function saveRoles(room: SlackRoom, client: WebClient, { view, body }: Sent): Promise<string | Errors> {
  const workspace = room.workspace;
  if (!(await room.authority.maySetRoles(body.user.id, workspace))) return settingsWords.mayNotSetRoles;
  const groups = await listGroups(client);
  if (groups === null) return settingsWords.groupsUnseen;
  const chosen = (block: string) => {
    const value = inputOf(view, block)?.selected_option?.value ?? NO_GROUP;
    return value === NO_GROUP ? null : value;
  };
  const errors = Object.fromEntries(
    [settingsInputs.admins, settingsInputs.supporters]
      .filter((block) => chosen(block) !== null && !groups.some(({ id }) => id === chosen(block)))
      .map((block) => [block, settingsWords.groupGone]),
  );
  if (Object.keys(errors).length > 0) return errors;
  const adminGroup = chosen(settingsInputs.admins);
  const supporterGroup = chosen(settingsInputs.supporters);
  await room.store.saveWorkspace(workspace, { adminGroup, supporterGroup });
  return settingsWords.rolesSaved;
}
