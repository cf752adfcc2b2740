/** Where a workspace's redaction key is kept: a file of 32 random bytes beside the database, made on first use. */
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
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  return makeRedactionKey(readFileSync(file));
}
