/** The message that offers several causes, for when asking is right and guessing is not. */
import type { KnownBlock } from '@slack/types';
import type { Triage } from '../../core/triage.ts';
import { choice } from '../ids.ts';
import { clip } from '../limits.ts';
import { actions, button, emoji, fallback, line, lines, person, rich, say } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { sentence } from './sentence.ts';
import { choiceWords, thisOne } from './wording/choice.ts';
import { causeName, commonWords } from './wording/common.ts';
import { quietWords } from './wording/quiet.ts';

// Enough to tell causes apart; whoever picks one reads its whole reason on the card.
const LONGEST_REASON = 160;

/** One cause on offer, under the names that people read. */
export interface Offer {
  readonly guide: string;
  readonly cause: string;
  readonly product: string | null;
  readonly error: string;
  readonly reason: string;
  /** What tells its guide from the others on offer. */
  readonly question: string | null;
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
  if (offers.length === 0) return sentence(choiceWords.unknown);
  const question = recognised ? choiceWords.choiceQuestion : choiceWords.unknownWithGuesses;
  const none = button({ id: choice.none, text: choiceWords.none, value: JSON.stringify({ diagnosis }) });
  const why = button({ id: choice.why, text: choiceWords.whyChoice, value: JSON.stringify({ diagnosis }) });
  const notMine = button({
    id: choice.notMine,
    text: quietWords.notMine,
    value: JSON.stringify({ diagnosis }),
  });
  return {
    text: fallback(question),
    blocks: [
      rich(line(emoji('mag'), say(' '), say(question))),
      ...offers.flatMap((offer, at) => offerBlocks(diagnosis, offer, { at, name: shortName(offer, offers) })),
      actions(`none:${diagnosis}`, [none, why, notMine]),
    ],
  };
}

// The product is enough to tell causes apart, unless several are on offer for the same one.
function shortName(offer: Offer, offers: readonly Offer[]): string {
  const isAlone = offers.filter(({ product }) => product === offer.product).length === 1;
  return isAlone ? (offer.product ?? commonWords.anyProduct) : offer.error;
}

interface Listed {
  readonly at: number;
  readonly name: string;
}

function offerBlocks(diagnosis: string, offer: Offer, { at, name }: Listed): KnownBlock[] {
  const value = JSON.stringify({ diagnosis, guide: offer.guide, cause: offer.cause });
  const product = offer.product ?? commonWords.anyProduct;
  return [
    rich(
      lines(
        [say(causeName(product, offer.error), { bold: true })],
        ...(offer.question === null ? [] : [[say(offer.question, { italic: true })]]),
        [say(clip(offer.reason, LONGEST_REASON))],
      ),
    ),
    actions(`offer:${at}:${diagnosis}`, [button({ id: `${choice.pick}.${at}`, text: thisOne(name), value })]),
  ];
}

/** What a choice becomes once it is made, so that stale clicks cannot come. */
export function chosenMessage(by: string, picked: Pick<Offer, 'product' | 'error'> | null): CardMessage {
  if (picked === null) return sentence(choiceWords.noneReply);
  const name = causeName(picked.product ?? commonWords.anyProduct, picked.error);
  return {
    text: fallback(`${choiceWords.chosen} ${name}`),
    blocks: [
      rich(
        line(emoji('mag'), say(' '), person(by), say(` ${choiceWords.chose} `), say(name, { bold: true })),
      ),
    ],
  };
}

/** What a question becomes once there is a triage: who chose it, or that what was posted since has told. */
export function answeredMessage({ reason, guide }: Triage): CardMessage {
  const picked = { product: guide.product?.name ?? null, error: guide.cause.error };
  if (reason.pickedBy !== null) return chosenMessage(reason.pickedBy, picked);
  const name = causeName(picked.product ?? commonWords.anyProduct, picked.error);
  return {
    text: fallback(`${choiceWords.told} ${name}`),
    blocks: [rich(line(emoji('mag'), say(` ${choiceWords.told} `), say(name, { bold: true })))],
  };
}
