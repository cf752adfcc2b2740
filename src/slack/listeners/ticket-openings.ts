/** Listens to the buttons of a ticket that open a form. Forms open for whoever may, and for a ticket that can still change. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Ticket } from '../../core/ticket.ts';
import { type Refusal, refuseEnded, refuseGone } from '../../core/ticket-life.ts';
import { fieldsOfTicket } from '../../flows/ask-detail.ts';
import { type TicketMenuEntry, ticketCard, ticketMenu, ticketThread } from '../ids.ts';
import { FieldKey, readKey, TicketKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import {
  askForm,
  assignForm,
  detailsForm,
  mergeForm,
  noteForm,
  priorityForm,
  remarkForm,
  resolveForm,
} from '../views/ticket-forms.ts';
import { act, type Outcome } from './ticket-click.ts';

type Form = (
  room: SlackRoom,
  ticket: Ticket,
  value: string | undefined,
) => ModalView | Outcome | Promise<ModalView | Outcome>;

const FORMS: readonly (readonly [string, boolean, Form])[] = [
  [ticketCard.ask, false, (_room, ticket) => refuseEnded(ticket, {}) ?? askForm(ticket)],
  [ticketCard.resolve, false, (_room, ticket) => refuseEnded(ticket, {}) ?? resolveForm(ticket)],
  [ticketCard.details, true, (room, ticket) => details(room, ticket, null)],
  [ticketThread.details, true, (room, ticket) => details(room, ticket, null)],
  [ticketThread.answer, true, answer],
  [ticketThread.remark, true, (_room, ticket) => refuseGone(ticket, {}) ?? remarkForm(ticket)],
];

/** Registers the listeners. */
export function listenToTicketOpenings(app: App, room: SlackRoom): void {
  for (const [id, requesterToo, form] of FORMS) {
    app.action<BlockAction<ButtonAction>>(id, async ({ ack, action, body, client }) => {
      await ack();
      const { ticket } = readKey(TicketKey, action.value);
      await act(room, { body, client, ticket, requesterToo }, async (found) =>
        open(client, body.trigger_id, await form(room, found, action.value)),
      );
    });
  }
}

async function details(room: SlackRoom, ticket: Ticket, only: string | null): Promise<ModalView | Refusal> {
  return refuseEnded(ticket, {}) ?? detailsForm(ticket, await fieldsOfTicket(room, ticket), only);
}

// What was answered is no longer asked, however long its button stands there.
function answer(room: SlackRoom, ticket: Ticket, value: string | undefined): ReturnType<Form> {
  const { field } = readKey(FieldKey, value);
  const isAsked = ticket.questions.some((one) => one.field === field);
  return refuseEnded(ticket, {}) ?? (isAsked ? details(room, ticket, field) : { kind: 'outdated' });
}

const MENU = { assign: assignForm, priority: priorityForm, note: noteForm, merge: mergeForm } as const;

const MenuValue = z.tuple([z.enum(ticketMenu), z.coerce.number().int()]);

/** Reads what was chosen from a card's menu. */
export function readMenu(value: string): { readonly entry: TicketMenuEntry; readonly ticket: number } {
  const [entry, ticket] = MenuValue.parse(value.split(' '));
  return { entry, ticket };
}

export interface Chosen {
  readonly entry: Exclude<TicketMenuEntry, 'attach'>;
  readonly ticket: Ticket;
}

/** Opens the form that was chosen from a card's menu, or says why it cannot be used. A note is possible to the last. */
export function openFromMenu(
  client: WebClient,
  trigger: string,
  { entry, ticket }: Chosen,
): Promise<Outcome | null> {
  const refusal = entry === 'note' ? refuseGone(ticket, {}) : refuseEnded(ticket, {});
  return open(client, trigger, refusal ?? MENU[entry](ticket));
}

async function open(
  client: WebClient,
  trigger_id: string,
  form: ModalView | Outcome,
): Promise<Outcome | null> {
  if ('kind' in form) return form;
  await client.views.open({ trigger_id, view: form });
  return null;
}
