/** `authfix knowledge import`: a help-centre article in, the draft of a guide out. */
import type { Command } from 'commander';
import { readArticle } from '../drafting/article.ts';
import { draftText } from '../drafting/draft-text.ts';
import { draftGuide } from '../drafting/guide-draft.ts';
import type { Run } from './command-line.ts';
import { inHalfAYear, placeGuide } from './new-guide-file.ts';

interface ImportOptions {
  readonly product?: string;
  readonly owner: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** Adds the command. */
export function addImportCommand(knowledge: Command, run: Run): void {
  knowledge
    .command('import')
    .description(
      'turn an article into the draft of a guide; "# check:" comments mark what needs a person\'s eye',
    )
    .argument(
      '<file>',
      'a saved page (.html), Markdown (.md), or the text of a page (.txt, or - for standard input)',
    )
    .option('--product <name>', 'the product that it is about, as its readers write it')
    .option('--owner <who>', 'who keeps the guide true', 'Support team')
    .option('--out <file>', 'where to write it; standard output when left out')
    .option('--force', 'write over an existing file')
    .action((file: string, options: ImportOptions) => runImport(run, file, options));
}

async function runImport(run: Run, file: string, options: ImportOptions): Promise<void> {
  const article = readArticle(file, await run.terminal.read(file));
  const draft = draftGuide(article, {
    product: options.product ?? null,
    owner: options.owner,
    reviewBy: inHalfAYear(new Date()),
  });
  const text = draftText(draft);
  if (options.out === undefined) run.terminal.out(text.trimEnd());
  else {
    await placeGuide(options.out, text, options.force === true);
    run.terminal.err(`${options.out} is written.`);
  }
  run.terminal.err(
    `${draft.remarks.length} places are marked "# check:". Add real pastes as examples, then run authfix knowledge check.`,
  );
}
