/** How tokens are kept at rest: AES-256-GCM under a key that is not in the database, and bound to whose they are. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { StoreError } from './store-error.ts';

/** Keys of 32 bytes, the newest first: it seals, all of them open. */
export type SealingKeys = readonly [Uint8Array, ...Uint8Array[]];

export interface Sealing {
  /** Takes a text and what it belongs to, and returns it sealed. */
  seal(text: string, owner: string): string;
  /** Returns what was sealed for this owner. Refuses, with a StoreError, what another key sealed, or what was changed since. */
  open(sealed: string, owner: string): string;
  /** Whether the newest key sealed it. */
  isNewest(sealed: string): boolean;
}

// The key's name tells "another key" from "damaged"; it is a digest, which tells nothing about the key.
const Sealed = z.object({ key: z.string(), nonce: z.string(), tag: z.string(), text: z.string() });

/** Takes the keys and builds the sealing. A nonce is random for each text, as GCM asks (NIST SP 800-38D). */
export function buildSealing([newest, ...older]: SealingKeys): Sealing {
  const named = new Map([newest, ...older].map((key) => [nameOf(key), key]));
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', newest, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return JSON.stringify({
        key: nameOf(newest),
        nonce: nonce.toString('base64'),
        tag: cipher.getAuthTag().toString('base64'),
        text: sealed.toString('base64'),
      });
    },
    open: (sealed, owner) => {
      const { key: name, ...parts } = Sealed.parse(JSON.parse(sealed));
      const key = named.get(name);
      if (key === undefined) throw otherKey(owner, name, [...named.keys()]);
      return opened(key, parts, owner);
    },
    isNewest: (sealed) => Sealed.parse(JSON.parse(sealed)).key === nameOf(newest),
  };
}

function opened(
  key: Uint8Array,
  { nonce, tag, text }: Omit<z.infer<typeof Sealed>, 'key'>,
  owner: string,
): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'))
      .setAAD(Buffer.from(owner))
      .setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64')), decipher.final()]).toString('utf8');
  } catch (cause) {
    const message = `The tokens of ${owner} were changed after they had been kept, so they are not used. Restore a backup, or let somebody install authfix there again.`;
    throw new StoreError('damaged', message, cause);
  }
}

function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('authfix token key').update(key).digest('hex').slice(0, 8);
}

function otherKey(owner: string, name: string, given: readonly string[]): StoreError {
  const message = `The tokens of ${owner} were kept under another key (${name}) than AUTHFIX_TOKEN_KEY gives (${given.join(', ')}). Put the earlier key behind the new one, with a comma between them; without it, let somebody install authfix there again.`;
  return new StoreError('wrong-key', message);
}
