/** How a ticket lives: who may be named on it, what leads from one state to the next, and what each step leaves in its history. */
import { ERASED } from './erasure.ts';
import type { UserId } from './ids.ts';
import type {
  Conversation,
  HistoryEntry,
  Priority,
  ResolutionReason,
  Ticket,
  TicketEvent,
  TicketState,
} from './ticket.ts';

/** Who does something to a ticket, and when. `form` names the form that it came from: a form counts once. */
export interface Act {
  readonly by: UserId;
  readonly at: Date;
  readonly form?: string;
}

/** A change that was made, or the reason why it was not. The unchanged ticket comes along to be shown again. */
export type TicketChange =
  | { readonly kind: 'changed'; readonly ticket: Ticket }
  /** It is that way already. */
  | { readonly kind: 'outdated'; readonly ticket: Ticket }
  /** Somebody else looks after it. */
  | { readonly kind: 'taken'; readonly ticket: Ticket }
  /** It has ended; reopening comes first. */
  | { readonly kind: 'resolved'; readonly ticket: Ticket }
  /** Another ticket goes on in its place. */
  | { readonly kind: 'merged'; readonly ticket: Ticket }
  /** Its words were erased, so nobody can work on it. */
  | { readonly kind: 'erased'; readonly ticket: Ticket };

/** The refusals of `TicketChange`. */
export type Refusal = Exclude<TicketChange, { readonly kind: 'changed' }>;

type Mark = Omit<HistoryEntry, 'state' | 'at' | 'by' | 'event' | 'form'> & { readonly event: TicketEvent };

/** Takes a ticket that nobody looks after, or that was reopened. Refuses one that somebody else has. */
export function claim(ticket: Ticket, act: Act): TicketChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  const isFree = ticket.assignee === null || ticket.state === 'reopened';
  if (!isFree) return { kind: ticket.assignee === act.by ? 'outdated' : 'taken', ticket };
  return changed(ticket, act, { event: 'claimed' }, { assignee: act.by, state: 'claimed' });
}

/** Gives a ticket to somebody. */
export function assign(ticket: Ticket, act: Act, to: UserId): TicketChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  if (ticket.assignee === to) return { kind: 'outdated', ticket };
  return changed(ticket, act, { event: 'assigned', to }, { assignee: to, state: 'claimed' });
}

/** Keeps a note that only supporters see. */
export function note(ticket: Ticket, act: Act, text: string): TicketChange {
  return refuseGone(ticket, act) ?? changed(ticket, act, { event: 'noted', text }, {});
}

export function setPriority(ticket: Ticket, act: Act, priority: Priority): TicketChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  if (ticket.priority === priority) return { kind: 'outdated', ticket };
  return changed(ticket, act, { event: 'prioritised', priority }, { priority });
}

/** How a ticket ends. */
export interface Ending {
  readonly reason: ResolutionReason;
  readonly text: string;
}

/** Ends a ticket. What it was waiting for is no longer asked. */
export function resolve(ticket: Ticket, act: Act, { reason, text }: Ending): TicketChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  const resolution = { reason, text, by: act.by, at: act.at.toISOString() };
  return changed(ticket, act, { event: 'resolved', reason, text }, { ...ENDED, resolution });
}

const ENDED = { state: 'resolved', questions: [], feedback: null } as const satisfies Partial<Ticket>;

/** Opens a ticket that has ended. Whoever looked after it is still named, and anybody may claim it. */
export function reopen(ticket: Ticket, act: Act): TicketChange {
  const refusal = refuseGone(ticket, act);
  if (refusal !== null) return refusal;
  if (ticket.state !== 'resolved') return { kind: 'outdated', ticket };
  return changed(ticket, act, { event: 'reopened' }, { state: 'reopened', resolution: null, feedback: null });
}

/** Keeps the answer to "did this answer your question?", which may be given anew. */
export function rate(ticket: Ticket, act: Act, helpful: boolean): TicketChange {
  const refusal = refuseGone(ticket, act);
  if (refusal !== null) return refusal;
  if (ticket.state !== 'resolved' || ticket.feedback?.helpful === helpful)
    return { kind: 'outdated', ticket };
  const feedback = { helpful, remark: ticket.feedback?.remark ?? null, by: act.by, at: act.at.toISOString() };
  return changed(ticket, act, { event: 'rated', helpful }, { feedback });
}

/** Keeps the remark that goes with the answer. */
export function remark(ticket: Ticket, act: Act, text: string): TicketChange {
  const refusal = refuseGone(ticket, act);
  if (refusal !== null) return refusal;
  if (ticket.state !== 'resolved' || ticket.feedback === null) return { kind: 'outdated', ticket };
  const { helpful } = ticket.feedback;
  return changed(
    ticket,
    act,
    { event: 'rated', helpful, text },
    { feedback: { ...ticket.feedback, remark: text } },
  );
}

/** Keeps what was said in the thread so far. */
export function attachConversation(
  ticket: Ticket,
  act: Act,
  said: Pick<Conversation, 'messages' | 'left_out'>,
): TicketChange {
  const refusal = refuseEnded(ticket, act);
  if (refusal !== null) return refusal;
  if (JSON.stringify(ticket.conversation?.messages) === JSON.stringify(said.messages))
    return { kind: 'outdated', ticket };
  const conversation = { ...said, by: act.by, at: act.at.toISOString() };
  return changed(ticket, act, { event: 'attached' }, { conversation });
}

/** Why nobody can work on a ticket at all; null when they can. */
export function refuseGone(ticket: Ticket, { form }: Pick<Act, 'form'>): Refusal | null {
  if (isErased(ticket)) return { kind: 'erased', ticket };
  const isAgain = form !== undefined && ticket.history.some((entry) => entry.form === form);
  return isAgain ? { kind: 'outdated', ticket } : null;
}

/** Why nobody can go on with a ticket; null when they can. */
export function refuseEnded(ticket: Ticket, act: Pick<Act, 'form'>): Refusal | null {
  const refusal = refuseGone(ticket, act);
  if (refusal !== null) return refusal;
  if (ticket.merged_into !== null) return { kind: 'merged', ticket };
  return ticket.state === 'resolved' ? { kind: 'resolved', ticket } : null;
}

/** Whether a ticket's words were erased. */
export function isErased(ticket: Pick<Ticket, 'report'>): boolean {
  return ticket.report === ERASED;
}

/** The state of a ticket that has not ended. */
export function runningState({ questions, assignee }: Pick<Ticket, 'questions' | 'assignee'>): TicketState {
  if (questions.length > 0) return 'waiting';
  return assignee === null ? 'open' : 'claimed';
}

/** Makes the ticket's next version, with one more entry in its history. A `claimed` one that waits for answers goes on waiting. */
export function changed(ticket: Ticket, act: Act, mark: Mark, change: Partial<Ticket>): TicketChange {
  const next = { ...ticket, ...change };
  const state = next.state === 'claimed' ? runningState(next) : next.state;
  const entry: HistoryEntry = {
    state,
    at: act.at.toISOString(),
    by: act.by,
    ...mark,
    ...(act.form === undefined ? {} : { form: act.form }),
  };
  const version = ticket.version + 1;
  return { kind: 'changed', ticket: { ...next, state, version, history: [...ticket.history, entry] } };
}
