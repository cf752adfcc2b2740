/** Runs command lines on a terminal that remembers what was written, with settings and folders of the test's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type ExitCode, runCommandLine } from '../../src/commands/command-line.ts';
import { processTerminal, UsageError } from '../../src/commands/terminal.ts';
import { KNOWLEDGE } from '../core/small-guide.ts';

export interface Ran {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Makes a folder with these files that is removed when the running test ends. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'authfix-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const UNSET = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL', 'DATABASE_URL'];

/** Sets the environment for the running test: the shipped guides, no Slack settings, and what the test asks for. */
export function settings(given: Readonly<Record<string, string>> = {}): void {
  onTestFinished(() => void vi.unstubAllEnvs());
  const none = Object.fromEntries(
    [...UNSET, 'AUTHFIX_SUPPORT_CHANNEL', 'PORT', 'LOG_LEVEL'].map((key) => [key, '']),
  );
  const all = { ...none, AUTHFIX_KNOWLEDGE_DIR: KNOWLEDGE, AUTHFIX_DATA_DIR: 'no-such-folder', ...given };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
}

/** Runs a command line with this standard input. */
export async function run(args: readonly string[], stdin = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const real = processTerminal();
  const lines = stdin === '' ? [] : stdin.replace(/\n$/, '').split('\n');
  const exit = await runCommandLine(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    ask: (question) => {
      err.push(question);
      const line = lines.shift();
      return line === undefined ? Promise.reject(new UsageError('no answer')) : Promise.resolve(line);
    },
    read: (file) => (file === '-' ? Promise.resolve(stdin) : real.read(file)),
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

/** Each line of a result as the JSON that it is. */
export function jsonLines(out: string): readonly Record<string, unknown>[] {
  if (out === '') return [];
  return out.split('\n').map((line): Record<string, unknown> => JSON.parse(line));
}
