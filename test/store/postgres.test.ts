/** The store contract on a real PostgreSQL. */
import { beforeAll } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { freshPlace, makeDatabase } from '../support/shared-database.ts';
import { storeContract } from './store.contract.ts';

let url: string;
beforeAll(async () => {
  url = await makeDatabase();
}, 60_000);

const prepare = async () => {
  const place = freshPlace(url);
  return { open: () => openStore(place), remove: async () => {} };
};

storeContract('PostgreSQL', prepare);
