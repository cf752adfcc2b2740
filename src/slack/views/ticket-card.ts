/** The ticket as supporters see it in their channel: everything they need, in reading order, and a way back to the asker. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Ticket } from '../../core/ticket.ts';
import { isErased } from '../../core/ticket-life.ts';
import { clip, LIMITS } from '../limits.ts';
import { divider, fallback, header, line, lines, link, moment, person, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { without } from './fitting.ts';
import { hintBlocks } from './hint-blocks.ts';
import { triedList } from './overview.ts';
import { answerBlocks, LONGEST_FACT } from './ticket-answers.ts';
import { stateBlocks, ticketActions } from './ticket-state.ts';
import { guideWords, matchedBy, notGiven, ticketTitle, ticketWords, wholeTicket } from './wording/ticket.ts';

// A cause has at most twenty steps, and a triage records each once.
const MOST_STEPS = 20;
// All names of what was not given share this length; each has at least forty characters.
const MISSING_LENGTH = 800;

/** Draws a ticket. */
export function ticketCard(ticket: Ticket): CardMessage {
  const title = ticketTitle(ticket.number, ticket.guide.error);
  const head = [
    header(`🎫 ${title}`),
    ...stateBlocks(ticket),
    facts(ticket, title.length > LIMITS.header - 3),
    ...hintBlocks(ticket.credential_hints),
  ];
  const ways = isErased(ticket) ? [] : [ticketActions(ticket)];
  const tail = [divider, ...stepsBlocks(ticket), ...footer(ticket), ...ways];
  const room = without({ size: LIMITS.messageText, blocks: LIMITS.messageBlocks }, [...head, ...tail]);
  const { blocks, whole } = answerBlocks(ticket, room.size - 100);
  return {
    text: fallback(title),
    blocks: [...head, divider, ...blocks, ...tail, ...(whole ? [] : [small(wholeTicket(ticket.number))])],
  };
}

// What nobody named is left out here; if the guide asked for it, the end of the card says that it was not given.
function facts(ticket: Ticket, isTitleCut: boolean): KnownBlock {
  const { guide, permalink, first_seen } = ticket;
  const rows = [
    ...(isTitleCut ? [fact(ticketWords.error, say(guide.error))] : []),
    fact(ticketWords.reportedBy, person(ticket.requester)),
    ...known(ticketWords.integration, ticket.integration),
    ...known(ticketWords.platform, ticket.platform),
    ...(first_seen === null ? [] : [fact(ticketWords.firstSeen, moment(first_seen))]),
    fact(ticketWords.guide, say(guideWords(clip(guide.title, LONGEST_FACT), guide.version))),
    fact(ticketWords.contact, say(clip(ticket.contact, LONGEST_FACT))),
    [permalink === null ? say(ticketWords.noConversation) : link(ticketWords.openConversation, permalink)],
  ];
  return rich(lines(...rows));
}

function fact(name: string, value: RichTextElement): readonly RichTextElement[] {
  return [say(name, { bold: true }), value];
}

function known(name: string, value: string | null): readonly (readonly RichTextElement[])[] {
  return value === null ? [] : [fact(name, say(clip(value, LONGEST_FACT)))];
}

function stepsBlocks(ticket: Ticket): readonly KnownBlock[] {
  const steps = ticket.steps_tried.slice(-MOST_STEPS);
  const title = rich(line(say(ticketWords.stepsTried, { bold: true })));
  return [title, steps.length === 0 ? small(ticketWords.noSteps) : triedList(steps, true)];
}

function footer(ticket: Ticket): readonly KnownBlock[] {
  const { required, when_available } = ticket.completeness;
  const ids = [...required.missing, ...when_available.missing];
  const length = Math.max(Math.floor(MISSING_LENGTH / Math.max(ids.length, 1)), 40);
  const missing = ids.map((id) => clip(ticket.fields.find((one) => one.id === id)?.label ?? id, length));
  const quotes = ticket.evidence.map((one) => clip(one.quote.replace(/\s+/g, ' ').trim(), 60));
  return [
    small(missing.length === 0 ? ticketWords.complete : notGiven(missing)),
    small(matchedBy(ticket.guide.kind, [...new Set(quotes)].slice(0, 3))),
  ];
}
