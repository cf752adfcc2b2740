/** Tokens at rest: nothing of them shows, nobody can swap or change them, and each refusal says what to do. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { buildSealing } from '../../src/store/sealing.ts';

const KEY = randomBytes(32);
const sealing = buildSealing([KEY]);

it('opens what it sealed, and no part of the text can be seen in it', () => {
  const sealed = sealing.seal('xoxb-secret', 'T1');
  expect(sealing.open(sealed, 'T1')).toBe('xoxb-secret');
  expect(sealed).not.toContain('secret');
  expect(Buffer.from(JSON.parse(sealed).text, 'base64').toString('latin1')).not.toContain('secret');
});

it('seals the same text another way each time', () => {
  expect(sealing.seal('xoxb-secret', 'T1')).not.toBe(sealing.seal('xoxb-secret', 'T1'));
});

it("refuses the tokens of one workspace in another's row, and what was changed", () => {
  const sealed = sealing.seal('xoxb-secret', 'T1');
  const refusal = expect.objectContaining({ kind: 'damaged', message: expect.stringContaining('install') });
  expect(() => sealing.open(sealed, 'T2')).toThrow(refusal);
  const changed = JSON.parse(sealed);
  const bytes = Buffer.from(changed.text, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  expect(() => sealing.open(JSON.stringify({ ...changed, text: bytes.toString('base64') }), 'T1')).toThrow(
    refusal,
  );
});

it('says of another key which one is wanted and where it goes, and shows neither', () => {
  const other = buildSealing([randomBytes(32)]);
  const sealed = other.seal('xoxb-secret', 'T1');
  expect(() => sealing.open(sealed, 'T1')).toThrow(
    expect.objectContaining({
      kind: 'wrong-key',
      message: expect.stringMatching(/another key \([0-9a-f]{8}\) than AUTHFIX_TOKEN_KEY gives/),
    }),
  );
  expect(JSON.parse(sealed).key).not.toContain(KEY.toString('hex').slice(0, 8));
});
