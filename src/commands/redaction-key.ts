/** The key under which the command line labels secrets: new for each process, so its labels say nothing about the workspace's. */
import { randomBytes } from 'node:crypto';
import { makeRedactionKey, type RedactionKey } from '../redaction/redaction-key.ts';

let key: RedactionKey | null = null;

/** Answers this process's key. */
export function commandLineKey(): RedactionKey {
  key ??= makeRedactionKey(randomBytes(32));
  return key;
}
