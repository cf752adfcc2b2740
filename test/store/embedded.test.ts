/** The store contract on the embedded database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/store.ts';
import { storeContract } from './store.contract.ts';

const prepare = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'authfix-store-'));
  return {
    open: () => openStore({ folder }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

storeContract('the embedded database', prepare);
