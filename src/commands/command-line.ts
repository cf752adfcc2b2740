/** The commands that authfix understands. Exit codes: 0 well, 1 a negative result, 2 wrong use. */
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { addStartCommand } from './start.ts';
import { type Terminal, UsageError } from './terminal.ts';

/** What a command answers when it is done. */
export type ExitCode = 0 | 1 | 2;

/** A command reports its exit code here; none reported means 0. */
export interface Run {
  readonly terminal: Terminal;
  exit: ExitCode;
}

/** Runs one command line and answers its exit code. Bugs are thrown. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const run: Run = { terminal, exit: 0 };
  try {
    const program = await buildProgram(run, args[0]);
    await program.parseAsync([...args], { from: 'user' });
    return run.exit;
  } catch (fault) {
    return explain(fault, terminal);
  }
}

async function buildProgram(run: Run, command: string | undefined): Promise<Command> {
  const program = new Command('authfix')
    .description(
      'Matches pasted errors to triage guides, and turns what the guides cannot fix into complete tickets.',
    )
    // What stands behind a command is its own, also where a sub-command has an option of the same name.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => run.terminal.out(text.trimEnd()),
      writeErr: (text) => run.terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('(add --help to see how it is used)');
  addStartCommand(program, run);
  // Whoever starts does not wait until everything else is loaded, too.
  if (command === 'start') return program;
  const { addOtherCommands } = await import('./other-commands.ts');
  addOtherCommands(program, run);
  return program;
}

function explain(fault: unknown, terminal: Terminal): ExitCode {
  // Commander has printed its own sentence already; help and version count as well.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
  if (fault instanceof UsageError || fault instanceof ConfigError) {
    terminal.err(fault.message);
    return 2;
  }
  throw fault;
}
