/** The message in a thread without an answer that a guide for it has come. */
import { choice } from '../ids.ts';
import { actions, button, emoji, fallback, lines, rich, say } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import type { Offer } from './choice-message.ts';
import { causeName, commonWords } from './wording/common.ts';
import { gapWords } from './wording/gaps.ts';

/** Draws the offer with one button, which opens the checklist in this thread. */
export function guideOffer(
  diagnosis: string,
  { guide, cause, product, error }: Omit<Offer, 'question'>,
): CardMessage {
  const value = JSON.stringify({ diagnosis, guide, cause });
  const name = causeName(product ?? commonWords.anyProduct, error);
  return {
    text: fallback(`${gapWords.offer} ${name}`),
    blocks: [
      rich(
        lines(
          [emoji('sparkles'), say(` ${gapWords.offer} `), say(name, { bold: true })],
          [say(gapWords.offerQuestion)],
        ),
      ),
      actions(`offer:0:${diagnosis}`, [
        button({ id: `${choice.pick}.0`, text: gapWords.showSteps, value, style: 'primary' }),
      ]),
    ],
  };
}
