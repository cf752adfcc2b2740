/** Carries out what a ticket's people hear: its requester in their thread, supporters under its card. */
import type { Ticket } from '../../core/ticket.ts';
import { isOutstanding } from '../../core/ticket-times.ts';
import {
  type CarryOut,
  Hopeless,
  type LeasedEffect,
  NotYet,
  type Receipt,
} from '../../flows/effect-ports.ts';
import type { TicketStore } from '../../flows/ports.ts';
import { ticketNewsEvent } from '../ids.ts';
import { type Outgoing, type Posted, postedAt, type Spot } from '../outgoing.ts';
import { isSlackError } from '../slack-error.ts';
import { SUPPORT_CHANNEL } from '../support-channel.ts';
import type { CardMessage } from '../views/checklist-card.ts';
import { supportNote, targetReminder } from '../views/support-note.ts';
import { threadNote } from '../views/thread-note.ts';
import { postOnce } from './post-once.ts';

export interface TellNeeds {
  readonly outgoing: Outgoing;
  readonly store: TicketStore;
}

/** Tells a thread of one entry; told already, draws the same message anew. */
export function tellThread(needs: TellNeeds): CarryOut {
  return async (leased) => {
    const { effect } = leased;
    if (effect.kind !== 'tell-thread') throw new Error(`a ${effect.kind} is nothing to tell a thread`);
    const ticket = await existing(needs, effect.ticket);
    const { channel, thread } =
      effect.reader === effect.ticket ? ticket : await existing(needs, effect.reader);
    const { entry, reader } = effect;
    const message = threadNote({ ticket, entry, reader });
    return await tell(needs, leased, { spot: { channel, thread }, message, about: { entry, reader } });
  };
}

/** Tells supporters of one entry, in the thread of the ticket's card. */
export function tellSupport(needs: TellNeeds): CarryOut {
  return async (leased) => {
    const { effect } = leased;
    if (effect.kind !== 'tell-support') throw new Error(`a ${effect.kind} is nothing to tell supporters`);
    const ticket = await existing(needs, effect.ticket);
    const spot = await underTheCard(needs, ticket);
    if (spot === null) return NOWHERE;
    const message = supportNote(ticket, effect.entry);
    return await tell(needs, leased, { spot, message, about: { entry: effect.entry } });
  };
}

/** Reminds supporters of a target, unless it has been met meanwhile. */
export function remindTarget(needs: TellNeeds): CarryOut {
  return async (leased) => {
    const { effect } = leased;
    if (effect.kind !== 'remind-target') throw new Error(`a ${effect.kind} is no reminder`);
    const ticket = await existing(needs, effect.ticket);
    const spot = await underTheCard(needs, ticket);
    if (spot === null || !isOutstanding(ticket, effect.target)) return NOWHERE;
    const message = targetReminder(ticket, effect.target);
    const { channel } = spot;
    return await tell(needs, leased, {
      spot: { channel, thread: null },
      message,
      about: { target: effect.target },
    });
  };
}

const NOWHERE: Receipt = { reference: 'none', url: null };

async function existing({ store }: TellNeeds, number: number): Promise<Ticket> {
  const ticket = await store.findTicket(number);
  if (ticket === null) throw new Hopeless(`there is no ticket ${number}`);
  return ticket;
}

// A card that is still on its way comes first; one that was given up has been reported.
async function underTheCard({ store }: TellNeeds, { number }: Ticket): Promise<Spot | null> {
  const deliveries = await store.deliveriesOf(number);
  const card = deliveries.find(({ destination }) => destination === SUPPORT_CHANNEL);
  if (card?.state === 'ready') throw new NotYet(1000);
  if (card === undefined || card.receipt === null) return null;
  const { channel, ts } = postedAt(card.receipt.reference);
  return { channel, thread: ts };
}

interface Told {
  readonly spot: Spot;
  readonly message: CardMessage;
  readonly about: Readonly<Record<string, string | number>>;
}

async function tell(
  { outgoing }: TellNeeds,
  { effect, attempts, receipt }: LeasedEffect,
  { spot, message, about }: Told,
): Promise<Receipt> {
  const ticket = 'ticket' in effect ? effect.ticket : 0;
  const mark = { event_type: ticketNewsEvent, event_payload: { ticket, ...about } };
  const marked = { ...message, mark };
  try {
    if (receipt !== null) {
      await outgoing.update(postedAt(receipt.reference), marked);
      return receipt;
    }
    const posted = await postOnce(outgoing, { spot, message: marked, attempts, since: new Date(0) });
    return receiptOf(posted);
  } catch (fault) {
    if (isSlackError(fault, 'channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action'))
      throw new Hopeless(`nothing can be said there (${fault.data.error})`, fault);
    throw fault;
  }
}

function receiptOf({ channel, ts }: Posted): Receipt {
  return { reference: `${channel}/${ts}`, url: null };
}
