/** Listens to the buttons that change a ticket at once: claim, reopen, withdraw, rate, and the thread so far. */
import type { App, BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import type { UserId } from '../../core/ids.ts';
import type { Ticket } from '../../core/ticket.ts';
import { attachThread } from '../../flows/attach-conversation.ts';
import { claimTicket } from '../../flows/claim-ticket.ts';
import { rateTicket } from '../../flows/rate-ticket.ts';
import { reopenTicket } from '../../flows/reopen-ticket.ts';
import { withdrawTicket } from '../../flows/resolve-ticket.ts';
import { readThread } from '../conversation.ts';
import { ticketCard, ticketThread } from '../ids.ts';
import { readKey, TicketKey } from '../payloads.ts';
import type { SlackRoom } from '../room.ts';
import { ticketLifeWords } from '../views/wording/ticket-life.ts';
import { act, type Outcome, type TicketClick, tellClicker } from './ticket-click.ts';
import { openFromMenu, readMenu } from './ticket-openings.ts';

type Perform = (
  room: SlackRoom,
  request: { readonly ticket: number; readonly by: UserId },
) => Promise<Outcome>;

const BUTTONS: readonly (readonly [string, boolean, Perform])[] = [
  [ticketCard.claim, false, claimTicket],
  [ticketCard.reopen, false, reopenTicket],
  [ticketThread.reopen, true, reopenTicket],
  [ticketThread.withdraw, true, withdrawTicket],
  [ticketThread.helpful, true, (room, request) => rateTicket(room, { ...request, helpful: true })],
  [ticketThread.notHelpful, true, (room, request) => rateTicket(room, { ...request, helpful: false })],
];

/** Registers the listeners. */
export function listenToTicketActions(app: App, room: SlackRoom): void {
  for (const [id, requesterToo, perform] of BUTTONS) {
    app.action<BlockAction<ButtonAction>>(id, async ({ ack, action, body, client }) => {
      await ack();
      const { ticket } = readKey(TicketKey, action.value);
      await act(room, { body, client, ticket, requesterToo }, (_ticket, by) => perform(room, { ticket, by }));
    });
  }
  app.action<BlockAction<OverflowAction>>(ticketCard.more, async ({ ack, action, body, client }) => {
    await ack();
    const { entry, ticket } = readMenu(action.selected_option.value);
    const click = { body, client, ticket, requesterToo: false };
    if (entry === 'attach') await act(room, click, (found, by) => attach(room, click, { ticket: found, by }));
    else await act(room, click, (found) => openFromMenu(client, body.trigger_id, { entry, ticket: found }));
  });
}

interface Attaching {
  readonly ticket: Ticket;
  readonly by: UserId;
}

async function attach(
  room: SlackRoom,
  click: TicketClick,
  { ticket, by }: Attaching,
): Promise<Outcome | null> {
  const said = await readThread(room, ticket);
  if (said !== null && said.length > 0) return await attachThread(room, { ticket: ticket.number, by, said });
  await tellClicker(click, said === null ? ticketLifeWords.threadUnreadable : ticketLifeWords.threadEmpty);
  return null;
}
