/** What the listeners to a ticket's buttons share: who may, and the private sentence for whoever may not or came too late. */
import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { asId, type UserId } from '../../core/ids.ts';
import type { Ticket } from '../../core/ticket.ts';
import type { SlackRoom } from '../room.ts';
import { permit } from '../ticket-permission.ts';
import { sentence } from '../views/sentence.ts';
import { refusedBecause } from '../views/wording/ticket-life.ts';
import { whisper } from '../whisper.ts';

export interface TicketClick {
  readonly body: BlockAction;
  readonly client: WebClient;
  readonly ticket: number;
  /** Whether the ticket's requester may press this too. */
  readonly requesterToo: boolean;
}

/** What a change came to; `other` of a merge is not needed here. */
export interface Outcome {
  readonly kind: string;
  readonly ticket?: Pick<Ticket, 'merged_into'>;
}

/** Takes a click to what it means, if its person may; tells them in private why not, or that they came too late. */
export async function act(
  room: SlackRoom,
  click: TicketClick,
  perform: (ticket: Ticket, by: UserId) => Promise<Outcome | null>,
): Promise<void> {
  const user = click.body.user.id;
  const { ticket, requesterToo } = click;
  const permission = await permit(room, { ticket, user, requesterToo });
  if (permission.kind === 'refused') return await tellClicker(click, permission.reason);
  const outcome = await perform(permission.ticket, asId<UserId>(user));
  if (outcome !== null && outcome.kind !== 'changed') await tellClicker(click, sentenceFor(outcome));
}

/** The sentence for a change that was not made. */
export function sentenceFor({ kind, ticket }: Outcome): string {
  return refusedBecause({ kind, mergedInto: ticket?.merged_into ?? null });
}

/** Says something to whoever clicked, where they clicked. */
export async function tellClicker(
  { body, client }: Pick<TicketClick, 'body' | 'client'>,
  text: string,
): Promise<void> {
  const channel = body.channel?.id ?? body.user.id;
  const thread = threadOf(body);
  const spot = { channel, user: body.user.id, ...(thread === undefined ? {} : { thread }) };
  await whisper(client, spot, sentence(text));
}

function threadOf({ container, message }: BlockAction): string | undefined {
  const thread: unknown = container['thread_ts'] ?? message?.['thread_ts'];
  return typeof thread === 'string' ? thread : undefined;
}
