/** What remains of a triage or ticket when its words are erased: that it happened, by which guide, and how it went. */
import { asId, type UserId } from './ids.ts';
import { readStoredText } from './redacted-text.ts';
import type { Ticket } from './ticket.ts';
import type { Triage } from './triage.ts';

/** Stands where people's words were. */
export const ERASED = '[erased]';

/** Stands where somebody was named who is forgotten. */
export const NOBODY = asId<UserId>('erased');

/** Erases what people wrote: the report and the quotes from it. Steps, outcomes and times stay for counting. */
export function eraseTriage(triage: Triage): Triage {
  return {
    ...triage,
    version: triage.version + 1,
    report: readStoredText(ERASED),
    hints: [],
    parts: [],
    remark: null,
    reason: { ...triage.reason, evidence: [], explanation: null },
  };
}

/** Erases what people wrote and attached. Number, guide, steps, states and times stay for counting. */
export function eraseTicket(ticket: Ticket): Ticket {
  return {
    ...ticket,
    version: ticket.version + 1,
    report: ERASED,
    credential_hints: [],
    integration: null,
    fields: ticket.fields.map((field) => ({
      ...field,
      value: field.value === null ? null : ERASED,
      files: [],
    })),
    files: [],
    evidence: [],
    questions: [],
    resolution: ticket.resolution === null ? null : { ...ticket.resolution, text: ERASED },
    feedback: ticket.feedback === null ? null : { ...ticket.feedback, remark: null },
    conversation: null,
    history: ticket.history.map(({ text, ...entry }) =>
      text === undefined ? entry : { ...entry, text: ERASED },
    ),
  };
}

/** Erases a triage of this person, and this person's name from a triage of somebody else. */
export function forgetInTriage(triage: Triage, person: UserId): Triage {
  const kept = triage.asker === person ? eraseTriage(triage) : { ...triage, version: triage.version + 1 };
  const name = (user: UserId) => (user === person ? NOBODY : user);
  return {
    ...kept,
    asker: name(kept.asker),
    records: kept.records.map((record) => ({ ...record, by: name(record.by) })),
    helper: kept.helper === null ? null : { ...kept.helper, by: name(kept.helper.by) },
    asks: kept.asks.map((ask) => ({ ...ask, by: name(ask.by), to: name(ask.to) })),
    cameBack: kept.cameBack.map((deed) => ({ ...deed, by: name(deed.by) })),
    left: kept.left.map((deed) => ({ ...deed, by: name(deed.by) })),
    others: kept.others.map((deed) => ({ ...deed, by: name(deed.by) })),
    rejected: kept.rejected === null ? null : { ...kept.rejected, by: name(kept.rejected.by) },
    earlier: kept.earlier.map((one) => ({
      ...one,
      tried: one.tried.map((step) => ({ ...step, by: step.by === person ? NOBODY : step.by })),
    })),
    reason: { ...kept.reason, pickedBy: kept.reason.pickedBy === null ? null : name(kept.reason.pickedBy) },
  };
}

/** Erases a ticket of this person, and this person's name from a ticket of somebody else. */
export function forgetInTicket(ticket: Ticket, person: UserId): Ticket {
  const kept = ticket.requester === person ? eraseTicket(ticket) : { ...ticket, version: ticket.version + 1 };
  const name = (user: string) => (user === person ? NOBODY : user);
  const unnamed = <Named extends { readonly by: string }>(named: Named) => ({ ...named, by: name(named.by) });
  return {
    ...kept,
    requester: name(kept.requester),
    steps_tried: kept.steps_tried.map((step) => ({ ...step, by: name(step.by) })),
    history: kept.history.map(({ to, ...entry }) => ({
      ...unnamed(entry),
      ...(to === undefined ? {} : { to: name(to) }),
    })),
    assignee: kept.assignee === null ? null : name(kept.assignee),
    questions: kept.questions.map(unnamed),
    resolution: kept.resolution === null ? null : unnamed(kept.resolution),
    feedback: kept.feedback === null ? null : unnamed(kept.feedback),
    outage: kept.outage === null ? null : { ...kept.outage, reports: kept.outage.reports.map(unnamed) },
    conversation:
      kept.conversation === null
        ? null
        : {
            ...unnamed(kept.conversation),
            messages: kept.conversation.messages.filter(({ by }) => by !== person),
          },
  };
}

/** Whether a person appears in a triage. */
export function isInTriage(triage: Triage, person: UserId): boolean {
  return (
    triage.asker === person ||
    triage.reason.pickedBy === person ||
    triage.helper?.by === person ||
    triage.rejected?.by === person ||
    [...triage.records, ...triage.cameBack, ...triage.left, ...triage.others].some(
      ({ by }) => by === person,
    ) ||
    triage.asks.some(({ by, to }) => by === person || to === person) ||
    triage.earlier.some(({ tried }) => tried.some(({ by }) => by === person))
  );
}

/** Whether a person appears in a ticket. */
export function isInTicket(ticket: Ticket, person: UserId): boolean {
  return (
    ticket.requester === person ||
    ticket.steps_tried.some((step) => step.by === person) ||
    ticket.outage?.reports.some(({ by }) => by === person) === true ||
    ticket.conversation?.messages.some(({ by }) => by === person) === true ||
    ticket.history.some((entry) => entry.by === person || entry.to === person)
  );
}
