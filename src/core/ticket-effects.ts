/** Who hears what when a ticket changes: its cards always, its requester what concerns them, supporters what they wait for. */
import { type Effect, tellingKey } from './effect.ts';
import type { HistoryEntry, Ticket } from './ticket.ts';
import { reminderFor } from './ticket-times.ts';

/** A change of one ticket. */
export interface TicketStep {
  readonly before: Ticket;
  readonly after: Ticket;
}

/** Lists what must happen outside because of a change. `destinations` are where the ticket is shown. */
export function effectsOf({ before, after }: TicketStep, destinations: readonly string[]): readonly Effect[] {
  const fresh = after.history.map((_entry, at) => at).slice(before.history.length);
  return [
    ...shownAgain(after, destinations),
    ...fresh.flatMap((entry) => [
      ...tellings(after, entry),
      ...supportNews(after, entry),
      ...endOfOutage(after, entry),
    ]),
    ...drawnAnew(before, after),
  ];
}

/** Has a ticket shown as it stands, for whoever saw something old. */
export function shownAgain(
  { number }: Pick<Ticket, 'number'>,
  destinations: readonly string[],
): readonly Effect[] {
  return destinations.map((destination) => ({ kind: 'show-ticket', ticket: number, destination }));
}

/** The reminders of a ticket that was just opened. */
export function targetReminders(
  ticket: Pick<Ticket, 'number' | 'targets' | 'created_at'>,
): readonly Effect[] {
  return (['first_response', 'resolution'] as const).flatMap((target) => {
    const at = reminderFor(ticket, target);
    return at === null ? [] : [{ kind: 'remind-target' as const, ticket: ticket.number, target, at }];
  });
}

// Who asked is told the end of it too, wherever they asked.
function tellings(ticket: Ticket, entry: number): readonly Effect[] {
  if (!isToldToThread(ticket, entry)) return [];
  const event = ticket.history[entry]?.event;
  const others = event === 'resolved' || event === 'reopened' ? ticket.duplicates : [];
  return [ticket.number, ...others].map((reader) => telling(ticket, entry, reader));
}

// Everybody who met it hears that it is over; the ticket's own thread hears the whole end.
function endOfOutage(
  { number, workspace, thread: own, outage, history }: Ticket,
  entry: number,
): readonly Effect[] {
  if (outage === null || history[entry]?.event !== 'resolved') return [];
  const threads = new Map(
    outage.reports.map(({ channel, thread }) => [`${channel}/${thread}`, { channel, thread }]),
  );
  return [...threads.values()]
    .filter(({ thread }) => thread !== own && thread !== '')
    .map(({ channel, thread }) => ({
      kind: 'say',
      saying: 'outage-over',
      place: { workspace, channel, thread },
      to: null,
      about: `${workspace}:${number}:${entry}:${channel}:${thread}`,
    }));
}

function telling(ticket: Ticket, entry: number, reader: number): Effect {
  const { number } = ticket;
  const earlier = ticket.history.findLastIndex((_one, at) => at < entry && isToldToThread(ticket, at));
  const after =
    earlier === -1 || reader !== number ? null : tellingKey({ ticket: number, entry: earlier, reader });
  return { kind: 'tell-thread', ticket: number, entry, reader, after };
}

// A ticket that passes from hand to hand is the supporters' affair; that somebody has it at all is not.
function isToldToThread(ticket: Ticket, entry: number): boolean {
  const { event } = ticket.history[entry] ?? {};
  if (event === 'assigned') return !wasHeldBefore(ticket, entry);
  return (
    event === 'claimed' ||
    event === 'asked' ||
    event === 'attached' ||
    event === 'resolved' ||
    event === 'reopened'
  );
}

function wasHeldBefore({ history }: Ticket, entry: number): boolean {
  return history
    .slice(0, entry)
    .some(({ event }) => event === 'claimed' || event === 'assigned' || event === 'asked');
}

function supportNews(ticket: Ticket, at: number): readonly Effect[] {
  const entry = ticket.history[at];
  return entry !== undefined && isToldToSupport(ticket, entry)
    ? [{ kind: 'tell-support', ticket: ticket.number, entry: at }]
    : [];
}

function isToldToSupport({ requester }: Ticket, { event, by, text, reason }: HistoryEntry): boolean {
  if (event === 'noted' || event === 'answered' || event === 'attached' || event === 'assigned') return true;
  if (event === 'rated') return text !== undefined;
  if (event === 'resolved') return reason === 'withdrawn';
  return by === requester && (event === 'edited' || event === 'reopened');
}

// A message whose buttons have had their turn loses them.
function drawnAnew(before: Ticket, after: Ticket): readonly Effect[] {
  const answered = before.questions.filter(
    ({ entry }) => !after.questions.some((one) => one.entry === entry),
  );
  const wasResolved = before.state === 'resolved';
  const end = wasResolved ? before.history.findLastIndex(({ event }) => event === 'resolved') : -1;
  const entries = [...answered.map(({ entry }) => entry), ...(end === -1 ? [] : [end])];
  return entries.map((entry) => telling(after, entry, after.number));
}
