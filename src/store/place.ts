/** Where a store is kept. */
import { StoreError } from './store-error.ts';

/** A folder of this machine, for one process. A local disk, because the write-ahead log needs shared memory. */
export interface FolderPlace {
  /** Created when it is missing. */
  readonly folder: string;
}

/** A PostgreSQL database, for any number of processes. */
export interface SharedPlace {
  /** postgres://USER:PASSWORD@HOST:PORT/DATABASE */
  readonly url: string;
  /** The schema that holds the tables; created when it is missing. */
  readonly schema: string;
}

export type StorePlace = FolderPlace | SharedPlace;

/** Takes a place and returns how messages name it: never with a password, nor with a parameter that may hold one. */
export function nameOfPlace(place: StorePlace): string {
  if ('folder' in place) return place.folder;
  const { protocol, username, host, pathname, searchParams } = new URL(place.url);
  const user = username === '' ? '' : `${username}@`;
  const machine = host === '' ? (searchParams.get('host') ?? '') : host;
  return `${protocol}//${user}${machine}${pathname} (schema ${place.schema})`;
}

/** Says that a place holds no database. */
export function noDatabaseYet(place: StorePlace): StoreError {
  const setting =
    'folder' in place
      ? 'set AUTHFIX_DATA_DIR to the folder that it uses'
      : 'set DATABASE_URL to the database that it uses';
  const message = `There is no authfix database in ${nameOfPlace(place)} yet. Start authfix once, or ${setting}.`;
  return new StoreError('missing', message);
}
