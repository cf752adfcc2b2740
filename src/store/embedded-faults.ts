/** What can go wrong with a database file, in words that say what to do about it. */
import { StoreError } from './store-error.ts';

/** How long a statement waits for a lock, in ms. Only backups and curious people hold one beside us. */
export const BUSY_MS = 5000;

/** Takes a file and what to do with it, and does it; what node:sqlite throws comes out as a fault of the store. */
export function guarded<Result>(file: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof StoreError ? error : faultOf(error, file);
  }
}

/** Takes what node:sqlite threw about a file, and returns it as a fault of the store. */
export function faultOf(error: unknown, file: string): StoreError {
  switch (resultCode(error)) {
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return damagedFile(file, error);
    case SQLITE.full: {
      const message = `The disk that holds ${file} is full, so nothing was written. Free some space; authfix needs no restart.`;
      return new StoreError('full', message, error);
    }
    case SQLITE.cannotOpen:
    case SQLITE.readOnly: {
      const message = `authfix cannot write ${file}. Give its user write access to the folder and the files in it, or set AUTHFIX_DATA_DIR to another folder.`;
      return new StoreError('unusable-folder', message, error);
    }
    case SQLITE.busy: {
      const message = `Another program has kept ${file} locked for ${BUSY_MS / 1000} s. Close it and try again.`;
      return new StoreError('in-use', message, error);
    }
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return new StoreError('failed', `The database ${file} refused a statement: ${reason}`, error);
    }
  }
}

/** Primary result codes, https://www.sqlite.org/rescode.html */
const SQLITE = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  // The low byte is the primary code; the rest says which variant.
  return error.errcode & 0xff;
}

/** Takes a file that is no database or no longer one, and returns the fault. */
export function damagedFile(file: string, cause: unknown): StoreError {
  const message = `${file} is damaged or is not an authfix database. Move it aside together with its -wal and -shm files and put a backup in its place; without any file there, authfix starts with an empty one.`;
  return new StoreError('damaged', message, cause);
}
