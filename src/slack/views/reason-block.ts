/** Why this guide: the likely cause, the words that decided, what else was close, and which version speaks. */
import type { KnownBlock } from '@slack/types';
import type { Triage } from '../../core/triage.ts';
import { clip } from '../limits.ts';
import { lines, plain, rich, say, small } from './blocks.ts';
import { cardWords, nextClosest, textSays, versionWords } from './wording/card.ts';

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 60;

/** The likely cause in one paragraph, after the whole `error` where the header could only show a part of it. */
export function reasonBlock(reason: string, error: string | null): KnownBlock {
  const likely = [say(cardWords.mostLikely), say(reason, { bold: true })];
  return rich(error === null ? lines(likely) : lines([say(error)], likely));
}

/** One small line that says what led to this guide; nothing when nobody and nothing did. */
export function whyBlocks(triage: Triage): readonly KnownBlock[] {
  const { pickedBy } = triage.reason;
  if (pickedBy !== null) {
    const mention = { type: 'mrkdwn', text: `<@${pickedBy}>` } as const;
    return [{ type: 'context', elements: [plain(cardWords.chosenByHand), mention] }];
  }
  const quotes = quotesOf(triage);
  return quotes.length === 0 ? [] : [small(`${textSays(quotes)}${productWords(triage)}.`)];
}

/** One small line for the end of the card: what else was close, and which guide in which version speaks. */
export function sourceBlock(triage: Triage): KnownBlock {
  const { title, version } = triage.guide;
  return small(`${closest(triage)}${versionWords(title, version)}`);
}

function quotesOf({ reason }: Triage): readonly string[] {
  const quotes = reason.evidence.map((one) => clip(one.quote.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE));
  // "401" says nothing that "401 Unauthorised" does not say.
  const telling = quotes.filter((one) => !quotes.some((other) => other !== one && other.includes(one)));
  return [...new Set(telling)].slice(0, MOST_QUOTES);
}

function productWords({ reason, guide }: Triage): string {
  const name = guide.product?.name;
  if (name === undefined || reason.product.from === 'nothing') return '';
  return reason.product.from === 'text' ? ` and names ${name}` : `, and this channel is about ${name}`;
}

function closest({ reason }: Triage): string {
  return reason.runnerUpName === null ? '' : `${nextClosest(reason.runnerUpName)} `;
}
