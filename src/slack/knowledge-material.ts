/** What a message in Slack tells about a solved problem: the ticket whose card it is, or the thread that it answers. */
import { z } from 'zod';
import { materialOfThread, materialOfTicket } from '../flows/draft-guide.ts';
import type { DraftMaterial } from '../flows/draft-ports.ts';
import { readThread } from './conversation.ts';
import { ticketCard } from './ids.ts';
import { type DraftKey, TicketKey } from './payloads.ts';
import type { SlackRoom } from './room.ts';

const OWN_BUTTONS: readonly string[] = Object.values(ticketCard);

const Card = z.object({
  blocks: z.array(
    z.object({
      elements: z
        .array(z.object({ action_id: z.string().optional(), value: z.string().optional() }))
        .optional(),
    }),
  ),
});

/** The ticket whose card a message is, by what its buttons carry; null for any other message. */
export function ticketOnCard(message: unknown): number | null {
  const elements = Card.safeParse(message).data?.blocks.flatMap((block) => block.elements ?? []) ?? [];
  const own = elements.find(
    ({ action_id, value }) => OWN_BUTTONS.includes(action_id ?? '') && value !== undefined,
  );
  return own?.value === undefined ? null : (TicketKey.safeParse(JSON.parse(own.value)).data?.ticket ?? null);
}

/** Reads the material anew, so that a form that is sent after a restart finds it too; or says why there is none. */
export async function knowledgeMaterial(
  room: SlackRoom,
  key: DraftKey,
): Promise<DraftMaterial | 'gone' | 'notResolved'> {
  if (key.ticket !== null) {
    const ticket = await room.store.findTicket(key.ticket);
    if (ticket === null) return 'gone';
    return ticket.state === 'resolved' ? materialOfTicket(ticket, room.knowledge) : 'notResolved';
  }
  const said = await readThread(room, key);
  const answer = said?.find(({ ts }) => ts === key.ts);
  return said === null || answer === undefined ? 'gone' : materialOfThread(said, answer.text);
}
