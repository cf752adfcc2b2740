/** The form of a channel's settings. */
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { CHANNEL_MODES, type ChannelMode, type ChannelSettings } from '../../core/channel-settings.ts';
import { formInputs, settingsForms, settingsInputs } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { line, plain, rich, say } from './blocks.ts';
import { optionValue } from './option-value.ts';
import { commonWords } from './wording/common.ts';
import { modeWords, settingsWords } from './wording/settings.ts';

/** The value that stands for no product. No product has it as its id: ids have no capital letters. */
export const ANY_PRODUCT = 'ANY';

/** Longest pointer window that the form takes: a day, in minutes. */
export const MOST_POINTER_MINUTES = 1440;

export interface ProductChoice {
  readonly id: string;
  readonly name: string;
}

/** Draws the form as the channel is set. A product without a guide any more is not among the choices. */
export function settingsForm(
  channel: string,
  settings: ChannelSettings,
  products: readonly ProductChoice[],
): ModalView {
  return {
    type: 'modal',
    callback_id: settingsForms.channel,
    private_metadata: JSON.stringify({ channel }),
    title: plain(settingsWords.channelTitle, LIMITS.modalTitle),
    submit: plain(settingsWords.save, LIMITS.modalTitle),
    close: plain(commonWords.cancel, LIMITS.modalTitle),
    blocks: [
      rich(line(say(settingsWords.aboutChannel), { type: 'channel', channel_id: channel })),
      productInput(settings.product, products),
      modeInput(settings.mode),
      supportInput(settings.supportChannel),
      botsInput(settings.answersBots),
      pointerInput(settings.pointerMinutes),
    ],
  };
}

// One option is for no product.
const MOST_PRODUCTS = LIMITS.options - 1;

function productInput(product: string | null, products: readonly ProductChoice[]): InputBlock {
  const any = option(settingsWords.anyProduct, ANY_PRODUCT);
  // The channel's own product stays a choice, however many there are.
  const first = products.filter(({ id }) => id === product);
  const others = products.filter(({ id }) => id !== product).slice(0, MOST_PRODUCTS - first.length);
  const options = [any, ...[...first, ...others].map(({ id, name }) => option(name, optionValue(id)))];
  const chosen = options.find(
    ({ value }) => value === (product === null ? ANY_PRODUCT : optionValue(product)),
  );
  return {
    type: 'input',
    block_id: settingsInputs.product,
    label: plain(settingsWords.productLabel),
    hint: plain(settingsWords.productHint),
    element: {
      type: 'static_select',
      action_id: formInputs.value,
      options,
      initial_option: chosen ?? any,
    },
  };
}

function modeInput(mode: ChannelMode): InputBlock {
  const options = CHANNEL_MODES.toReversed().map((one) => ({
    ...option(modeWords(one).name, one),
    description: plain(modeWords(one).explanation, LIMITS.option),
  }));
  const initial = options.find(({ value }) => value === mode);
  return {
    type: 'input',
    block_id: settingsInputs.mode,
    label: plain(settingsWords.modeLabel),
    element: {
      type: 'radio_buttons',
      action_id: formInputs.value,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}

function supportInput(support: string | null): InputBlock {
  return {
    type: 'input',
    block_id: settingsInputs.support,
    optional: true,
    label: plain(settingsWords.supportLabel),
    hint: plain(settingsWords.supportHint),
    element: {
      type: 'conversations_select',
      action_id: formInputs.value,
      placeholder: plain(settingsWords.supportPlaceholder, LIMITS.placeholder),
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(support === null ? {} : { initial_conversation: support }),
    },
  };
}

function botsInput(answersBots: boolean): InputBlock {
  const answer = option(settingsWords.bots, 'answer');
  return {
    type: 'input',
    block_id: settingsInputs.bots,
    optional: true,
    label: plain(settingsWords.botsLabel),
    element: {
      type: 'checkboxes',
      action_id: formInputs.value,
      options: [answer],
      ...(answersBots ? { initial_options: [answer] } : {}),
    },
  };
}

function pointerInput(minutes: number): InputBlock {
  return {
    type: 'input',
    block_id: settingsInputs.pointer,
    label: plain(settingsWords.pointerLabel),
    hint: plain(settingsWords.pointerHint),
    element: {
      type: 'number_input',
      action_id: formInputs.value,
      is_decimal_allowed: false,
      initial_value: String(minutes),
      min_value: '0',
      max_value: String(MOST_POINTER_MINUTES),
    },
  };
}

function option(text: string, value: string): PlainTextOption {
  return { text: plain(text, LIMITS.option), value };
}
