/** On the embedded database the process is killed around every write and every call from paste to delivered ticket, and started again: nothing is lost, nothing is done twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { crashMatrix } from './matrix.ts';

const folder = mkdtempSync(join(tmpdir(), 'authfix-crash-stores-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A read leaves everything as it was before it; `npm run crash` kills there too.
const READING = /^store\.(?:find|read|list)/;

await crashMatrix({
  engine: 'the embedded database',
  place: () => ({ folder: mkdtempSync(join(folder, 'store-')) }),
  isWanted: (point) => process.env['AUTHFIX_CRASH'] === 'all' || !READING.test(point),
});
