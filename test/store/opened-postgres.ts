/** A store and bare databases on a PostgreSQL place, closed when the running test ends, and how tests wait for what happens there. */
import { onTestFinished } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import type { SharedPlace } from '../../src/store/place.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { StoreError } from '../../src/store/store-error.ts';

/** Opens the store; `lost` fills with what it says about lost connections. */
export async function openCounting(
  place: SharedPlace,
  patienceMs = 60_000,
): Promise<{ readonly store: Store; readonly lost: StoreError[] }> {
  const lost: StoreError[] = [];
  const store = await openStore({ ...place, patienceMs, onLost: (fault) => void lost.push(fault) });
  onTestFinished(() => store.close());
  return { store, lost };
}

/** Opens the database below a store, to look at it or to be another process at work in it. */
export function openRaw(place: SharedPlace, readOnly = false): Database {
  const database = openPostgres({ place, readOnly, onLost: () => {} });
  onTestFinished(() => database.close());
  return database;
}

/** Waits until it holds. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
