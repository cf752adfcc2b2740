/** The process of an app under load: started, watched, killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadReport, LoadSettings } from './load-app.ts';

const script = fileURLToPath(new URL('./load-app.ts', import.meta.url));

export interface LoadProcess {
  /** Resident bytes, once a second, over all lives. */
  readonly memory: readonly number[];
  /** Milliseconds of a processor that this life has used so far. */
  processorMs(): Promise<number>;
  /** Kills it the hard way and starts it again; resolves when it is connected. */
  killAndStart(): Promise<void>;
  end(): Promise<void>;
}

/** Starts the app and resolves when it is connected. */
export async function startLoadProcess(settings: LoadSettings): Promise<LoadProcess> {
  const memory: number[] = [];
  let child = await start(settings, memory);
  return {
    memory,
    processorMs: () => askProcessor(child),
    killAndStart: async () => {
      await kill(child);
      child = await start(settings, memory);
    },
    end: () => kill(child),
  };
}

async function start(settings: LoadSettings, memory: number[]): Promise<ChildProcess> {
  const child = fork(script, [JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ready = Promise.withResolvers<void>();
  child.on('message', (report: LoadReport) => {
    if (report.kind === 'ready') ready.resolve();
    else if (report.kind === 'memory') memory.push(report.bytes);
  });
  child.once('exit', (code) => ready.reject(new Error(`the app ended with ${code} before it was ready`)));
  await ready.promise;
  return child;
}

async function askProcessor(child: ChildProcess): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const hear = (report: LoadReport) => {
    if (report.kind === 'processor') resolve(report.ms);
  };
  child.on('message', hear);
  child.send('processor');
  const ms = await promise;
  child.off('message', hear);
  return ms;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
