/** What SQL knows of a triage and of a ticket beside their bodies: written with every change, so that they can be found. */
import type { Ticket } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { Tables } from './tables.ts';

/** The columns of a triage that change with it. */
export function triageColumns(
  triage: Triage,
): Pick<Tables['triages'], 'version' | 'asker' | 'state' | 'body'> {
  const { version, asker, state } = triage;
  return { version, asker, state, body: JSON.stringify(triage) };
}

/** The columns of a ticket that change with it. */
export function ticketColumns(
  ticket: Ticket,
): Pick<Tables['tickets'], 'version' | 'requester' | 'state' | 'guide' | 'channel' | 'assignee' | 'body'> {
  const { version, requester, state, guide, channel, assignee } = ticket;
  return { version, requester, state, guide: guide.id, channel, assignee, body: JSON.stringify(ticket) };
}
