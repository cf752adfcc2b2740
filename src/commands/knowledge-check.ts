/** `authfix knowledge check`: every problem of the guides, for people, for programs and for pull requests. */
import { relative } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { checkKnowledge, type KnowledgeCheck } from '../knowledge/check.ts';
import { USUAL_RHYTHM, watchFolder } from '../knowledge/folder-watch.ts';
import { githubAnnotation } from '../knowledge/github-annotation.ts';
import { matrixTable } from '../knowledge/matrix-table.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { Run } from './command-line.ts';
import { viewProblems } from './guide-views.ts';
import { judgeFor } from './judge.ts';
import { changedSources } from './source-changes.ts';
import { UsageError } from './terminal.ts';

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface CheckOptions {
  readonly json?: boolean;
  readonly format: string;
  readonly source: readonly string[];
  readonly watch?: boolean;
}

/** Adds the command. */
export function addCheckCommand(knowledge: Command, run: Run): void {
  knowledge
    .command('check')
    .description(
      'report every problem as file:line:column, and how all examples are matched; exits 1 on errors, not on warnings',
    )
    .argument('[dir]', 'the folder with the guides (default: AUTHFIX_KNOWLEDGE_DIR)')
    .option('--format <format>', `how to write problems: ${FORMATS.join(', ')}`, 'text')
    .option('--json', 'the same as --format json')
    .option(
      '--source <guide=file>',
      'the article that a guide was written from, to see whether it has changed; can be given again',
      (one: string, all: readonly string[]) => [...all, one],
      [],
    )
    .option('--watch', 'check again after every change, until Ctrl+C')
    .action((folder: string | undefined, options: CheckOptions) =>
      runCheck(run, folder ?? readConfig().knowledgeDir, options),
    );
}

async function runCheck(run: Run, folder: string, options: CheckOptions): Promise<void> {
  const format = formatOf(options);
  const sources = await changedSources(run.terminal, options.source);
  const checkOnce = async () => {
    const result = await checkKnowledge(folder, {
      today: new Date().toISOString().slice(0, 10),
      judgeFor,
      inspect: (guides) => [...viewProblems(guides), ...sources(guides)],
    });
    report(run, result, format);
  };
  await checkOnce();
  if (options.watch === true) await repeat(run, folder, checkOnce);
}

function formatOf({ json, format }: CheckOptions): Format {
  const found = FORMATS.find((one) => one === (json === true ? 'json' : format));
  if (found !== undefined) return found;
  throw new UsageError(`there is no format "${format}"; the formats are ${FORMATS.join(', ')}`);
}

// Never resolves: the process ends it.
async function repeat(run: Run, folder: string, check: () => Promise<void>): Promise<never> {
  let checking = Promise.resolve();
  run.terminal.err(`Watching ${folder}; Ctrl+C ends.`);
  watchFolder(folder, USUAL_RHYTHM, () => {
    checking = checking.then(check);
  });
  // The watch keeps no process alive by itself.
  setInterval(() => {}, 60_000);
  return await new Promise<never>(() => {});
}

function report(run: Run, { guides, problems, rows }: KnowledgeCheck, format: Format): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const examples = rows.reduce((sum, row) => sum + row.count, 0);
  if (format === 'json') {
    const found = {
      guides: guides.length,
      examples,
      errors,
      warnings: problems.length - errors,
      problems,
      rows,
    };
    run.terminal.out(JSON.stringify(found, null, 2));
  } else {
    for (const problem of problems) {
      // GitHub knows files by their path in the repository.
      const here = { ...problem, file: relative(process.cwd(), problem.file) };
      run.terminal.out(format === 'github' ? githubAnnotation(here) : formatProblem(problem));
    }
    if (rows.length > 0) run.terminal.out(`${problems.length > 0 ? '\n' : ''}${matrixTable(rows)}`);
  }
  run.terminal.err(
    `${guides.length} guides, ${examples} examples, ${errors} errors, ${problems.length - errors} warnings`,
  );
  run.exit = errors > 0 ? 1 : 0;
}
