/** Databases on the run's PostgreSQL. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { SharedPlace } from '../../src/store/place.ts';

/** Makes an empty database and returns its address. Each test file makes its own. */
export async function makeDatabase(): Promise<string> {
  const answer = await fetch(inject('postgresDesk'));
  const url = await answer.text();
  if (!answer.ok) throw new Error(url);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runSql(url, `create database ${name}`);
  return url.replace(/postgres$/, name);
}

/** A place of its own in a database: a schema that is not there yet. */
export function freshPlace(url: string): SharedPlace {
  return { url, schema: `s_${randomBytes(6).toString('hex')}` };
}

/** Runs SQL on a connection of its own and returns the rows. */
export async function runSql(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
