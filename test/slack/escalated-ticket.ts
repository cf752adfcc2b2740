/** The ticket that stories of its life begin with, just escalated by Ada; what is kept of it, and what people press about it. */
import type { Ticket } from '../../src/core/ticket.ts';
import { openStoreForReading } from '../../src/store/store.ts';
import { APART } from '../support/apart.ts';
import { ADA, type Desk } from '../support/desk.ts';
import { onOwnDesk } from '../support/own-desk.ts';
import { escalated, noteOf, type Thread } from '../support/story.ts';

/** Tests that ask for a `desk`, and for the `story` of the ticket on it. */
export const it = onOwnDesk({ habits: APART }).extend('story', ({ desk }) => escalated(desk, ADA));

/** The ticket as it is kept. */
export async function stored(desk: Desk, number = 1): Promise<Ticket> {
  const store = await openStoreForReading({ folder: desk.folder });
  const ticket = await store.findTicket(number).finally(() => store.close());
  if (ticket === null) throw new Error(`there is no ticket ${number}`);
  return ticket;
}

/** Presses a button of a message in the requester's thread. */
export async function pressNote(
  story: Thread,
  by: string,
  note: { readonly shows: string; readonly button: string },
): Promise<void> {
  await story.desk.slack.as(by).click(await noteOf(story, note.shows), { text: note.button });
}
