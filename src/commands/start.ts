/** `authfix start`: what `npm start` runs. Without Slack settings it opens the playground. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { RunningAuthfix } from '../assembly.ts';
import type { ManyWorkspaces, OnlyWorkspace } from '../assembly-settings.ts';
import { type Access, type Config, ConfigError, dataFolder, readConfig, storePlace } from '../config.ts';
import type { Patience } from '../flows/watch-triage.ts';
import { buildLog } from '../log.ts';
import type { Transport } from '../slack/connection.ts';
import type { StorePlace } from '../store/place.ts';
import type { Run } from './command-line.ts';
import { runUntilStopped } from './running-process.ts';
import { UsageError } from './terminal.ts';

const PLAYGROUND_PORT = 4400;
const HTTP_PORT = 3000;

/** Adds the command to the program. */
export function addStartCommand(program: Command, run: Run): void {
  program
    .command('start')
    .description('connect to Slack, or open the playground when there are no Slack settings')
    .option('--demo', 'fill the playground with two lively days; nothing of it is kept')
    .action((options: StartOptions) => runStart(run, options));
}

interface StartOptions {
  readonly demo?: boolean;
}

async function runStart(run: Run, { demo = false }: StartOptions): Promise<void> {
  const config = readConfig();
  if (demo && config.slack.mode !== 'playground')
    throw new UsageError(
      'a demo is only for the playground: unset the Slack settings, or start without --demo',
    );
  const log = buildLog(config.logLevel);
  try {
    await runUntilStopped({
      start: () =>
        config.slack.mode === 'playground' ? startPlayground(config, run, demo) : startConnected(config, run),
      log,
    });
  } catch (fault) {
    const reason = explainable(fault);
    if (reason === null) throw fault;
    run.terminal.err(reason);
    run.exit = 1;
  }
}

async function startPlayground(config: Config, run: Run, demo: boolean): Promise<() => Promise<void>> {
  // Loaded only here: a connected authfix needs neither the local Slack nor the tools that build its page.
  const { openPlayground } = await import('../playground/open.ts');
  const wanted = config.port ?? PLAYGROUND_PORT;
  const kept = demo ? await temporaryPlace() : { place: storePlace(config), dataDir: dataFolder(config) };
  const playground = await openPlayground({
    ...kept,
    demo,
    knowledgeDir: config.knowledgeDir,
    port: wanted,
    retentionDays: config.retentionDays,
    chosen: chosenOf(config),
    onPage: ({ port, pageUrl }) => {
      if (wanted !== 0 && port !== wanted)
        run.terminal.err(`Port ${wanted} is in use, so the playground took another one.`);
      run.terminal.out(`authfix playground: ${pageUrl}`);
    },
    // What goes wrong still shows; the first screen belongs to the address.
    log: buildLog(config.logLevel === 'info' ? 'warn' : config.logLevel),
  });
  run.terminal.out(
    `${guidesOf(playground.authfix)} guides are ready. Open the address, paste an error into #integrations; Ctrl+C ends.`,
  );
  return async () => {
    await playground.stop();
    if (demo) await rm(kept.dataDir, { recursive: true, force: true });
  };
}

/** Each demo begins anew, and two of them may run beside each other. */
async function temporaryPlace(): Promise<{ readonly place: StorePlace; readonly dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'authfix-demo-'));
  return { place: { folder: dataDir }, dataDir };
}

async function startConnected(config: Config, run: Run): Promise<() => Promise<void>> {
  const { slack, supportChannel } = config;
  if (slack.mode === 'playground') throw new ConfigError(['the Slack settings are incomplete']);
  const transport: Transport =
    slack.mode === 'socket'
      ? { mode: 'socket', appToken: slack.appToken }
      : {
          mode: 'http',
          signingSecret: slack.signingSecret,
          port: config.port ?? HTTP_PORT,
          host: config.host,
        };
  const { startAuthfix } = await import('../assembly.ts');
  const running = await startAuthfix({
    place: storePlace(config),
    dataDir: dataFolder(config),
    knowledgeDir: config.knowledgeDir,
    ...workspacesOf(slack.access, supportChannel),
    transport,
    apiUrl: slack.apiUrl,
    retentionDays: config.retentionDays,
    ...chosenOf(config),
    ...healthAddress(config),
    log: buildLog(config.logLevel),
  });
  if (running.healthPort !== null)
    run.terminal.out(`Health is told at http://${config.host}:${running.healthPort}/healthz and /readyz.`);
  run.terminal.out(`authfix is connected to Slack with ${guidesOf(running)} guides.`);
  return running.stop;
}

function workspacesOf(access: Access, supportChannel: string | null): OnlyWorkspace | ManyWorkspaces {
  if (access.kind === 'oauth') return { oauth: access };
  if (supportChannel === null) throw new ConfigError(['the Slack settings are incomplete']);
  return { botToken: access.botToken, supportChannel };
}

// In Socket Mode nothing else listens; nobody who has not asked for a port gets one, unless workspaces install authfix there.
function healthAddress({ slack, host, port }: Config) {
  if (slack.mode !== 'socket') return {};
  const wanted = slack.access.kind === 'oauth' ? (port ?? HTTP_PORT) : port;
  return wanted === null ? {} : { health: { host, port: wanted } };
}

// Known by name, so that a start does not load all of authfix before it shows the page.
const MENDABLE: ReadonlySet<string> = new Set(['StoreError', 'NoGuidesError', 'ConnectionError']);

// Faults that an operator can mend are told in one sentence; anything else is a bug and keeps its stack.
function explainable(fault: unknown): string | null {
  return fault instanceof Error && MENDABLE.has(fault.name) ? fault.message : null;
}

function guidesOf({ knowledge }: RunningAuthfix): number {
  return knowledge.current().guides.length;
}

/** What is set the same way for Slack and for the playground. */
function chosenOf(config: Config) {
  const { draftsDir, digest, reaction, language } = config;
  return { patience: patienceOf(config), draftsDir, digest, reaction, language };
}

const HOUR_MS = 3_600_000;

function patienceOf({ remindHours, closeDays }: Config): Patience {
  return {
    remindAfterMs: remindHours === 0 ? null : remindHours * HOUR_MS,
    closeAfterMs: closeDays === 0 ? null : closeDays * 24 * HOUR_MS,
  };
}
