/** Three authfix processes on one PostgreSQL behind one Slack, of which one is killed every few seconds while many people ask. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { exampleWorkspace } from '../../src/playground/example-workspace.ts';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { PersonSeed, WorkspaceSeed } from '../../src/playground/seed.ts';
import { startLocalSlack } from '../../src/playground/server.ts';
import type { SharedPlace } from '../../src/store/place.ts';
import { INTEGRATIONS, SUPPORT } from '../support/desk.ts';
import type { ProcessSettings } from './authfix-process.ts';
import { oneGuide } from './one-guide.ts';
import { type RunningProcess, startProcess } from './running-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const REPLICAS = 3;
const KILL_EVERY_MS = 2500;
/** Slack repeats at once, after a minute and after five (docs apis/events-api); nobody waits that long here. */
const REDELIVERIES_MS = [100, 1000, 3000];

/** Everybody has hands of their own, because a person sees one form at a time. */
export const people: readonly string[] = Array.from({ length: 60 }, (_, n) => `U0REPLICA${10 + n}`);

function workspace(): WorkspaceSeed {
  const crowd = people.map(
    (id): PersonSeed => ({ id, name: id, role: 'asker', initials: 'RR', color: '#1264a3' }),
  );
  const channels = exampleWorkspace.channels.map((channel) =>
    channel.id === INTEGRATIONS ? { ...channel, members: [...channel.members, ...people] } : channel,
  );
  return { ...exampleWorkspace, people: [...exampleWorkspace.people, ...crowd], channels };
}

/** One of the three, through all its lives. */
export interface Replica {
  readonly lives: readonly RunningProcess[];
}

export interface ReplicaRun {
  readonly slack: LocalSlack;
  readonly replicas: readonly Replica[];
  /** When processes were killed, oldest first, by the clock of `performance`. */
  readonly kills: readonly number[];
  /** Whether all three are up. */
  isWhole(): boolean;
  /** Kills and starts no more, and resolves when all three are up. */
  calm(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Starts everything, and the killing, which waits for moments in which somebody waits for an answer. Each process has a data folder of its
 * own, as on a machine of its own.
 */
export async function startReplicas(place: SharedPlace, isBusy: () => boolean): Promise<ReplicaRun> {
  const folder = await mkdtemp(join(tmpdir(), 'authfix-replicas-'));
  const manifest: unknown = parse(readFileSync(join(ROOT, 'app-manifest.yml'), 'utf8'));
  const slack = await startLocalSlack({
    manifest,
    workspace: workspace(),
    redeliveryDelaysMs: REDELIVERIES_MS,
  });
  const knowledgeDir = oneGuide(folder);
  const start = (name: number): Promise<RunningProcess> => {
    const settings: ProcessSettings = {
      place,
      dataDir: join(folder, String(name)),
      knowledgeDir,
      supportChannel: SUPPORT,
      botToken: slack.botToken,
      appToken: slack.appToken,
      apiUrl: slack.apiUrl,
      leaseMs: 3000,
      killAt: null,
    };
    return startProcess(settings);
  };
  const lives = await Promise.all(Array.from({ length: REPLICAS }, async (_, name) => [await start(name)]));
  const kills: number[] = [];
  const isWhole = () => lives.every((one) => one.at(-1)?.isGone() === false);
  const calm = keepKilling({ lives, kills, start, isBusy });
  return {
    slack,
    replicas: lives.map((one) => ({ lives: one })),
    kills,
    isWhole,
    calm,
    end: async () => {
      await calm();
      await Promise.all(lives.map((one) => one.at(-1)?.kill()));
      await slack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Killing {
  readonly lives: readonly RunningProcess[][];
  readonly kills: number[];
  readonly start: (name: number) => Promise<RunningProcess>;
  readonly isBusy: () => boolean;
}

/** Kills them in turn; one that was killed is started again at once, so that mostly two are up. Returns what ends it. */
function keepKilling({ lives, kills, start, isBusy }: Killing): () => Promise<void> {
  const over = new AbortController();
  const wait = (ms: number) => pause(ms, undefined, { signal: over.signal }).catch(() => {});
  const run = async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      await wait(KILL_EVERY_MS);
      while (!over.signal.aborted && !isBusy()) await wait(5);
      if (over.signal.aborted) return;
      const name = turn % lives.length;
      kills.push(performance.now());
      await lives[name]?.at(-1)?.kill();
      lives[name]?.push(await start(name));
    }
  };
  const running = run();
  return async () => {
    over.abort();
    await running;
  };
}
