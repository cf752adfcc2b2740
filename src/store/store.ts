/** The store as the program opens it: one place, all ports. */
import { randomUUID } from 'node:crypto';
import type { GapReading } from '../flows/draft-ports.ts';
import type { EffectQueue } from '../flows/effect-ports.ts';
import type {
  ErasingStore,
  InstallationStore,
  Overview,
  ReconcilingStore,
  TicketStore,
  TriageStore,
  WorkspaceStore,
} from '../flows/ports.ts';
import type { Database } from './database.ts';
import { effectQueue, endLeases } from './effect-queue.ts';
import { makeFolder, openEmbedded, openEmbeddedBeside, openEmbeddedForReading } from './embedded.ts';
import { erasingStore } from './erasing.ts';
import { lockFolder } from './folder-lock.ts';
import { gapReading } from './gap-reading.ts';
import { type InsightReading, insightReading } from './insight-reading.ts';
import { installationStore } from './installations.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { overviewReading } from './overview-reading.ts';
import { noDatabaseYet, type StorePlace } from './place.ts';
import { openPostgres } from './postgres.ts';
import { reconcilingStore } from './reconciling.ts';
import { type ReportReading, reportReading } from './report-reading.ts';
import { buildSealing, type SealingKeys } from './sealing.ts';
import { type SettlingStore, settlingStore } from './settings.ts';
import { startSteadyTime } from './steady-time.ts';
import type { StoreError } from './store-error.ts';
import { type TicketReading, ticketReading, ticketStore } from './ticket-store.ts';
import { triageStore } from './triage-store.ts';
import { workspaceStore } from './workspace-store.ts';

/** Everything that is kept. `close` waits for the write that is running; a second `close` does nothing. */
export type Store = TriageStore &
  WorkspaceStore &
  Overview &
  TicketStore &
  EffectQueue &
  GapReading &
  ErasingStore &
  SettlingStore &
  WorkspaceStore & {
    /** The installations, read and written with these keys. */
    installations(keys: SealingKeys): InstallationStore;
    /** The time of the queue, by which leases and waits are to be counted. */
    now(): Date;
    /** Whether calls are waiting right now for a server that cannot be reached. */
    isAway(): boolean;
    close(): Promise<void>;
  };

/** What can be read while another process keeps the store. */
export type StoreReader = TicketReading &
  ReportReading &
  InsightReading &
  GapReading & { close(): Promise<void> };

export type StoreOptions = StorePlace & {
  /** Makes ids for leases; random UUIDs when left out. */
  readonly newId?: () => string;
  /** The clock by which effects are put in order; a steady one when left out. */
  readonly now?: () => Date;
  /** Told when an idle connection to a shared database was lost. The store makes a new one by itself. */
  readonly onLost?: (fault: StoreError) => void;
  /** How long a call waits for the server of a shared database that is away, in ms; 10 s when left out. */
  readonly patienceMs?: number;
};

/**
 * Takes a place and returns the store in it, with its tables brought up to date. A folder is kept from other processes until `close`
 * or until this process is gone. Refuses, with a StoreError, a folder that cannot be written or is in use, a server that cannot be
 * reached or does not let us in, and a database that is damaged or newer than this program.
 */
export async function openStore({ newId = randomUUID, now, ...options }: StoreOptions): Promise<Store> {
  const database = await openCurrent(options);
  const steady = await closedOnFault(database, () => startSteadyTime(() => database.readTime()));
  const sources = { newId, now: now ?? steady.now };
  return {
    ...triageStore(database, sources),
    ...ticketStore(database, sources),
    ...effectQueue(database, sources),
    ...erasingStore(database),
    ...gapReading(database),
    ...settlingStore(database),
    ...workspaceStore(database),
    ...overviewReading(database),
    installations: (keys) => installationStore(database, { sealing: buildSealing(keys), now: sources.now }),
    now: sources.now,
    isAway: () => database.isAway(),
    close: () => {
      steady.stop();
      return database.close();
    },
  };
}

/** Takes a place and returns its database for writing, with its tables brought up to date; see `openStore`. */
export async function openCurrent(options: StoreOptions): Promise<Database> {
  if ('folder' in options) return await openFolder(options.folder);
  const { url, schema, onLost = () => {}, patienceMs } = options;
  const database = openPostgres({ place: { url, schema }, readOnly: false, onLost, patienceMs });
  await closedOnFault(database, () => migrate(database));
  return database;
}

async function openFolder(folder: string): Promise<Database> {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const database = openEmbedded(folder);
    await closedOnFault(database, async () => {
      await migrate(database);
      // The folder's lock proves that whoever held a lease is gone, so nothing has to wait for it to run out.
      await endLeases(database.db);
    });
    return { ...database, close: () => database.close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function closedOnFault<Prepared>(
  database: Database,
  prepare: () => Promise<Prepared>,
): Promise<Prepared> {
  try {
    return await prepare();
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Takes a place and returns its tickets and reports for reading, also while authfix runs on it. Refuses, with a StoreError, a place without a database
 * and a database of another version than this program's.
 */
export async function openStoreForReading(place: StorePlace): Promise<StoreReader> {
  const database =
    'folder' in place
      ? openEmbeddedForReading(place.folder)
      : openPostgres({ place, readOnly: true, onLost: () => {} });
  await closedOnFault(database, () => refuseOtherVersion(database, place));
  return {
    ...ticketReading(database),
    ...reportReading(database),
    ...insightReading(database),
    ...gapReading(database),
    close: () => database.close(),
  };
}

/**
 * Takes a place and returns what erases people's words in it, also while authfix runs on it: each erasure is one
 * transaction. Refuses, with a StoreError, a place without a database and a database of another version.
 */
export async function openStoreForErasing(
  place: StorePlace,
): Promise<ErasingStore & { close(): Promise<void> }> {
  const database = await openBeside(place);
  return { ...erasingStore(database), close: () => database.close() };
}

/** Takes a place and returns what compares its records with what people see, also while authfix runs on it. Refuses as `openStoreForErasing` does. */
export async function openStoreForReconciling(
  place: StorePlace,
): Promise<ReconcilingStore & Pick<Store, 'installations' | 'close'>> {
  const database = await openBeside(place);
  return {
    ...reconcilingStore(database),
    installations: (keys) =>
      installationStore(database, { sealing: buildSealing(keys), now: () => new Date() }),
    close: () => database.close(),
  };
}

async function openBeside(place: StorePlace): Promise<Database> {
  const database =
    'folder' in place
      ? openEmbeddedBeside(place.folder)
      : openPostgres({ place, readOnly: false, onLost: () => {} });
  await closedOnFault(database, () => refuseOtherVersion(database, place));
  return database;
}

async function refuseOtherVersion(database: Database, place: StorePlace): Promise<void> {
  if (!(await isUpToDate(database))) throw noDatabaseYet(place);
}
