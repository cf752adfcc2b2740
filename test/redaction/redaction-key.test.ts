import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { labelOf, makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { testKey } from './sample.ts';

describe('labels', () => {
  it('are four hexadecimal digits and always the same for one value and key', () => {
    expect(labelOf('abc', testKey)).toMatch(/^[0-9a-f]{4}$/);
    expect(labelOf('abc', testKey)).toBe(labelOf('abc', makeRedactionKey(new Uint8Array(32).fill(7))));
    expect(labelOf('abc', testKey)).toBe('127d');
  });

  it('differ between values and between workspaces', () => {
    expect(labelOf('abc', testKey)).not.toBe(labelOf('abd', testKey));
    expect(labelOf('abc', testKey)).not.toBe(labelOf('abc', makeRedactionKey(new Uint8Array(32).fill(8))));
  });

  it('are equal for a value in an address and the same value in a body', () => {
    expect(labelOf('p%40ss', testKey)).toBe(labelOf('p@ss', testKey));
    expect(labelOf('100%zz', testKey)).toMatch(/^[0-9a-f]{4}$/);
  });
});

describe('the redaction key', () => {
  it('refuses fewer than 16 bytes', () => {
    expect(() => makeRedactionKey(new Uint8Array(15))).toThrow('at least 16 bytes');
  });

  it('never prints its bytes', () => {
    const key = makeRedactionKey(new TextEncoder().encode('canary-canary-canary'));
    expect(inspect(key, { depth: 9, showHidden: true }) + JSON.stringify(key)).not.toContain('canary');
  });
});
