/** A process of its own that keeps a data folder and opens tickets in it, saying each number once it is acknowledged, until it is killed. */
import { openStore } from '../../src/store/store.ts';
import { aDiagnosis, anIntake, aTicketDraft, aTriage, closing, deliveredTo } from '../support/triage.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('say which folder');

const store = await openStore({ folder });
// Leased once and never answered, so that there is a lease to take over.
await writeTicket();
await store.lease({ now: new Date(), leaseMs: 3_600_000, limit: 1 });
for (;;) process.stdout.write(`${await writeTicket()}\n`);

async function writeTicket(): Promise<number> {
  const diagnosis = aDiagnosis();
  await store.takeIn(anIntake(diagnosis), diagnosis.at);
  const triage = await store.openTriage(aTriage(), diagnosis.id, []);
  const ticket = await store.openTicket(aTicketDraft(triage), closing(triage), deliveredTo('support'));
  if (ticket === null) throw new Error('nobody else writes here');
  return ticket.number;
}
