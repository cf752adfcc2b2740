#!/usr/bin/env node
/** The entry: hands the command line to its commands and ends with their exit code. No logic here. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// A third of a start goes into reading TypeScript; what was read once is kept. Whatever is imported before this is not.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/authfix-code/', import.meta.url)));
const { runCommandLine } = await import('./commands/command-line.ts');
const { processTerminal } = await import('./commands/terminal.ts');

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
