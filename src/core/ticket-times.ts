/** How long a ticket took, and by when its guide wants an answer. */
import type { Escalation } from './guide.ts';
import type { HistoryEntry, Targets, Ticket, TicketEvent } from './ticket.ts';

/** Whole seconds since the ticket was opened; null while it has not happened. */
export interface TicketTimes {
  /** Until a supporter first did something that its requester hears of. */
  readonly first_response_seconds: number | null;
  /** Until it was last resolved; null again once it is reopened. Time spent waiting for the requester counts. */
  readonly resolution_seconds: number | null;
}

const RESPONSES: readonly TicketEvent[] = ['claimed', 'assigned', 'asked', 'resolved'];

/** Reads both times from the history. */
export function timesOf(ticket: Pick<Ticket, 'history' | 'created_at' | 'state' | 'requester'>): TicketTimes {
  const { history, requester, state } = ticket;
  const response = history.find(({ event, by }) => RESPONSES.includes(event) && by !== requester);
  const end = state === 'resolved' ? history.findLast(({ event }) => event === 'resolved') : undefined;
  return {
    first_response_seconds: secondsUntil(ticket, response),
    resolution_seconds: secondsUntil(ticket, end),
  };
}

function secondsUntil(
  { created_at }: Pick<Ticket, 'created_at'>,
  entry: HistoryEntry | undefined,
): number | null {
  if (entry === undefined) return null;
  return Math.max(0, Math.round((Date.parse(entry.at) - Date.parse(created_at)) / 1000));
}

const HOUR_MS = 3_600_000;

/** Turns a guide's hours into moments, counted from when the ticket was opened. */
export function targetsOf(
  { respond_within_hours: respond, resolve_within_hours: resolve }: Escalation,
  openedAt: Date,
): Targets {
  const after = (hours: number | undefined) =>
    hours === undefined ? null : new Date(openedAt.getTime() + hours * HOUR_MS).toISOString();
  return { first_response: after(respond), resolution: after(resolve) };
}

export type Target = keyof Targets;

/** When supporters are reminded of a target: once three quarters of its time are over, so that there is time left to act. */
export function reminderFor(ticket: Pick<Ticket, 'targets' | 'created_at'>, target: Target): Date | null {
  const due = ticket.targets[target];
  if (due === null) return null;
  const opened = Date.parse(ticket.created_at);
  return new Date(opened + (Date.parse(due) - opened) * 0.75);
}

/** Whether a target is still to be met. */
export function isOutstanding(ticket: Ticket, target: Target): boolean {
  if (ticket.state === 'resolved') return false;
  return target === 'resolution' || timesOf(ticket).first_response_seconds === null;
}
