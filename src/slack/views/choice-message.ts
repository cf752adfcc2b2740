/** The message that offers several causes, for when asking is right and guessing is not. */
import type { KnownBlock } from '@slack/types';
import { choice } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { actions, button, inert, section } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { words } from './wording.ts';

/** One cause on offer, under the names that people read. */
export interface Offer {
  readonly guide: string;
  readonly cause: string;
  readonly product: string | null;
  readonly error: string;
  readonly reason: string;
}

/** What the message refers to: the diagnosis, and for a private answer the channel where the triage shall live. */
export interface ChoiceMessage {
  readonly diagnosis: string;
  readonly offers: readonly Offer[];
  /** Whether the match was good enough to say so. */
  readonly recognised: boolean;
}

/** Draws one button for each cause and "none of these". */
export function choiceMessage({ diagnosis, offers, recognised }: ChoiceMessage): CardMessage {
  if (offers.length === 0) return { text: words.unknown, blocks: [section(words.unknown)] };
  const question = recognised ? words.choiceQuestion : words.unknownWithGuesses;
  const rows = offers.map((offer, at) => offerBlock(diagnosis, offer, at));
  const none = button({ id: choice.none, text: words.none, value: JSON.stringify({ diagnosis }) });
  return {
    text: question,
    blocks: [section(`:mag: ${question}`), ...rows, actions(`none:${diagnosis}`, [none])],
  };
}

function offerBlock(diagnosis: string, offer: Offer, at: number): KnownBlock {
  const value = JSON.stringify({ diagnosis, guide: offer.guide, cause: offer.cause });
  const product = offer.product ?? words.anyProduct;
  return {
    type: 'section',
    block_id: `offer:${at}:${diagnosis}`,
    text: {
      type: 'mrkdwn',
      text: clip(`*${inert(product)}: ${inert(offer.error)}*\n${inert(offer.reason)}`, LIMITS.text),
      verbatim: true,
    },
    accessory: button({ id: `${choice.pick}.${at}`, text: clip(`This one: ${product}`, 40), value }),
  };
}

/** What a choice becomes once it is made, so that stale clicks cannot come. */
export function chosenMessage(by: string, picked: Pick<Offer, 'product' | 'error'> | null): CardMessage {
  if (picked === null) return { text: words.noneReply, blocks: [section(words.noneReply)] };
  const name = `${picked.product ?? words.anyProduct}: ${picked.error}`;
  return { text: `Chosen: ${name}`, blocks: [section(`:mag: <@${by}> chose *${inert(name)}*.`)] };
}
