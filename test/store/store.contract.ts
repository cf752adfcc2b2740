/** What every engine of the store must do; run it with a way to make an empty database and to open it again. */
import { describe } from 'vitest';
import { closingContract } from './closing.contract.ts';
import { onEmptyStore, type StorePlace } from './contract-store.ts';
import { deliveriesContract } from './deliveries.contract.ts';
import { effectsContract } from './effects.contract.ts';
import { intakesContract } from './intakes.contract.ts';
import { overviewsContract } from './overviews.contract.ts';
import { questionsContract } from './questions.contract.ts';
import { settingsContract } from './settings.contract.ts';
import { sightingsContract } from './sightings.contract.ts';
import { ticketsContract } from './tickets.contract.ts';
import { triagesContract } from './triages.contract.ts';
import { workspacesContract } from './workspaces.contract.ts';

/** Runs the contract against one engine. */
export function storeContract(name: string, prepare: () => Promise<StorePlace>): void {
  const it = onEmptyStore(prepare);
  describe(`the store on ${name}`, () => {
    intakesContract(it);
    triagesContract(it);
    settingsContract(it);
    overviewsContract(it);
    ticketsContract(it);
    deliveriesContract(it);
    effectsContract(it);
    closingContract(it);
  });
  describe(`several workspaces on ${name}`, () => workspacesContract(it));
  describe(`reports beside each other on ${name}`, () => sightingsContract(it));
  describe(`an open question on ${name}`, () => questionsContract(it));
}
