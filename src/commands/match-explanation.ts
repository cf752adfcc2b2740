/** How a match is explained to somebody at a terminal: signals, ranking, margin, tier, and what the bot would do. */
import type { Guide } from '../core/guide.ts';
import type { Candidate, Evidence, Match } from '../core/match.ts';
import type { RedactedText } from '../core/redacted-text.ts';

// More signals than a screen holds explain nothing; a log repeats itself.
const MOST_SIGNALS = 20;

/** Writes the explanation of one match. `text` is the report that was matched, into which the evidence points. */
export function explainMatch(guides: readonly Guide[], text: RedactedText, match: Match): string {
  return [
    `Report    ${plural(text.trimEnd().split('\n').length, 'line')}, ${plural(text.length, 'character')}`,
    `Product   ${productLine(match)}`,
    ...section('Signals', signalLines(text, match.evidence), "none of the guides' signatures"),
    ...section('Against', match.against, 'nothing'),
    ...section(
      'Ranking',
      match.candidates.map((one, at) => rankingLine(guides, one, at)),
      'no cause',
    ),
    `Margin    ${match.margin.toFixed(3)} to the runner-up`,
    `Tier      ${match.tier}`,
    `The bot   ${deed(guides, match)}`,
  ].join('\n');
}

function section(title: string, lines: readonly string[], empty: string): string[] {
  const head = `${title.padEnd(10)}`;
  if (lines.length === 0) return [`${head}${empty}`];
  return lines.map((line, at) => `${at === 0 ? head : ' '.repeat(10)}${line}`);
}

function productLine({ product }: Match): string {
  if (product.from === 'nothing') return 'not named';
  return product.from === 'text'
    ? `${product.id}, named by "${product.quote}"`
    : `${product.id}, set by the ${product.from}`;
}

function signalLines(text: string, evidence: readonly Evidence[]): string[] {
  const shown = evidence.slice(0, MOST_SIGNALS).map((one) => signalLine(text, one));
  const more = evidence.length - shown.length;
  return more === 0 ? shown : [...shown, `and ${more} more`];
}

function signalLine(text: string, one: Evidence): string {
  const line = text.slice(0, one.start).split('\n').length;
  return `line ${line}: "${one.quote.replace(/\s+/g, ' ')}" met ${one.met} (${one.kind}, ${one.guide}, ${one.weight.toFixed(2)})`;
}

function rankingLine(guides: readonly Guide[], one: Candidate, at: number): string {
  const cause = guides
    .find((guide) => guide.id === one.guide)
    ?.causes.find((other) => other.id === one.cause);
  return `${at + 1}. ${one.score.toFixed(3)} ${one.guide}/${one.cause} "${cause?.error ?? ''}" (${one.kind})`;
}

function deed(guides: readonly Guide[], match: Match): string {
  if (match.tier === 'none') {
    return match.candidates.length === 0
      ? 'stays silent; if addressed, says that it knows no such error'
      : `stays silent; if addressed, offers ${plural(Math.min(3, match.candidates.length), 'cause')}`;
  }
  if (match.tier === 'ambiguous') return `asks which of ${plural(match.candidates.length, 'cause')} it is`;
  const guide = guides.find((one) => one.id === match.best?.guide);
  const cause = guide?.causes.find((one) => one.id === match.best?.cause);
  return `opens "${guide?.title ?? ''}" at "${cause?.error ?? ''}" with the steps ${cause?.steps.join(', ') ?? ''}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
