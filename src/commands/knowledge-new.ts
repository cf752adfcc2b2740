/** `authfix knowledge new`: a few questions, and a first guide that passes the check. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { draftText } from '../drafting/draft-text.ts';
import { type FirstAnswers, firstGuide } from '../drafting/first-guide.ts';
import { checkKnowledge } from '../knowledge/check.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { redact } from '../redaction/redact.ts';
import type { Run } from './command-line.ts';
import { viewProblems } from './guide-views.ts';
import { judgeFor } from './judge.ts';
import { inHalfAYear, placeGuide } from './new-guide-file.ts';
import { commandLineKey } from './redaction-key.ts';

interface NewOptions {
  readonly title?: string;
  readonly product?: string;
  readonly error?: string;
  readonly reason?: string;
  readonly step: readonly string[];
  readonly contact?: string;
  readonly owner?: string;
}

/** Adds the command. */
export function addNewCommand(knowledge: Command, run: Run): void {
  knowledge
    .command('new')
    .description(
      'ask a few questions and write a guide that passes the check; options answer questions beforehand',
    )
    .argument('[dir]', 'the folder with the guides (default: AUTHFIX_KNOWLEDGE_DIR)')
    .option('--title <title>', 'what the guide is about')
    .option('--product <name>', 'the product, as its readers write it')
    .option('--error <text>', 'the error as people see it')
    .option('--reason <text>', 'the most likely cause')
    .option(
      '--step <text>',
      'one thing to try; can be given again',
      (one: string, all: readonly string[]) => [...all, one],
      [],
    )
    .option('--contact <who>', 'who helps when nothing did')
    .option('--owner <who>', 'who keeps the guide true')
    .action((folder: string | undefined, options: NewOptions) =>
      runNew(run, folder ?? readConfig().knowledgeDir, options),
    );
}

async function runNew(run: Run, folder: string, options: NewOptions): Promise<void> {
  const guide = firstGuide(await ask(run, options));
  const file = join(folder, `${String(guide.value['id'])}.yml`);
  await placeGuide(file, draftText(guide), false);
  run.terminal.out(file);
  const today = new Date().toISOString().slice(0, 10);
  const { problems } = await checkKnowledge(folder, { today, judgeFor, inspect: viewProblems });
  for (const problem of problems) run.terminal.err(formatProblem(problem));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  run.terminal.err(
    errors === 0
      ? 'The check finds no error. Put real pastes in place of the examples, which are made up around your error.'
      : `The check finds ${errors} errors; mend them and run authfix knowledge check.`,
  );
  run.exit = errors === 0 ? 0 : 1;
}

async function ask({ terminal }: Run, options: NewOptions): Promise<FirstAnswers> {
  const answer = async (given: string | undefined, question: string, usual?: string): Promise<string> => {
    for (let said = given?.trim(); ; said = (await terminal.ask(question)).trim() || usual) {
      // A pasted error may hold a secret, and the guide goes into a repository.
      if (said) return redact(said, commandLineKey()).text;
    }
  };
  const product = await answer(options.product, 'Which product is it about? ');
  const error = await answer(options.error, 'What does the error say? (one line) ');
  const title = await answer(
    options.title,
    `What is the guide called? [${product}: ${error}] `,
    `${product}: ${error}`,
  );
  const reason = await answer(options.reason, 'What is the most likely cause? ');
  const steps = await askSteps(terminal.ask, options.step);
  const contact = await answer(
    options.contact,
    `Who helps when nothing did? [${product} support team] `,
    `${product} support team`,
  );
  const owner = await answer(options.owner, 'Who keeps the guide true? [Support team] ', 'Support team');
  return { title, product, error, reason, steps, contact, owner, reviewBy: inHalfAYear(new Date()) };
}

async function askSteps(
  askFor: (question: string) => Promise<string>,
  given: readonly string[],
): Promise<readonly string[]> {
  if (given.length > 0) return given;
  const steps: string[] = [];
  for (;;) {
    const number = steps.length + 1;
    const step = (
      await askFor(`Step ${number}, what should people try? ${number > 1 ? '(nothing to end) ' : ''}`)
    ).trim();
    if (step !== '') steps.push(redact(step, commandLineKey()).text);
    else if (steps.length > 0) return steps;
  }
}
