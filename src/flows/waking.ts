/** A store that wakes the worker after each change that may have caused effects, so that nobody has to remember to. */
import type { TicketStore, TriageStore } from './ports.ts';

/** Takes a store and what wakes the worker, and returns a store that does both. */
export function waking<Kept extends TriageStore & TicketStore>(store: Kept, wake: () => void): Kept {
  const afterwards = <Result>(change: Promise<Result>): Promise<Result> =>
    change.then((result) => {
      wake();
      return result;
    });
  return {
    ...store,
    takeIn: (intake, at) => afterwards(store.takeIn(intake, at)),
    takeInBeside: (arriving, decide, at) => afterwards(store.takeInBeside(arriving, decide, at)),
    silence: (silence, triage, at) => afterwards(store.silence(silence, triage, at)),
    want: (effects) => afterwards(store.want(effects)),
    openTriage: (triage, diagnosis, effects) => afterwards(store.openTriage(triage, diagnosis, effects)),
    saveTriage: (triage, effects) => afterwards(store.saveTriage(triage, effects)),
    saveTickets: (tickets, effects) => afterwards(store.saveTickets(tickets, effects)),
    openTicket: (draft, close, effects) => afterwards(store.openTicket(draft, close, effects)),
  };
}
