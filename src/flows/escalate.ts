/** The intention "this did not help, get me a person": the pre-filled form, and the ticket that its answers become. */

import { deliveriesOf } from '../core/effect.ts';
import {
  type Answers,
  checkAnswers,
  escalationForm,
  type FieldErrors,
  type FormField,
} from '../core/escalation.ts';
import type { TriageId, UserId } from '../core/ids.ts';
import { stepsTried } from '../core/steps-tried.ts';
import type { StepTried, Ticket } from '../core/ticket.ts';
import { draftTicket } from '../core/ticket-draft.ts';
import { targetReminders } from '../core/ticket-effects.ts';
import { escalateTriage, type Triage } from '../core/triage.ts';
import type { TicketStore, TriageStore, World } from './ports.ts';

export interface EscalateNeeds {
  readonly store: TriageStore & TicketStore;
  readonly world: World;
  /** The destinations that every ticket goes to. */
  readonly destinations: readonly string[];
}

/** What the form shows. */
export interface EscalationForm {
  readonly triage: Triage;
  readonly fields: readonly FormField[];
  readonly stepsTried: readonly StepTried[];
}

export type FormVerdict =
  | { readonly kind: 'form'; readonly form: EscalationForm }
  | { readonly kind: 'escalated-before'; readonly ticket: number; readonly triage: Triage }
  | { readonly kind: 'gone' };

/** Prepares the form of a triage. A triage that has its ticket already gets no second one. */
export async function startEscalation(store: TriageStore, id: TriageId): Promise<FormVerdict> {
  const triage = await store.findTriage(id);
  if (triage === null) return { kind: 'gone' };
  if (triage.ticket !== null) {
    await store.want([{ kind: 'show-card', triage: id }]);
    return { kind: 'escalated-before', ticket: triage.ticket, triage };
  }
  return { kind: 'form', form: { triage, fields: escalationForm(triage), stepsTried: stepsTried(triage) } };
}

/** The submitted form. */
export interface Escalation {
  readonly triage: TriageId;
  readonly answers: Answers;
  readonly requester: UserId;
}

export type EscalationVerdict =
  | { readonly kind: 'wrong'; readonly errors: FieldErrors }
  | { readonly kind: 'ticket'; readonly ticket: Ticket; readonly triage: Triage }
  | { readonly kind: 'escalated-before'; readonly ticket: number; readonly triage: Triage }
  | { readonly kind: 'gone' };

const TRIES = 5;

/** Checks the answers and writes the ticket with all that follows from it in one transaction. Submitting twice makes one ticket. */
export async function submitEscalation(
  needs: EscalateNeeds,
  escalation: Escalation,
): Promise<EscalationVerdict> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await needs.store.findTriage(escalation.triage);
    if (triage === null) return { kind: 'gone' };
    if (triage.ticket !== null) return { kind: 'escalated-before', ticket: triage.ticket, triage };
    const now = needs.world.now();
    const errors = checkAnswers(triage, escalation.answers, now);
    if (Object.keys(errors).length > 0) return { kind: 'wrong', errors };
    const close = (ticket: number) => closeWith(triage, ticket, now);
    const ticket = await needs.store.openTicket(
      draftTicket(triage, { ...escalation, permalink: triage.permalink, now }),
      close,
      (opened) => [
        ...deliveriesOf(opened.number, needs.destinations),
        ...targetReminders(opened),
        { kind: 'show-card', triage: triage.id },
      ],
    );
    if (ticket !== null) return { kind: 'ticket', ticket, triage: close(ticket.number) };
  }
  throw new Error(`triage ${escalation.triage} changed ${TRIES} times while its ticket was written`);
}

function closeWith(triage: Triage, ticket: number, now: Date): Triage {
  const change = escalateTriage(triage, ticket, now);
  if (change.kind !== 'changed') throw new Error(`triage ${triage.id} has a ticket already`);
  return change.triage;
}
