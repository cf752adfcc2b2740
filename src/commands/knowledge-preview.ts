/** `authfix knowledge preview`: what a change of the guides does, before it is made. */
import type { Command } from 'commander';
import { readConfig, storePlace } from '../config.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { compareAnswers, type Sample, samplesIn } from '../knowledge/preview.ts';
import { previewText } from '../knowledge/preview-text.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { openStoreForReading } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { baseGuides } from './base-guides.ts';
import { parseBatch } from './batch.ts';
import type { Run } from './command-line.ts';
import { judgeFor } from './judge.ts';

interface PreviewOptions {
  readonly base: string;
  readonly reports?: string;
  readonly acceptLosses?: boolean;
  readonly json?: boolean;
}

/** Adds the command. */
export function addPreviewCommand(knowledge: Command, run: Run): void {
  knowledge
    .command('preview')
    .description(
      'hold stored reports and all examples against the guides before and after a change; exits 1 when one loses its match',
    )
    .argument('[dir]', 'the folder with the changed guides (default: AUTHFIX_KNOWLEDGE_DIR)')
    .option('--base <rev|dir>', 'what to compare with: a revision of git, or another folder', 'HEAD')
    .option('--reports <file>', 'reports as lines {"id","text","product"?}, in place of the stored ones')
    .option('--accept-losses', 'exit 0 all the same')
    .option('--json', 'write every difference as one JSON line')
    .action((folder: string | undefined, options: PreviewOptions) =>
      runPreview(run, folder ?? readConfig().knowledgeDir, options),
    );
}

async function runPreview(run: Run, folder: string, options: PreviewOptions): Promise<void> {
  const { terminal } = run;
  const before = await baseGuides(folder, options.base);
  const { guides: after, problems } = await loadKnowledge(folder);
  for (const problem of problems) terminal.err(formatProblem(problem));
  const reports = await reportsFrom(run, options.reports);
  const samples = [...samplesIn(before), ...samplesIn(after), ...reports];
  const differences = compareAnswers(samples, judgeFor(before), judgeFor(after));
  if (options.json === true) for (const one of differences) terminal.out(JSON.stringify(one));
  else
    terminal.out(
      previewText(
        differences,
        new Set(samples.map(({ text, product }) => JSON.stringify([text, product]))).size,
      ),
    );
  const lost = differences.filter(({ kind }) => kind === 'loses').length;
  if (lost > 0)
    terminal.err(`${lost} texts lose their match${options.acceptLosses === true ? '; accepted' : ''}.`);
  run.exit = lost > 0 && options.acceptLosses !== true ? 1 : 0;
}

// A pull request is checked where there is no database; the examples are enough then.
async function reportsFrom({ terminal }: Run, file: string | undefined): Promise<readonly Sample[]> {
  if (file !== undefined)
    return parseBatch(await terminal.read(file), file).map(({ text, product }) => ({
      text,
      product: product ?? null,
      from: 'report',
    }));
  try {
    const store = await openStoreForReading(storePlace(readConfig()));
    const reports = await store.listReports().finally(() => store.close());
    return reports.map(({ text, product }) => ({ text, product, from: 'report' }));
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    terminal.err(`No stored reports are compared. ${fault.message}`);
    return [];
  }
}
