/** What opening the store says when a PostgreSQL does not let it in. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SharedPlace } from '../../src/store/place.ts';
import { openStore } from '../../src/store/store.ts';
import { makeDatabase, runSql } from '../support/shared-database.ts';

let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

function addressWith(change: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port'>>): SharedPlace {
  return { url: Object.assign(new URL(url), change).href, schema: 'authfix' };
}

describe('a server that does not let us in', () => {
  it.each([
    ['a wrong password', { password: 'canary' }, 'password authentication failed'],
    ['an unknown user', { username: 'nobody' }, 'password authentication failed'],
    ['an unknown database', { pathname: '/nothing' }, 'database "nothing" does not exist'],
  ])(
    'for %s is told with what right looks like, and never with the password',
    async (_what, change, reason) => {
      const at = addressWith(change);
      const opening = openStore(at);
      await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'refused', passing: false });
      await expect(opening).rejects.toThrow(reason);
      await expect(opening).rejects.toThrow(
        'Give DATABASE_URL a user, password and database that may create',
      );
      const { password } = new URL(at.url);
      await expect(opening).rejects.not.toThrow(password);
    },
  );

  it('for a user who may not make tables names what is missing', async () => {
    await runSql(url, `create role reader login password 'reader'`);
    const at = addressWith({ username: 'reader', password: 'reader', pathname: '/postgres' });
    await expect(openStore(at)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('permission denied for database postgres'),
    });
  });

  it('is enough when the schema was made for a user who may not make one', async () => {
    await runSql(url, `create role owner login password 'owner'`);
    await runSql(url, 'create schema theirs authorization owner');
    const at = addressWith({ username: 'owner', password: 'owner' });
    await (await openStore({ ...at, schema: 'theirs' })).close();
  });

  it('because nobody listens is told as unreachable after some patience', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const address = nobody.address();
    const at = addressWith({ port: String(typeof address === 'object' ? address?.port : '') });
    nobody.close();
    const opening = openStore({ ...at, patienceMs: 300 });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'unreachable', passing: true });
    await expect(opening).rejects.toThrow(
      /ECONNREFUSED.*See that its server runs and that DATABASE_URL names it/,
    );
  });
});
