#!/usr/bin/env node
/** The entry: hands the command line to its commands and ends with their exit code. No logic here. */
import { runCommandLine } from './commands/command-line.ts';
import { processTerminal } from './commands/terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
