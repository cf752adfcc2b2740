/** How the rooms are put together into the running program: knowledge, store, Slack, worker, and their end in reverse. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { ChannelSettings } from './core/channel-settings.ts';
import type { Weekly } from './core/weekly.ts';
import type { EffectFailure } from './flows/carry-out.ts';
import { type EffectLoop, type Hands, startEffectLoop } from './flows/effect-loop.ts';
import type { Habits } from './flows/habits.ts';
import { offerNewGuides } from './flows/offer-guides.ts';
import type { ErasingStore, KnowledgeSource, World } from './flows/ports.ts';
import { tellOperators } from './flows/tell-operators.ts';
import { waking } from './flows/waking.ts';
import type { Patience } from './flows/watch-triage.ts';
import { healthRoutes, type Pulse, startHealthServer } from './health.ts';
import { serveGuides } from './live-guides.ts';
import { loadRedactionKey, sharedRedactionKey } from './redaction/key-file.ts';
import type { RedactionKey } from './redaction/redaction-key.ts';
import { type Connection, prepareConnection, type Transport } from './slack/connection.ts';
import type { Hearing } from './slack/hearing.ts';
import { buildPace, type Pace } from './slack/pace.ts';
import { identify } from './slack/workspace-app.ts';
import type { StorePlace } from './store/place.ts';
import { openStore, type Store } from './store/store.ts';
import type { StoreError } from './store/store-error.ts';
import { openWorkspace } from './workspace.ts';

export interface Assembly {
  /** Where the records are kept. */
  readonly place: StorePlace;
  /** Where the redaction key is kept while no database is shared, and where one is brought from once there is. */
  readonly dataDir: string;
  readonly knowledgeDir: string;
  readonly supportChannel: string;
  readonly botToken: string;
  readonly transport: Transport;
  readonly apiUrl: string | null;
  readonly retentionDays: number;
  /** The emoji that asks for a fix of a message; none when left out. */
  readonly reaction?: string | null;
  /** When supporters hear each week of what no guide answered; never when left out. */
  readonly digest?: Weekly | null;
  /** When people are reminded of a triage that was left alone, and when it is closed; never when left out. */
  readonly patience?: Patience;
  /** How much is said unasked, and which messages belong together; the habits in the code when left out. */
  readonly habits?: Habits;
  /** Where to answer a supervisor in Socket Mode; left out for nowhere, and in HTTP mode, where it is on the same port. */
  readonly health?: { readonly host: string; readonly port: number };
  /** How fast Slack is written to; its own limits when left out. Only a Slack without limits can be written to faster. */
  readonly pace?: Pacing;
  /** Put around the records before anything uses them; tests put points there at which the process is killed. */
  readonly around?: (store: Store) => Store;
  readonly log: Logger;
  /**
   * What time it is, for the records and the queue. When left out, records tell the machine's time, and the queue has a clock of its own that
   * does not jump. The demo tells of yesterday.
   */
  readonly now?: () => Date;
}

export interface Pacing {
  /** The least time between two updates of one card, in ms. */
  readonly cardMs: number;
  /** The least time between two posts in one channel, in ms. */
  readonly channelMs: number;
  /** After how many ms of silence the work of a process that died is taken over. */
  readonly leaseMs: number;
}

// About one update of a message in 3 s and one post in a channel a second: docs.slack.dev, chat.update and rate limits.
const SLACKS_PACE: Pacing = { cardMs: 3000, channelMs: 1000, leaseMs: 6000 };

/** The workspaces that are served: who hears what Slack sends, and whose hands carry out an effect of which workspace. */
interface Workspaces {
  readonly hearing: Hearing;
  handsFor(workspace: string): Promise<Hands>;
}

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
  const routes = healthRoutes({ queue: store, pulse: pulse.now, now: store.now });
  const connection = prepareConnection({
    ...assembly,
    routes,
    now: store.now,
    isStoreAway: store.isAway,
  });
  pulse.beats(connection);
  let wake = () => {};
  const kept = waking(store, () => wake());
  const workspaces = await openOnly(assembly, {
    store: kept,
    knowledge: live.source,
    key,
    world,
    connection,
  });
  const loop = startWorker(assembly, { store: kept, world, workspaces });
  wake = loop.wake;
  let stopBy = 0;
  started.defer(() => endInTime(loop, stopBy - performance.now(), log));
  started.defer(() => connection.stop(stopBy - performance.now()));
  const port = await connection.start(workspaces.hearing);
  live.connect((faults) => tellOperators({ store: kept, world }, faults));
  live.follow(() => offerNewGuides({ store: kept, knowledge: live.source, world }));
  const health = assembly.health === undefined ? null : await startHealthServer(routes, assembly.health);
  if (health !== null) started.defer(health.stop);
  started.defer(startUpkeep({ store, world, retentionDays: assembly.retentionDays, log }));
  const running = started.move();
  return {
    knowledge: live.source,
    readChannel: kept.readChannel,
    healthPort: health?.port ?? null,
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

interface OpeningNeeds {
  readonly store: Store;
  readonly knowledge: KnowledgeSource;
  readonly key: RedactionKey;
  readonly world: World;
  readonly connection: Connection;
}

// One workspace with its token in the settings: whatever Slack sends is its own.
async function openOnly(
  assembly: Assembly,
  { store, knowledge, key, world, connection }: OpeningNeeds,
): Promise<Workspaces> {
  const { logger, failed } = connection;
  const newReference = () => randomBytes(4).toString('hex');
  const parts = {
    ...assembly,
    reaction: assembly.reaction ?? null,
    digest: assembly.digest ?? null,
    key,
    world,
    logger,
    newReference,
    onFailed: failed,
  };
  const identity = await identify(assembly.botToken, { apiUrl: assembly.apiUrl, logger });
  const pace = paceOf(assembly);
  const own = { identity, supportChannel: assembly.supportChannel, store, knowledge, pace };
  const { hearing, hands } = await openWorkspace(parts, own);
  return { hearing, handsFor: () => Promise.resolve(hands) };
}

function paceOf({ pace }: Assembly): Pace {
  return buildPace({ channelMs: (pace ?? SLACKS_PACE).channelMs, now: () => performance.now() });
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
