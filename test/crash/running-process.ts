/** The authfix process of a crash story: started, killed by itself or by us, and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ProcessSettings } from './authfix-process.ts';

const script = fileURLToPath(new URL('./authfix-process.ts', import.meta.url));

export interface RunningProcess {
  /** The points that it has passed, in order. */
  readonly points: readonly string[];
  isGone(): boolean;
  /** Kills it the hard way, if it still lives, and resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts the process and resolves when it is connected, or is gone before that. */
export async function startProcess(settings: ProcessSettings): Promise<RunningProcess> {
  const child = spawn(process.execPath, [script, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled once, not once for each of a hundred starts.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'authfix-compile-cache') },
  });
  const points: string[] = [];
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(String(chunk)));
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve();
    else if (line.startsWith('point ')) points.push(line.slice('point '.length));
  });
  const gone = once(child, 'exit');
  await Promise.race([ready.promise, gone]);
  if (child.exitCode !== null) throw new Error(`authfix ended with ${child.exitCode}: ${errors.join('')}`);
  return {
    points,
    isGone: () => hasEnded(child),
    kill: async () => {
      if (!hasEnded(child)) child.kill('SIGKILL');
      await gone;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
