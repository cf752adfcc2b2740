/** The intention "this is not one person's problem": when many meet one cause at once, support hears it once, in one ticket. */
import { deliveriesOf, type Effect } from '../core/effect.ts';
import { attachReport, declareOutage, OUTAGE } from '../core/outage.ts';
import type { CauseKey, Crowd } from '../core/sighting.ts';
import type { OutageReport, Ticket } from '../core/ticket.ts';
import { draftTicket } from '../core/ticket-draft.ts';
import { shownAgain, targetReminders } from '../core/ticket-effects.ts';
import { escalateTriage, type Triage } from '../core/triage.ts';
import type { Intake, OutageDeclared } from './ports.ts';

export type Taken = Omit<Intake, 'claim'>;

export interface CrowdNeeds {
  /** The destinations that every ticket goes to. */
  readonly destinations: readonly string[];
  readonly crowd: Crowd;
  /** The cause that the crowd was read for. */
  readonly cause: CauseKey | null;
  readonly now: Date;
}

/** Adds to an intake what follows from how many met its cause: a later report is attached, the fifth within ten minutes declares an outage. */
export function watchCrowd(intake: Taken, needs: CrowdNeeds): Taken {
  const { sighting } = intake;
  if (sighting?.cause == null || !isSame(sighting.cause, needs.cause)) return intake;
  const { person, place } = sighting;
  const { channel, thread } = place;
  const report = { by: person, channel, thread, at: needs.now.toISOString() };
  const { outage } = needs.crowd;
  return outage === null ? declared(intake, report, needs) : attached(intake, report, { ...needs, outage });
}

function isSame(one: CauseKey, other: CauseKey | null): boolean {
  return one.guide === other?.guide && one.cause === other.cause;
}

function attached(
  intake: Taken,
  report: OutageReport,
  { outage, destinations }: CrowdNeeds & { readonly outage: Ticket },
): Taken {
  const mark = (triage: Triage): Triage => ({ ...triage, outage: outage.number });
  const ticket = attachReport(outage, report);
  return {
    ...intake,
    triage: intake.triage === null ? null : mark(intake.triage),
    changes: (intake.changes ?? []).map(mark),
    tickets: ticket === null ? [] : [ticket],
    effects: [...intake.effects, ...(ticket === null ? [] : shownAgain(ticket, destinations))],
  };
}

// The oldest triage that has no ticket yet becomes the ticket of all; where each has one, supporters know already.
function declared(intake: Taken, report: OutageReport, { crowd, destinations, now }: CrowdNeeds): Taken {
  const reports = [...crowd.reports, report];
  if (new Set(reports.map(({ by }) => by)).size < OUTAGE.people || intake.sighting?.cause == null)
    return intake;
  const changed = intake.changes ?? [];
  const running = [
    ...crowd.triages.map((triage) => changed.find(({ id }) => id === triage.id) ?? triage),
    ...(intake.triage === null ? [] : [intake.triage]),
  ].filter(({ state }) => state === 'open' || state === 'escalated');
  const parent = running.find(({ state, ticket }) => state === 'open' && ticket === null);
  if (parent === undefined) return intake;
  const draft = draftTicket(parent, {
    answers: {},
    requester: parent.asker,
    permalink: parent.permalink,
    now,
  });
  const outage: OutageDeclared = {
    cause: intake.sighting.cause,
    draft: declareOutage(draft, reports),
    follows: (ticket) => ({
      changes: running.map((triage) => withTicket(triage, { ticket, isParent: triage === parent, now })),
      effects: [
        ...deliveriesOf(ticket.number, destinations),
        ...targetReminders(ticket),
        ...running.map((triage): Effect => ({ kind: 'show-card', triage: triage.id })),
      ],
    }),
  };
  return { ...intake, outage };
}

interface Known {
  readonly ticket: Ticket;
  readonly isParent: boolean;
  readonly now: Date;
}

function withTicket(triage: Triage, { ticket, isParent, now }: Known): Triage {
  const marked = { ...triage, outage: ticket.number };
  const change = isParent ? escalateTriage(marked, ticket.number, now) : null;
  return change?.kind === 'changed' ? change.triage : { ...marked, version: triage.version + 1 };
}
