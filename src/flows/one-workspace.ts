/** The records as one workspace sees them: what belongs to another one is not there, whatever number or id somebody sends. */

import type { GapReading } from './draft-ports.ts';
import type { EffectQueue } from './effect-ports.ts';
import type { Overview, TicketStore, TriageStore, WorkspaceStore } from './ports.ts';

/** Everything that listeners and carriers of a workspace read and write. */
export type WorkspaceRecords = TriageStore &
  TicketStore &
  WorkspaceStore &
  Overview &
  GapReading &
  Pick<EffectQueue, 'findEffect'>;

/**
 * Takes all records and returns those of one workspace. Every method stands here by name: one that is added to a port does not compile before
 * somebody has said how it is kept to its workspace.
 */
export function oneWorkspace(store: WorkspaceRecords, workspace: string): WorkspaceRecords {
  return {
    ...triagesOf(store, workspace),
    ...ticketsOf(store, workspace),
    ...settingsOf(store, workspace),
    ...overviewOf(store, workspace),
  };
}

/** A record of another workspace was about to be written: a bug, and nothing is written. */
class Foreign extends Error {
  constructor(what: string) {
    super(`${what} belongs to another workspace`);
    this.name = 'Foreign';
  }
}

function triagesOf(store: TriageStore, workspace: string): TriageStore {
  return {
    takeIn: (intake, at) => {
      const owners = [
        intake.claim?.workspace,
        intake.diagnosis?.place.workspace,
        intake.triage?.place.workspace,
        intake.question?.from.place.workspace,
      ];
      if (owners.some((owner) => owner !== undefined && owner !== workspace)) throw new Foreign('a report');
      return store.takeIn(intake, at);
    },
    takeInBeside: (arriving, decide, at) => {
      if (arriving.place.workspace !== workspace) throw new Foreign('a report');
      return store.takeInBeside(arriving, decide, at);
    },
    hasBegun: (person, where, since) => store.hasBegun(person, { ...where, workspace }, since),
    triageOfMessage: (where, message) => store.triageOfMessage({ ...where, workspace }, message),
    questionOfMessage: (where, message) => store.questionOfMessage({ ...where, workspace }, message),
    silence: (silence, turnedAway, at) => {
      if (silence.place.workspace !== workspace) throw new Foreign('a silence');
      return store.silence(silence, turnedAway, at);
    },
    lift: (where, about) => store.lift({ ...where, workspace }, about),
    // Effects name records; whoever carries them out reads those as this workspace again.
    want: (effects) => store.want(effects),
    findDiagnosis: async (id) => {
      const found = await store.findDiagnosis(id);
      return found?.place.workspace === workspace ? found : null;
    },
    rejectDiagnosis: async (id, at) => {
      const found = await store.findDiagnosis(id);
      if (found?.place.workspace === workspace) await store.rejectDiagnosis(id, at);
    },
    openTriage: (triage, diagnosis, effects) => {
      if (triage.place.workspace !== workspace) throw new Foreign('a triage');
      return store.openTriage(triage, diagnosis, effects);
    },
    findTriage: async (id) => {
      const found = await store.findTriage(id);
      return found?.place.workspace === workspace ? found : null;
    },
    saveTriage: (triage, effects) => {
      if (triage.place.workspace !== workspace) throw new Foreign('a triage');
      return store.saveTriage(triage, effects);
    },
    readChannel: (_asked, channel) => store.readChannel(workspace, channel),
    saveChannel: (_asked, channel, changes) => store.saveChannel(workspace, channel, changes),
  };
}

function ticketsOf(
  store: TicketStore & Pick<EffectQueue, 'findEffect'>,
  workspace: string,
): TicketStore & Pick<EffectQueue, 'findEffect'> {
  const findTicket: TicketStore['findTicket'] = async (number) => {
    const found = await store.findTicket(number);
    return found?.workspace === workspace ? found : null;
  };
  return {
    findTicket,
    openTicket: (draft, close, effects) => {
      if (draft.workspace !== workspace) throw new Foreign('a ticket');
      return store.openTicket(draft, close, effects);
    },
    saveTickets: (tickets, effects) => {
      if (tickets.some((ticket) => ticket.workspace !== workspace)) throw new Foreign('a ticket');
      return store.saveTickets(tickets, effects);
    },
    listTickets: async () => (await store.listTickets()).filter((ticket) => ticket.workspace === workspace),
    deliveriesOf: async (number) =>
      (await findTicket(number)) === null ? [] : await store.deliveriesOf(number),
    // Asked only with a key that an effect of this workspace names.
    findEffect: (key) => store.findEffect(key),
  };
}

function settingsOf(store: WorkspaceStore, workspace: string): WorkspaceStore {
  return {
    readWorkspace: () => store.readWorkspace(workspace),
    saveWorkspace: (_asked, changes) => store.saveWorkspace(workspace, changes),
    listOwnSupport: () => store.listOwnSupport(workspace),
  };
}

function overviewOf(store: Overview & GapReading, workspace: string): Overview & GapReading {
  return {
    listGaps: (since) => store.listGaps(since, workspace),
    listOpenGaps: async (since) =>
      (await store.listOpenGaps(since)).filter(({ diagnosis }) => diagnosis.place.workspace === workspace),
    listOpenTriages: (of, slice) => store.listOpenTriages({ ...of, workspace }, slice),
    listTicketsBy: (filter, slice) => store.listTicketsBy({ ...filter, workspace }, slice),
  };
}
