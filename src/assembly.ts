/** How the rooms are put together into the running program: knowledge, store, Slack, worker, and their end in reverse. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { type Assembly, SLACKS_PACE } from './assembly-settings.ts';
import type { ChannelSettings } from './core/channel-settings.ts';
import type { EffectFailure } from './flows/carry-out.ts';
import { type EffectLoop, startEffectLoop } from './flows/effect-loop.ts';
import type { ErasingStore, KnowledgeSource, World } from './flows/ports.ts';
import { waking } from './flows/waking.ts';
import { healthRoutes, type Pulse, startHealthServer } from './health.ts';
import { serveGuides } from './live-guides.ts';
import { openInstalled, openOnly } from './open-workspaces.ts';
import { loadRedactionKey, sharedRedactionKey } from './redaction/key-file.ts';
import type { RedactionKey } from './redaction/redaction-key.ts';
import { prepareConnection } from './slack/connection.ts';
import { INSTALL_PATH, REDIRECT_PATH } from './slack/installing.ts';
import { lateRoutes } from './slack/late-routes.ts';
import { openStore, type Store } from './store/store.ts';
import type { StoreError } from './store/store-error.ts';
import type { Workspaces } from './workspace.ts';

// A third of what a worker does at once.
const FAIR_SHARE = 8;

export interface RunningAuthfix {
  /** The guides that serve now. */
  readonly knowledge: KnowledgeSource;
  readChannel(workspace: string, channel: string): Promise<ChannelSettings>;
  /** Where the health addresses answer in Socket Mode; null when they do not, or share HTTP mode's port. */
  readonly healthPort: number | null;
  /** Where Slack's requests are awaited; null when sockets bring them. */
  readonly port: number | null;
  stop(): Promise<void>;
}

/** Starts everything. Throws when a part cannot start; what was started before is ended again, the last first. */
export async function startAuthfix(assembly: Assembly): Promise<RunningAuthfix> {
  const { log } = assembly;
  const world: World = { now: assembly.now ?? (() => new Date()), newId: randomUUID };
  await using started = new AsyncDisposableStack();
  const live = await serveGuides(assembly.knowledgeDir, log);
  started.defer(live.stop);
  const store = await openRecords(assembly);
  started.defer(store.close);
  const key = await redactionKeyOf(assembly, store);

  const pulse = latePulse();
  const lateInstalling = lateRoutes([INSTALL_PATH, REDIRECT_PATH]);
  const health = healthRoutes({ queue: store, pulse: pulse.now, now: store.now });
  const routes = 'oauth' in assembly ? [...health, ...lateInstalling.routes] : health;
  const connection = prepareConnection({
    ...assembly,
    routes,
    now: store.now,
    isStoreAway: store.isAway,
  });
  pulse.beats(connection);
  let wake = () => {};
  const kept = waking(store, () => wake());
  const opening = { store: kept, live, key, world, connection, started };
  const workspaces =
    'oauth' in assembly
      ? await openInstalled(assembly, { ...opening, installing: lateInstalling, wake: () => wake() })
      : await openOnly(assembly, opening);
  const loop = startWorker(assembly, { store: kept, world, workspaces });
  wake = loop.wake;
  let stopBy = 0;
  started.defer(() => endInTime(loop, stopBy - performance.now(), log));
  started.defer(() => connection.stop(stopBy - performance.now()));
  const port = await connection.start(workspaces.hearing);
  const aside = assembly.health === undefined ? null : await startHealthServer(routes, assembly.health);
  if (aside !== null) started.defer(aside.stop);
  started.defer(startUpkeep({ store, world, retentionDays: assembly.retentionDays, log }));
  const running = started.move();
  return {
    knowledge: live.source,
    readChannel: kept.readChannel,
    healthPort: aside?.port ?? null,
    port,
    stop: () => {
      stopBy = performance.now() + STOP_WITHIN_MS;
      return running.disposeAsync();
    },
  };
}

// The same secret needs the same label whichever process reads it.
async function redactionKeyOf({ place, dataDir }: Assembly, store: Store): Promise<RedactionKey> {
  if ('folder' in place) return loadRedactionKey(dataDir);
  return await sharedRedactionKey(dataDir, (proposed) => store.settle('redaction-key', proposed));
}

// The routes are needed to make the connection whose pulse they tell.
function latePulse() {
  let source: Pulse = { lastEventAt: () => null, openSockets: () => null };
  const now: Pulse = {
    lastEventAt: () => source.lastEventAt(),
    openSockets: () => source.openSockets(),
  };
  return {
    now,
    beats: (pulse: Pulse) => {
      source = pulse;
    },
  };
}

/** For listeners and worker together: less than supervisors wait before they kill. */
const STOP_WITHIN_MS = 20_000;

// What is not done by then is not lost: its lease runs out, and the next process looks before it acts.
async function endInTime(loop: EffectLoop, withinMs: number, log: Logger): Promise<void> {
  const left = await loop.stop(Math.max(0, withinMs));
  if (left > 0)
    log.warn({ left }, 'stopped before everything was carried out; the next start goes on with it');
}

async function openRecords({ place, log, around, now }: Assembly): Promise<Store> {
  const onLost = (fault: StoreError) =>
    log.warn({ err: fault }, 'an idle connection to the database was lost');
  const store = await openStore({ ...place, onLost, ...(now === undefined ? {} : { now }) });
  return around === undefined ? store : around(store);
}

interface WorkerNeeds {
  readonly store: Store;
  readonly world: World;
  readonly workspaces: Workspaces;
}

function startWorker(assembly: Assembly, { store, world, workspaces }: WorkerNeeds): EffectLoop {
  const { log } = assembly;
  const pacing = assembly.pace ?? SLACKS_PACE;
  return startEffectLoop({
    store,
    // Leases and waits are counted by a clock that does not jump; records tell the time that people know.
    world: { ...world, now: store.now },
    handsFor: workspaces.handsFor,
    restMs: pacing.cardMs,
    leaseMs: pacing.leaseMs,
    ...('oauth' in assembly ? { mostPerWorkspace: FAIR_SHARE } : {}),
    random: Math.random,
    pollMs: 1000,
    onFailure: reportTo(log),
    onFault: (fault) => log.error({ err: fault }, 'the queue of effects failed'),
  });
}

function reportTo(log: Logger): (failure: EffectFailure) => void {
  return ({ leased, error, again }) => {
    const { effect, attempts } = leased;
    const ticket =
      effect.kind === 'deliver-ticket' ? { ticket: effect.ticket, destination: effect.destination } : {};
    const told = { err: error, effect: effect.kind, ...ticket, attempts, again };
    log.error(
      told,
      effect.kind === 'deliver-ticket' ? 'a ticket could not be delivered' : 'an effect did not happen',
    );
  };
}

interface Upkeep {
  readonly store: ErasingStore;
  readonly world: World;
  readonly retentionDays: number;
  readonly log: Logger;
}

const DAY_MS = 24 * 60 * 60 * 1000;

// Once at the start and then daily, so that a process that never lives a whole day erases as well.
function startUpkeep({ store, world, retentionDays, log }: Upkeep): () => void {
  const eraseOld = () => {
    const before = new Date(world.now().getTime() - retentionDays * DAY_MS);
    store.eraseBefore(before).then(
      (erased) => log.info({ erased, before }, 'erased what is older than the retention'),
      (fault: unknown) => log.error({ err: fault }, 'what is older than the retention could not be erased'),
    );
  };
  eraseOld();
  const timer = setInterval(eraseOld, DAY_MS).unref();
  return () => clearInterval(timer);
}
