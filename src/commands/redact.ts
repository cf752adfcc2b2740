/** `authfix redact`: shows a text as authfix would keep it, with every secret replaced by a marker. */
import type { Command } from 'commander';
import { redact } from '../redaction/redact.ts';
import { parseBatch } from './batch.ts';
import type { Run } from './command-line.ts';
import { commandLineKey } from './redaction-key.ts';

interface RedactOptions {
  readonly batch?: string;
  readonly json?: boolean;
}

/** Adds the command to the program. */
export function addRedactCommand(program: Command, run: Run): void {
  program
    .command('redact')
    .description('replace the secrets of a text by markers')
    .argument('[file]', 'a file with the text, or - for standard input', '-')
    .option('--json', 'write {"text", "found", "hints"} as JSON')
    .option('--batch <file>', 'read lines {"id","text"} and write lines {"id","text"}')
    .action((file: string, options: RedactOptions) => runRedact(run, file, options));
}

async function runRedact(run: Run, file: string, options: RedactOptions): Promise<void> {
  const { terminal } = run;
  if (options.batch !== undefined) {
    for (const row of parseBatch(await terminal.read(options.batch), options.batch)) {
      terminal.out(JSON.stringify({ id: row.id, text: redact(row.text, commandLineKey()).text }));
    }
    return;
  }
  const redaction = redact(await terminal.read(file), commandLineKey());
  terminal.out(options.json === true ? JSON.stringify(redaction) : redaction.text);
}
