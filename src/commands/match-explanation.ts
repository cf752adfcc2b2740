/** How an explanation reads at a terminal: signals, reasons, ranking, margin, tier, and what the bot would do. */
import type { Deed, Explanation, Ranked, Span, Spans } from '../core/explanation.ts';

/** Writes one explanation. */
export function explanationText(explanation: Explanation): string {
  const { report, spans, ranking, margin, tier, deed } = explanation;
  return [
    `Report    ${plural(report.lines, 'line')}, ${plural(report.characters, 'character')}`,
    `Product   ${productLine(explanation)}`,
    ...section('Signals', spanLines(spans, 'met'), "none of the guides' signatures"),
    ...section('For', explanation.for, 'nothing'),
    ...section('Against', againstLines(explanation), 'nothing'),
    ...section('Ranking', ranking.map(rankingLine), 'no cause'),
    `Margin    ${margin.toFixed(3)} to the runner-up${runnerUpWords(explanation)}`,
    `Tier      ${tier}`,
    `The bot   ${deedWords(deed)}`,
    ...section('Asks', questionLines(deed), null),
  ].join('\n');
}

// A section without lines says `empty`, or is left out.
function section(title: string, lines: readonly string[], empty: string | null): string[] {
  const head = `${title.padEnd(10)}`;
  if (lines.length === 0) return empty === null ? [] : [`${head}${empty}`];
  return lines.map((line, at) => `${at === 0 ? head : ' '.repeat(10)}${line}`);
}

function productLine({ product }: Explanation): string {
  if (product.from === 'nothing') return 'not named';
  return product.from === 'text'
    ? `${product.id}, named by "${product.quote}"`
    : `${product.id}, set by the ${product.from}`;
}

function againstLines({ against, countered, overruled }: Explanation): string[] {
  return [
    ...against,
    ...spanLines(countered, 'met the counter-signature'),
    ...spanLines(overruled, 'gave way to a status; it met'),
  ];
}

function spanLines({ shown, more }: Spans, deed: string): string[] {
  const lines = shown.map((span) => spanLine(span, deed));
  return more === 0 ? lines : [...lines, `and ${more} more`];
}

function spanLine({ line, quote, met, kind, guides, weight, times }: Span, deed: string): string {
  const said = `line ${line}: "${quote.replace(/\s+/g, ' ')}" ${deed} ${met.join('; ')}`;
  return `${said} (${kind}, ${guides.join(', ')}, ${weight.toFixed(2)}${times === 1 ? '' : `, ${times} times`})`;
}

function rankingLine({ score, guide, cause, name, kind }: Ranked, at: number): string {
  return `${at + 1}. ${score.toFixed(3)} ${guide}/${cause} "${name}" (${kind})`;
}

function runnerUpWords({ runnerUp }: Explanation): string {
  return runnerUp === null ? '' : `, "${runnerUp.name}"`;
}

function deedWords(deed: Deed): string {
  if (deed.kind === 'opens')
    return `opens "${deed.guide}" at "${deed.error}" with the steps ${deed.steps.join(', ')}`;
  if (deed.kind === 'asks') return `asks which of ${plural(deed.causes, 'cause')} it is`;
  return deed.causes === 0
    ? 'stays silent; if addressed, says that it knows no such error'
    : `stays silent; if addressed, offers ${plural(deed.causes, 'cause')}`;
}

function questionLines(deed: Deed): string[] {
  return deed.kind === 'asks' ? deed.questions.map(({ guide, question }) => `${question} (${guide})`) : [];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
