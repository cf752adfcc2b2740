/** How the tables come to the version that the program needs. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from './temporary-folder.ts';

function ask(folder: string, sql: string): unknown[] {
  const raw = new DatabaseSync(join(folder, 'authfix.sqlite'));
  const rows = raw.prepare(sql).all();
  raw.close();
  return rows.map((row) => Object.values(row)[0]);
}

const tables = `select name from sqlite_schema where type = 'table' order by name`;

it('brings an empty database to the newest version, and leaves it alone afterwards', async () => {
  const folder = temporaryFolder();
  await (await openStore({ folder })).close();
  const schema = ask(folder, 'select sql from sqlite_schema order by name');
  expect(ask(folder, 'select version from schema_versions order by version')).toEqual([1, 2]);
  expect(ask(folder, tables)).toContain('effects');
  await (await openStore({ folder })).close();
  expect(ask(folder, 'select sql from sqlite_schema order by name')).toEqual(schema);
  expect(ask(folder, 'select version from schema_versions')).toEqual([1, 2]);
});

it('takes everything back when a migration fails half-way', async () => {
  const folder = temporaryFolder();
  const raw = new DatabaseSync(join(folder, 'authfix.sqlite'));
  raw.exec('create table deliveries (somebody_elses text)');
  raw.close();
  await expect(openStore({ folder })).rejects.toThrow('table "deliveries" already exists');
  expect(ask(folder, tables)).toEqual(['deliveries']);
});

it('has every commit on the disk before it is acknowledged, also after a reopen', async () => {
  const folder = temporaryFolder();
  for (const _open of ['new', 'again']) {
    const database = openEmbedded(folder);
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database.db);
    await database.close();
    // 2 is FULL, https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(rows).toEqual([{ synchronous: 2 }]);
  }
  expect(ask(folder, 'pragma journal_mode')).toEqual(['wal']);
});
