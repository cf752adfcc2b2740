// How a redaction test is written: a text, the secrets in it that must vanish, the facts that must stay.
import { expect } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';

export const testKey = makeRedactionKey(new Uint8Array(32).fill(7));

export interface Sample {
  readonly what: string;
  readonly text: string;
  readonly secrets: readonly string[];
  readonly facts?: readonly string[];
}

/** Invented values are grown here and never written out, so that no scanner takes this repository's tests for a leak. */
export function invented(
  length: number,
  alphabet: 'any' | 'hex' | 'base64' | 'upper' = 'any',
  seed = 1,
): string {
  const letters = {
    any: ANY,
    hex: '0123456789abcdef',
    base64: `${ANY}+/`,
    upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789',
  }[alphabet];
  let state = length * 7919 + seed * 104_729;
  let grown = '';
  while (grown.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    grown += letters.charAt(Math.floor((state / 2_147_483_648) * letters.length));
  }
  return grown;
}

const ANY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Checks one sample: no secret nor any eight characters of one survive, every fact does, and a second pass changes nothing. */
export function checkSample({ text, secrets, facts = [] }: Sample): void {
  const shown = redact(text, testKey).text;
  for (const secret of secrets) expect(fragmentIn(shown, secret), `of ${secret} in ${shown}`).toBeUndefined();
  for (const fact of facts) expect(shown).toContain(fact);
  expect(redact(shown, testKey).text).toBe(shown);
}

/** Checks that a text without secrets comes out as it went in. */
export function checkKept(text: string): void {
  expect(redact(text, testKey).text).toBe(text);
}

function fragmentIn(shown: string, secret: string): string | undefined {
  const size = Math.min(8, secret.length);
  for (let at = 0; at + size <= secret.length; at += 1) {
    const fragment = secret.slice(at, at + size);
    if (shown.includes(fragment)) return fragment;
  }
  return undefined;
}
