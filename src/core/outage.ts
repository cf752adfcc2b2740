/** A likely outage: many people meet one cause at once, and one ticket stands for all of them. */
import type { OutageReport, Ticket } from './ticket.ts';

/** Five within ten minutes: two are a coincidence and three a team; what many meet at once none of them can mend. */
export const OUTAGE = { people: 5, withinMs: 10 * 60_000 } as const;

/** More than a card can tell of; whoever comes later is still answered. */
const MOST_REPORTS = 500;

/** Makes a ticket the one that stands for everybody. */
export function declareOutage<Draft extends Omit<Ticket, 'number'>>(
  ticket: Draft,
  reports: readonly OutageReport[],
): Draft {
  const since = reports.map(({ at }) => at).toSorted()[0] ?? ticket.created_at;
  return { ...ticket, priority: 'high', outage: { since, reports: [...reports] } };
}

/** Adds who met it later, in the ticket's next version; null when nothing is new. */
export function attachReport(ticket: Ticket, report: OutageReport): Ticket | null {
  const { outage, version } = ticket;
  if (outage === null || outage.reports.length >= MOST_REPORTS) return null;
  const isKnown = outage.reports.some(({ by, thread }) => by === report.by && thread === report.thread);
  if (isKnown) return null;
  return { ...ticket, version: version + 1, outage: { ...outage, reports: [...outage.reports, report] } };
}

/** How many people an outage has reached. */
export function peopleIn({ reports }: NonNullable<Ticket['outage']>): number {
  return new Set(reports.map(({ by }) => by)).size;
}
