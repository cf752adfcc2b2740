/** The intention "take what was said in the thread along". */
import type { RedactedText } from '../core/redacted-text.ts';
import { attachConversation, type TicketChange } from '../core/ticket-life.ts';
import { changeTicket, type Gone, type TicketNeeds, type TicketRequest } from './change-ticket.ts';

/** What one person said. */
export interface Saying {
  readonly by: string;
  readonly text: RedactedText;
}

// A long evening's talk; what is at its end says most about where it got to.
const MOST_CHARACTERS = 12_000;

/** Keeps the thread so far with its ticket; taken along again, it replaces what was kept before. */
export function attachThread(
  needs: TicketNeeds,
  request: TicketRequest & { readonly said: readonly Saying[] },
): Promise<TicketChange | Gone> {
  const messages = latest(request.said);
  const left_out = request.said.length - messages.length;
  return changeTicket(needs, request, (ticket, act) =>
    attachConversation(ticket, act, { messages, left_out }),
  );
}

function latest(said: readonly Saying[]): Saying[] {
  let room = MOST_CHARACTERS;
  const first = said.findLastIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  // Whoever read the thread may know more of each message than a ticket keeps.
  return said.slice(first + 1).map(({ by, text }) => ({ by, text }));
}
