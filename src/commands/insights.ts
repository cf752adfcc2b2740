/** `authfix insights`: what use tells about the guides, for people, for programs, and as a page. */
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig, storePlace } from '../config.ts';
import { computeInsights, type Insights } from '../core/insights/insights.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { insightsPage } from '../reporting/insights-page.ts';
import { insightsText } from '../reporting/insights-text.ts';
import { openStoreForReading } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { Run } from './command-line.ts';
import { readDays } from './days.ts';
import { addGapsCommand } from './insights-gaps.ts';
import { UsageError } from './terminal.ts';

interface InsightsOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly since: number;
  readonly guide?: string;
  readonly workspace?: string;
}

/** Adds the command to the program. */
export function addInsightsCommand(program: Command, run: Run): void {
  const insights = program
    .command('insights')
    // What stands behind a sub-command is its own.
    .enablePositionalOptions()
    .description('what is solved, by which step, how fast, and what is not; also while authfix runs')
    .option('--json', 'write it as JSON')
    .option('--html <file>', 'write it as one page with charts, which needs no network')
    .option('--since <days>', 'how many days back', readDays, 90)
    .option('--guide <id>', 'only what concerns this guide')
    .option('--workspace <id>', 'only what happened in this workspace, for example T0123ABCD')
    .action((options: InsightsOptions) => runInsights(run, options));
  addGapsCommand(insights, run);
}

const DAY_MS = 24 * 3_600_000;

async function runInsights(run: Run, options: InsightsOptions): Promise<void> {
  const insights = await readInsights(run, options);
  if (insights === null) return;
  if (options.html !== undefined) await writePage(run, options.html, insights);
  if (options.json === true) run.terminal.out(JSON.stringify(insights, null, 2));
  else if (options.html === undefined) run.terminal.out(insightsText(insights));
}

async function readInsights(
  run: Run,
  { since, guide, workspace }: InsightsOptions,
): Promise<Insights | null> {
  const config = readConfig();
  const now = new Date();
  const from = new Date(now.getTime() - since * DAY_MS);
  const { guides } = await loadKnowledge(config.knowledgeDir);
  try {
    const store = await openStoreForReading(storePlace(config));
    const [triages, reports] = await Promise.all([
      store.countTriages(from, workspace ?? null),
      store.countReports(from, workspace ?? null),
    ]).finally(() => store.close());
    return computeInsights({ triages, reports, guides, from, now, guide: guide ?? null });
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    run.terminal.err(fault.message);
    run.exit = 1;
    return null;
  }
}

async function writePage(run: Run, file: string, insights: Insights): Promise<void> {
  try {
    await writeFile(file, insightsPage(insights));
  } catch (cause) {
    throw new UsageError(`cannot write ${file}: name a file in a folder that exists`, { cause });
  }
  run.terminal.err(`Written to ${file}; open it in any browser.`);
}
