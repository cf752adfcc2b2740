/** The intention "the next one shall find this by themselves": what is known of a solved problem, and the draft that it becomes. */
import { type RedactedText, readStoredText } from '../core/redacted-text.ts';
import { stepsSaid } from '../core/steps-said.ts';
import type { Ticket } from '../core/ticket.ts';
import type { Saying } from './attach-conversation.ts';
import type { DraftMaterial } from './draft-ports.ts';
import type { KnowledgeSource } from './ports.ts';

/** Takes a ticket as it stands. Its resolution, and what was said while it was solved, are the steps. */
export function materialOfTicket(
  ticket: Ticket,
  { current }: Pick<KnowledgeSource, 'current'>,
): DraftMaterial {
  const guide = current().guides.find(({ id }) => id === ticket.guide.id);
  const { resolution, requester, conversation } = ticket;
  const helped = (conversation?.messages ?? []).filter(({ by }) => by !== requester).map(({ text }) => text);
  return {
    texts: [readStoredText(ticket.report)],
    product: guide?.product?.name ?? null,
    reason: null,
    steps: stepsSaid(resolution === null ? helped : [resolution.text]),
    source: `Ticket #${ticket.number}`,
  };
}

/** Takes what was said in a thread, in order, and the answer that somebody chose; whoever began the thread met the problem. */
export function materialOfThread(said: readonly Saying[], answer: RedactedText): DraftMaterial {
  const [report] = said;
  const isAlone = report === undefined || report.text === answer;
  return {
    texts: [isAlone ? answer : report.text],
    product: null,
    reason: null,
    steps: isAlone ? [] : stepsSaid([answer]),
    source: 'An answer in a thread',
  };
}
