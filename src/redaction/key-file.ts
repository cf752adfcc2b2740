/** A redaction key as a file of 32 random bytes in the data folder, and as text for a database that several processes share. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRedactionKey, type RedactionKey } from './redaction-key.ts';

const KEY_FILE = 'redaction.key';

/** Reads the key of a data folder, or makes it. With the same key a secret keeps its label from one day to the next. */
export function loadRedactionKey(folder: string): RedactionKey {
  const file = join(folder, KEY_FILE);
  mkdirSync(folder, { recursive: true });
  try {
    // "wx" refuses an existing file, so that two processes starting at once cannot overwrite each other's key.
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if (!hasCode(fault, 'EEXIST')) throw fault;
  }
  return makeRedactionKey(readFileSync(file));
}

/** Reads the key of a data folder as text for a database; null when the folder has none. */
export function readWrittenKey(folder: string): string | null {
  try {
    return readFileSync(join(folder, KEY_FILE)).toString('base64');
  } catch (fault) {
    if (hasCode(fault, 'ENOENT')) return null;
    throw fault;
  }
}

/**
 * Takes a data folder and what settles on one text for all processes, and returns their common key. The folder's key is offered, so that
 * labels stay the same when a database becomes shared; without one, a new key is.
 */
export async function sharedRedactionKey(
  folder: string,
  settle: (proposed: string) => Promise<string>,
): Promise<RedactionKey> {
  const written = await settle(readWrittenKey(folder) ?? randomBytes(32).toString('base64'));
  return makeRedactionKey(Buffer.from(written, 'base64'));
}

function hasCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code;
}
