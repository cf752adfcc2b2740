/** The support channel as a destination: one card for each ticket, in the channel's own support channel where one is set. */
import type { Ticket } from '../core/ticket.ts';
import type { Destination } from '../flows/effect-ports.ts';
import type { TriageStore } from '../flows/ports.ts';
import { postOnce } from './carriers/post-once.ts';
import { ticketEvent, ticketNewsEvent } from './ids.ts';
import { type MarkedMessage, type Outgoing, type Posted, postedAt } from './outgoing.ts';
import { isSlackError } from './slack-error.ts';
import { divertedNote } from './views/settings-message.ts';
import { ticketCard } from './views/ticket-card.ts';

export const SUPPORT_CHANNEL = 'support-channel';

export interface SupportNeeds {
  readonly outgoing: Outgoing;
  /** The workspace's support channel. */
  readonly channel: string;
  readonly store: Pick<TriageStore, 'readChannel'>;
}

/** Builds the destination. Where a channel's own support channel does not take the card, the workspace's does, with a sentence that says so. */
export function supportChannel(needs: SupportNeeds): Destination {
  return {
    name: SUPPORT_CHANNEL,
    deliver: async (ticket, attempts) => {
      const { supportChannel: chosen } = await needs.store.readChannel(ticket.workspace, ticket.channel);
      const own = chosen === needs.channel ? null : chosen;
      const posted =
        (attempts === 1 ? null : await findCard(needs, ticket, own)) ?? (await postCard(needs, ticket, own));
      if (own !== null && posted.channel !== own)
        await tellDiverted(needs, ticket, { posted, own, attempts });
      return { reference: `${posted.channel}/${posted.ts}`, url: await needs.outgoing.linkTo(posted) };
    },
    redraw: async (ticket, { reference }) => {
      await needs.outgoing.update(postedAt(reference), drawn(ticket));
    },
  };
}

// An earlier try may have got through to either channel.
async function findCard(
  { outgoing, channel }: SupportNeeds,
  ticket: Ticket,
  own: string | null,
): Promise<Posted | null> {
  const { mark } = drawn(ticket);
  for (const one of own === null ? [channel] : [own, channel]) {
    const found = await outgoing.find({ channel: one, thread: null }, mark, new Date(ticket.created_at));
    if (found !== null) return found;
  }
  return null;
}

async function postCard(
  { outgoing, channel }: SupportNeeds,
  ticket: Ticket,
  own: string | null,
): Promise<Posted> {
  const post = (one: string) => outgoing.post({ channel: one, thread: null }, drawn(ticket));
  try {
    return await post(own ?? channel);
  } catch (fault) {
    const isClosed = isSlackError(
      fault,
      'channel_not_found',
      'is_archived',
      'not_in_channel',
      'restricted_action',
    );
    if (own === null || !isClosed) throw fault;
    return await post(channel);
  }
}

interface Diverted {
  readonly posted: Posted;
  readonly own: string;
  readonly attempts: number;
}

async function tellDiverted(
  { outgoing }: SupportNeeds,
  ticket: Ticket,
  { posted, own, attempts }: Diverted,
): Promise<void> {
  const mark = { event_type: ticketNewsEvent, event_payload: { ticket: ticket.number, diverted: own } };
  await postOnce(outgoing, {
    spot: { channel: posted.channel, thread: posted.ts },
    message: { ...divertedNote(own, ticket.channel), mark },
    attempts,
    since: new Date(0),
  });
}

function drawn(ticket: Ticket): MarkedMessage {
  const payload = { ticket: ticket.number, workspace: ticket.workspace };
  return { ...ticketCard(ticket), mark: { event_type: ticketEvent, event_payload: payload } };
}
