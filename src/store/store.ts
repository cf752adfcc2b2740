/** The store as the program opens it: one folder, one process, all ports. */
import { randomUUID } from 'node:crypto';
import type { DeliveryQueue, ErasingStore, TicketStore, TriageStore } from '../flows/ports.ts';
import type { Database } from './database.ts';
import { deliveryQueue, endLeases } from './delivery-queue.ts';
import {
  makeFolder,
  noDatabaseYet,
  openEmbedded,
  openEmbeddedBeside,
  openEmbeddedForReading,
} from './embedded.ts';
import { erasingStore } from './erasing.ts';
import { lockFolder } from './folder-lock.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { type TicketReading, ticketReading, ticketStore } from './ticket-store.ts';
import { triageStore } from './triage-store.ts';

/** Everything that is kept. `close` waits for the write that is running; a second `close` does nothing. */
export type Store = TriageStore & TicketStore & DeliveryQueue & ErasingStore & { close(): Promise<void> };

/** What can be read while another process keeps the store. */
export type StoreReader = TicketReading & { close(): Promise<void> };

export interface StoreOptions {
  /** Where the database lies: a local disk, because the write-ahead log needs shared memory. Created when it is missing. */
  readonly folder: string;
  /** Makes ids for deliveries and leases; random UUIDs when left out. */
  readonly newId?: () => string;
}

/**
 * Takes a folder and returns the store in it, with its tables brought up to date and the folder kept from other processes until `close`
 * or until this process is gone. Refuses, with a StoreError, a folder that cannot be written or is in use, and a
 * database that is damaged or newer than this program.
 */
export async function openStore({ folder, newId = randomUUID }: StoreOptions): Promise<Store> {
  makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    const database = await openCurrent(folder);
    return {
      ...triageStore(database),
      ...ticketStore(database, newId),
      ...deliveryQueue(database.db, newId),
      ...erasingStore(database),
      close: () => database.close().finally(() => lock.release()),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openCurrent(folder: string): Promise<Database> {
  const database = openEmbedded(folder);
  try {
    await migrate(database);
    // The folder's lock proves that whoever held a lease is gone, so nothing has to wait for it to run out.
    await endLeases(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Takes a folder and returns its tickets for reading, also while authfix runs on it. Refuses, with a StoreError, a folder without a database
 * and a database of another version than this program's.
 */
export async function openStoreForReading(folder: string): Promise<StoreReader> {
  const database = openEmbeddedForReading(folder);
  try {
    if (!(await isUpToDate(database))) throw noDatabaseYet(folder);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { ...ticketReading(database), close: () => database.close() };
}

/**
 * Takes a folder and returns what erases people's words in it, also while authfix runs on it: each erasure is one
 * transaction. Refuses, with a StoreError, a folder without a database and a database of another version.
 */
export async function openStoreForErasing(
  folder: string,
): Promise<ErasingStore & { close(): Promise<void> }> {
  const database = openEmbeddedBeside(folder);
  try {
    if (!(await isUpToDate(database))) throw noDatabaseYet(folder);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { ...erasingStore(database), close: () => database.close() };
}
