/** How one process keeps a data folder to itself: a lock of the operating system that ends with the process, however it ends. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { faultOf } from './embedded-faults.ts';
import { StoreError } from './store-error.ts';

const LOCK_FILE = 'authfix.lock';
/** For the message only. Never put the id into the lock file: closing any handle on that would drop its lock. */
const PID_FILE = 'authfix.pid';

/** Long enough that of several processes that start together one wins; they would all fail at 0. */
const WAIT_MS = 1000;

export interface FolderLock {
  release(): void;
}

/** Takes an existing folder and keeps it until released or until the process is gone; refuses one that another process keeps. */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, LOCK_FILE);
  const held = holdExclusively(file, folder);
  try {
    writeFileSync(join(folder, PID_FILE), `${process.pid}\n`);
  } catch (cause) {
    held.close();
    const message = `The data folder ${folder} cannot be written to. Give authfix's user write access, or set AUTHFIX_DATA_DIR to another folder.`;
    throw new StoreError('unusable-folder', message, cause);
  }
  return {
    release() {
      // By a second call the folder may be another process's.
      if (!held.isOpen) return;
      rmSync(join(folder, PID_FILE), { force: true });
      held.close();
    },
  };
}

/** An exclusive transaction held for life: SQLite locks the file, and the system frees it even after SIGKILL. */
function holdExclusively(file: string, folder: string): DatabaseSync {
  let held: DatabaseSync | null = null;
  try {
    held = new DatabaseSync(file, { timeout: WAIT_MS });
    held.exec('begin exclusive');
    return held;
  } catch (error) {
    held?.close();
    const fault = faultOf(error, file);
    throw fault.kind === 'in-use' ? inUse(folder, error) : fault;
  }
}

function inUse(folder: string, cause: unknown): StoreError {
  const pid = readPid(folder);
  const who = pid === null ? 'another authfix' : `another authfix (process ${pid})`;
  const message = `${who} is already using ${folder}; stop it or set AUTHFIX_DATA_DIR to another folder`;
  return new StoreError('in-use', message, cause);
}

function readPid(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, PID_FILE), 'utf8').trim();
    return /^\d+$/.test(text) ? text : null;
  } catch {
    // The other process may be about to write it: the sentence is still true without the number.
    return null;
  }
}
