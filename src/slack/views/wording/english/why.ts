/** The words of "Why this?". */
import { inThousands } from './counting.ts';

export const whyWords = {
  whyQuotes: 'What your text says',
  whyNoQuotes: 'Your text holds no wording that a guide knows.',
  whyRanking: 'How close the causes are',
  whyNoRanking: 'No cause of any guide is close.',
  whyAlone: 'No other cause was close.',
  whyFor: 'What spoke for an answer',
  whyAgainst: 'What spoke against one',
  whyNothing: 'Nothing.',
  whyGone: 'What was said here is no longer kept, and so neither are the reasons.',
} as const;

/** How the product was found; `name` is what people call it. */
export function productFound(from: 'text' | 'channel' | 'request' | 'nothing', name: string): string {
  if (from === 'text') return `Your text names ${name}.`;
  if (from === 'nothing') return 'Your text names no product, and neither does this channel.';
  return from === 'channel' ? `This channel is about ${name}.` : `You asked about ${name}.`;
}

/** Where a quote stands, in front of it. */
export function onLine(line: number): string {
  return `Line ${line}: `;
}

/** What a quote met, behind it. */
export function quoteMet(met: string): string {
  return ` met ${met}`;
}

export function quoteCountered(met: string): string {
  return ` met the counter-signature ${met}`;
}

export function quoteOverruled(met: string): string {
  return ` met ${met}, but gave way to a status`;
}

/** The kind of error that a quote shows, how much it weighs (0 to 1) and how often it stands there. */
export function quoteWorth(kind: string, weight: number, times: number): string {
  return ` (${kind}, weight ${weight.toFixed(2)}${times === 1 ? '' : `, ${inThousands(times)} times`})`;
}

export function moreQuotes(count: number): string {
  return `And ${inThousands(count)} more.`;
}

/** A cause with its score, between 0 and 1. */
export function rankedCause(name: string, score: number): string {
  return `${name}, ${score.toFixed(3)}`;
}

/** The runner-up and the margin, which is a difference of scores. */
export function runnerUpWords(name: string, margin: number): string {
  return `The runner-up is “${name}”, ${margin.toFixed(3)} behind.`;
}

/** What the bot makes of it. */
export function tierWords(tier: 'confident' | 'ambiguous' | 'none'): string {
  if (tier === 'confident') return 'That is enough to answer without being asked.';
  return tier === 'ambiguous'
    ? 'That is an error for sure, but the lead is too small to choose without you.'
    : 'That is not enough to answer without being asked.';
}
