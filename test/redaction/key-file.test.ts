import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadRedactionKey, readWrittenKey, sharedRedactionKey } from '../../src/redaction/key-file.ts';
import { labelOf } from '../../src/redaction/redaction-key.ts';

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'authfix-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A place where the first value stands. */
function settling(): (proposed: string) => Promise<string> {
  let settled: string | null = null;
  return async (proposed) => {
    settled ??= proposed;
    return settled;
  };
}

describe('the key of a data folder', () => {
  it('is made once, so that a secret keeps its label over a restart', () => {
    const folder = freshFolder();
    expect(labelOf('hunter2', loadRedactionKey(folder))).toBe(labelOf('hunter2', loadRedactionKey(folder)));
  });

  it('is not made by looking for it', () => {
    const folder = freshFolder();
    expect(readWrittenKey(folder)).toBeNull();
    expect(readWrittenKey(folder)).toBeNull();
  });
});

describe('the key that processes share', () => {
  const labels = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

  it('is the same in each of them, whatever their folders are', async () => {
    const settle = settling();
    const [first, second] = await Promise.all([
      sharedRedactionKey(freshFolder(), settle),
      sharedRedactionKey(freshFolder(), settle),
    ]);
    expect(labels.map((one) => labelOf(one, first))).toEqual(labels.map((one) => labelOf(one, second)));
  });

  it('is the one of the folder that was there before', async () => {
    const folder = freshFolder();
    const before = loadRedactionKey(folder);
    const shared = await sharedRedactionKey(folder, settling());
    expect(labels.map((one) => labelOf(one, shared))).toEqual(labels.map((one) => labelOf(one, before)));
  });

  it('is not one that a folder brings too late', async () => {
    const settle = settling();
    const shared = await sharedRedactionKey(freshFolder(), settle);
    const late = freshFolder();
    loadRedactionKey(late);
    const again = await sharedRedactionKey(late, settle);
    expect(labels.map((one) => labelOf(one, again))).toEqual(labels.map((one) => labelOf(one, shared)));
  });
});
