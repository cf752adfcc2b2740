// The workspace's key for labels, and how a value becomes a label that cannot be turned back.
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** Made by `makeRedactionKey`; prints as an opaque key object and never as its bytes. */
export interface RedactionKey {
  readonly hmacKey: KeyObject;
}

/** Shorter keys could be guessed, and with the key every short password could be tried against its label. */
const SHORTEST_KEY = 16;

/** Takes at least 16 random bytes that stay the same for a workspace and returns its redaction key; refuses fewer. */
export function makeRedactionKey(secret: Uint8Array): RedactionKey {
  if (secret.length < SHORTEST_KEY) {
    throw new RangeError(`A redaction key needs at least ${SHORTEST_KEY} bytes, not ${secret.length}.`);
  }
  return { hmacKey: createSecretKey(secret) };
}

/**
 * Takes a value and returns its label: four hexadecimal digits of an HMAC-SHA256. Four digits tell values in one report
 * apart and fit 65,536 classes only, so even with the key a label does not single out a password.
 */
export function labelOf(value: string, key: RedactionKey): string {
  return createHmac('sha256', key.hmacKey).update(decoded(value)).digest('hex').slice(0, 4);
}

/** In an address a value is percent-encoded; support must see that it equals the one in the body. */
function decoded(value: string): string {
  if (!/%[0-9a-f]{2}/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
