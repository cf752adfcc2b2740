import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { makeRedactionKey } from '../../src/redaction/redaction-key.ts';
import { headAndTail } from '../../src/slack/head-and-tail.ts';

const line = 'INFO order synced\n';
const key = makeRedactionKey(new Uint8Array(32));

test('a text that is short enough stays as it is', () => {
  const text = line.repeat(10_000);
  expect(headAndTail(text)).toBe(text);
});

test('of a longer one the beginning and the end stay, in whole lines, and it says how many are gone', () => {
  const cut = headAndTail(`first line\n${line.repeat(50_000)}last line`);
  expect(cut.length).toBeLessThan(190_000);
  expect(cut.startsWith('first line\nINFO')).toBe(true);
  expect(cut.endsWith('\nlast line')).toBe(true);
  const left = cut.split('\n').length - 1;
  expect(cut).toContain(`\n[${50_002 - left} lines left out]\n`);
});

test('no key is left in half, wherever it is cut', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const body = pem.split('\n').slice(1, -2);
  for (const cutAt of [60_000, 300_000 - 120_000]) {
    for (let shift = -1600; shift <= 200; shift += 200) {
      const before = line.repeat(Math.ceil((cutAt + shift) / line.length)).slice(0, cutAt + shift);
      const text = `${before}\n${pem}${line.repeat(20_000)}`.slice(0, 300_000);
      const { text: clean } = redact(headAndTail(text), key);
      expect(body.filter((part) => clean.includes(part))).toEqual([]);
    }
  }
});

test('a single line that is too long is left to whoever cuts where no token goes on', () => {
  const text = 'x'.repeat(300_000);
  expect(headAndTail(text)).toBe(text);
});
