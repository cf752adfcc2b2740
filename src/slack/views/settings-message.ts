/** What authfix says about a channel's settings: its introduction, and how the settings stand. */
import type { RichTextElement } from '@slack/types';
import type { ChannelSettings } from '../../core/channel-settings.ts';
import { setup } from '../ids.ts';
import { actions, button, fallback, line, lines, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { spoken } from './sentence.ts';
import { settingsLines, settingsWords } from './wording/settings.ts';

/** What a channel hears when authfix comes into it, with the way to its settings. */
export function introduction(channel: string): CardMessage {
  return {
    text: fallback(settingsWords.hello.replace(/^:\w+: /, '')),
    blocks: [
      rich(line(...spoken(settingsWords.hello))),
      rich(line(...spoken(settingsWords.hint))),
      openButton(channel, settingsWords.setUp),
    ],
  };
}

/** The settings as they stand; `product` is the name of the product, and `why` a sentence above them. */
export interface Standing {
  readonly channel: string;
  readonly settings: ChannelSettings;
  readonly product: string | null;
  readonly why: string | null;
}

/** Says how a channel is set, to whoever asked or changed it. */
export function settingsMessage({ channel, settings, product, why }: Standing): CardMessage {
  const { names } = settingsLines;
  const support: RichTextElement =
    settings.supportChannel === null
      ? say(settingsLines.workspaceSupport)
      : { type: 'channel', channel_id: settings.supportChannel };
  const rows = [
    fact(names.product, say(settingsLines.product(product))),
    fact(names.mode, say(settingsLines.mode(settings.mode))),
    fact(names.support, support),
    fact(names.bots, say(settingsLines.bots(settings.answersBots))),
    fact(names.pointer, say(settingsLines.pointer(settings.pointerMinutes))),
  ];
  return {
    text: fallback(settingsWords.channelTitle),
    blocks: [
      rich(line(say(settingsWords.aboutChannel, { bold: true }), { type: 'channel', channel_id: channel })),
      rich(lines(...rows)),
      ...(why === null ? [openButton(channel, settingsWords.change)] : [small(why)]),
    ],
  };
}

/** Says under a ticket's card why it did not come to the support channel of its own. */
export function divertedNote(own: string, from: string): CardMessage {
  const { before, between, after } = settingsWords.diverted;
  const said = [
    ...spoken(before),
    { type: 'channel' as const, channel_id: own },
    say(between),
    { type: 'channel' as const, channel_id: from },
    ...spoken(after),
  ];
  return { text: fallback(settingsWords.divertedShort), blocks: [rich(line(...said))] };
}

function fact(name: string, value: RichTextElement): readonly RichTextElement[] {
  return [say(name, { bold: true }), value];
}

function openButton(channel: string, text: string) {
  const value = JSON.stringify({ channel });
  return actions(`setup:${channel}`, [button({ id: setup.open, text, value, style: 'primary' })]);
}
