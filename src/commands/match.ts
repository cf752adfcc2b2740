/** `authfix match`: explains how one text, or each of many, is held against the guides. */
import type { Command } from 'commander';
import { explain } from '../core/explanation.ts';
import type { Guide } from '../core/guide.ts';
import type { Match } from '../core/match.ts';
import { buildMatcher, type Matcher } from '../core/matcher.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import { redact } from '../redaction/redact.ts';
import { parseBatch } from './batch.ts';
import type { Run } from './command-line.ts';
import { explanationText } from './match-explanation.ts';
import { commandLineKey } from './redaction-key.ts';
import { loadServingGuides } from './serving-guides.ts';
import { UsageError } from './terminal.ts';

interface MatchOptions {
  readonly product?: string;
  readonly json?: boolean;
  readonly batch?: string;
}

/** Adds the command to the program. */
export function addMatchCommand(program: Command, run: Run): void {
  program
    .command('match')
    .description('explain which cause a pasted text shows; exits 1 when it shows none')
    .argument('[file]', 'a file with the text, or - for standard input', '-')
    .option('--product <id>', 'the product that the text is about, as a channel setting would say it')
    .option('--json', 'write the answer as JSON')
    .option('--batch <file>', 'read lines {"id","text","product"?} and write one JSON line for each')
    .action((file: string, options: MatchOptions) => runMatch(run, file, options));
}

async function runMatch(run: Run, file: string, options: MatchOptions): Promise<void> {
  const guides = await loadServingGuides(run.terminal);
  const matcher = buildMatcher(guides);
  checkProduct(guides, options.product);
  if (options.batch !== undefined) {
    for (const row of parseBatch(await run.terminal.read(options.batch), options.batch)) {
      run.terminal.out(
        JSON.stringify({
          id: row.id,
          ...matchJson(guides, matchReport(matcher, reportOf(row.text), row.product ?? options.product)),
        }),
      );
    }
    return;
  }
  const text = await run.terminal.read(file);
  if (text.trim() === '') throw new UsageError('there is nothing to match: the text is empty');
  const report = reportOf(text);
  const match = matchReport(matcher, report, options.product);
  run.terminal.out(
    options.json === true
      ? JSON.stringify(matchJson(guides, match))
      : explanationText(explain({ report, match, guides })),
  );
  run.exit = match.tier === 'none' ? 1 : 0;
}

function checkProduct(guides: readonly Guide[], product: string | undefined): void {
  const known = [
    ...new Set(guides.flatMap((guide) => (guide.product === undefined ? [] : [guide.product.id]))),
  ];
  if (product === undefined || known.includes(product)) return;
  throw new UsageError(`no guide is about the product "${product}"; known products: ${known.join(', ')}`);
}

function reportOf(text: string): RedactedText {
  return redact(text, commandLineKey()).text;
}

function matchReport(matcher: Matcher, report: RedactedText, product: string | null | undefined): Match {
  return matcher.match(report, {
    product: product === undefined || product === null ? null : { id: product, from: 'request' },
  });
}

/** The answer as `match --json` and `match --batch` write it. */
export function matchJson(guides: readonly Guide[], match: Match): Record<string, unknown> {
  const best = match.tier === 'none' ? null : match.best;
  const cause = guides
    .find((guide) => guide.id === best?.guide)
    ?.causes.find((one) => one.id === best?.cause);
  return {
    tier: match.tier,
    speaks: match.speaks,
    kind: best?.kind ?? null,
    guide: best?.guide ?? null,
    cause: best?.cause ?? null,
    steps: cause?.steps ?? [],
    score: best?.score ?? 0,
    evidence: match.evidence,
    candidates: match.candidates,
  };
}
