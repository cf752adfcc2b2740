/** `authfix insights gaps`: what people asked and no guide answered, and the draft of a guide for it. */
import type { Command } from 'commander';
import { readConfig, storePlace } from '../config.ts';
import { clusterGaps, type Gap } from '../core/gaps/cluster.ts';
import { type GapReport, gapIn } from '../core/gaps/gap-report.ts';
import type { Guide } from '../core/guide.ts';
import { buildMatcher } from '../core/matcher.ts';
import { draftOf, missingIn } from '../guide-drafts.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { redact } from '../redaction/redact.ts';
import { gapsText } from '../reporting/gaps-text.ts';
import { openStoreForReading } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { parseBatch } from './batch.ts';
import type { Run } from './command-line.ts';
import { readDays } from './days.ts';
import { commandLineKey } from './redaction-key.ts';
import { UsageError } from './terminal.ts';

interface GapsOptions {
  readonly json?: boolean;
  readonly draft?: string;
  readonly since: number;
  readonly all?: boolean;
  readonly workspace?: string;
}

/** Adds the command. */
export function addGapsCommand(insights: Command, run: Run): void {
  insights
    .command('gaps')
    .description('reports that no guide answered, put together by what they have in common')
    .argument('[file]', 'reports as lines {"id","text","product"?}, in place of the stored ones')
    .option('--json', 'write each gap as one JSON line')
    .option('--draft <id>', 'write the draft of a guide for this gap, with its reports as examples')
    .option('--since <days>', 'how many days back, for stored reports', readDays, 90)
    .option('--all', 'of a file, also what the guides answer')
    .option('--workspace <id>', 'of the stored reports only those of this workspace, for example T0123ABCD')
    .action((file: string | undefined, options: GapsOptions) => runGaps(run, file, options));
}

const DAY_MS = 24 * 3_600_000;

async function runGaps(run: Run, file: string | undefined, options: GapsOptions): Promise<void> {
  const { guides } = await loadKnowledge(readConfig().knowledgeDir);
  const reports =
    file === undefined ? await storedReports(run, options) : await reportsIn(run, file, guides, options);
  if (reports === null) return;
  const gaps = clusterGaps(reports);
  if (options.draft !== undefined) return await writeDraft(run, gaps, guides, options.draft);
  if (options.json === true) for (const gap of gaps) run.terminal.out(JSON.stringify(gap));
  else if (gaps.length > 0) run.terminal.out(gapsText(gaps, { dated: file === undefined }));
  run.terminal.err(`${gaps.length} gaps, made of ${reports.length} reports.`);
}

async function storedReports(
  run: Run,
  { since, workspace = null }: Pick<GapsOptions, 'since'> & { readonly workspace?: string | null },
): Promise<readonly GapReport[] | null> {
  try {
    const store = await openStoreForReading(storePlace(readConfig()));
    const from = new Date(Date.now() - since * DAY_MS);
    return await store.listGaps(from, workspace).finally(() => store.close());
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    run.terminal.err(fault.message);
    run.exit = 1;
    return null;
  }
}

async function reportsIn(
  { terminal }: Run,
  file: string,
  guides: readonly Guide[],
  { all = false }: GapsOptions,
): Promise<readonly GapReport[]> {
  const matcher = buildMatcher(guides);
  // The file says nothing of when; its lines are taken in their order.
  return parseBatch(await terminal.read(file), file).flatMap(({ id, text: raw, product = null }, line) => {
    const { text } = redact(raw, commandLineKey());
    const match = matcher.match(text, {
      product: product === null ? null : { id: product, from: 'request' },
      audience: 'addressed',
    });
    const why = all ? 'unmatched' : gapIn(match, false);
    return why === null ? [] : [{ id, text, person: null, channel: null, at: new Date(line * 60_000), why }];
  });
}

async function writeDraft(
  run: Run,
  gaps: readonly Gap[],
  guides: readonly Guide[],
  id: string,
): Promise<void> {
  const gap = gaps.find((one) => one.id === id);
  if (gap === undefined)
    throw new UsageError(`there is no gap ${id}; authfix insights gaps lists them, for example gap-0k3v9x2a`);
  const now = new Date();
  const draft = draftOf(
    {
      texts: gap.reports.map(({ text }) => text),
      title: null,
      product: null,
      id: null,
      reason: null,
      steps: [],
      source: `${gap.reports.length} reports that no guide answered (${gap.id})`,
    },
    guides,
    now,
  );
  run.terminal.out(draft.trimEnd());
  const missing = await missingIn(draft, readConfig().knowledgeDir, now);
  for (const problem of missing) run.terminal.err(problem);
  run.terminal.err(
    missing.length === 0
      ? 'The draft passes the check. Go through the comments "# check:", then put it beside the other guides.'
      : `The draft does not pass the check yet: ${missing.length} problems. Go through the comments "# check:".`,
  );
}
