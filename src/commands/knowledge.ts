/** `authfix knowledge`: what guide authors ask: is it right, does it find what it should, what may it say. */
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Guide } from '../core/guide.ts';
import { buildMatcher } from '../core/matcher.ts';
import { checkKnowledge } from '../knowledge/check.ts';
import type { Judge } from '../knowledge/examples.ts';
import { writeGuideSchema } from '../knowledge/guide-schema.ts';
import { matrixTable } from '../knowledge/matrix-table.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { redact } from '../redaction/redact.ts';
import type { Run } from './command-line.ts';
import { commandLineKey } from './redaction-key.ts';

/** Adds the command and its sub-commands to the program. */
export function addKnowledgeCommand(program: Command, run: Run): void {
  const knowledge = program.command('knowledge').description('check guides and their examples');
  knowledge
    .command('check')
    .description(
      'report every problem as file:line:column, and how all examples are matched; exits 1 on errors',
    )
    .argument('[dir]', 'the folder with the guides (default: AUTHFIX_KNOWLEDGE_DIR)')
    .action((folder: string | undefined) => runCheck(run, folder ?? readConfig().knowledgeDir));
  knowledge
    .command('schema')
    .description('write guide.schema.json, by which editors complete and check guide files')
    .argument('[dir]', 'the folder with the guides (default: AUTHFIX_KNOWLEDGE_DIR)')
    .action(async (folder: string | undefined) => {
      await writeGuideSchema(folder ?? readConfig().knowledgeDir);
    });
}

async function runCheck(run: Run, folder: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const { guides, problems, rows } = await checkKnowledge(folder, { today, judgeFor });
  const errors = problems.filter((problem: Problem) => problem.severity === 'error');
  for (const problem of problems) run.terminal.out(formatProblem(problem));
  if (rows.length > 0) run.terminal.out(`${problems.length > 0 ? '\n' : ''}${matrixTable(rows)}`);
  const examples = rows.reduce((sum, row) => sum + row.count, 0);
  const warnings = problems.length - errors.length;
  run.terminal.err(
    `${guides.length} guides, ${examples} examples, ${errors.length} errors, ${warnings} warnings`,
  );
  run.exit = errors.length > 0 ? 1 : 0;
}

/** Judges example texts exactly as overheard texts are judged: redacted first, and by what they show, not what they resemble. */
export function judgeFor(guides: readonly Guide[]): Judge {
  const matcher = buildMatcher(guides);
  return (text, productId) => {
    const { text: report } = redact(text, commandLineKey());
    const match = matcher.match(report, {
      product: productId === null ? null : { id: productId, from: 'request' },
      audience: 'overheard',
    });
    const best = match.speaks ? match.best : null;
    return {
      speaks: match.speaks,
      guide: best?.guide ?? null,
      cause: best?.cause ?? null,
      kind: best?.kind ?? null,
      candidates: match.candidates,
    };
  };
}
