/** Where a ticket stands, and what supporters can do about it: the part of its card that changes. */
import type { Button, KnownBlock, Overflow } from '@slack/types';
import { peopleIn } from '../../core/outage.ts';
import type { Ticket } from '../../core/ticket.ts';
import { timesOf } from '../../core/ticket-times.ts';
import { type TicketMenuEntry, ticketCard, ticketMenu } from '../ids.ts';
import { clip, LIMITS } from '../limits.ts';
import { button, emoji, line, moment, person, plain, quote, rich, say, small } from './blocks.ts';
import { durationWords } from './wording/common.ts';
import { outageReach, outageWords } from './wording/outage.ts';
import {
  hasDuplicates,
  menuName,
  mergedInto,
  priorityName,
  reasonName,
  resolutionTime,
  responseTime,
  stateWords,
  ticketLifeWords,
  waitsFor,
} from './wording/ticket-life.ts';

const LONGEST_LABEL = 60;
const LONGEST_TEXT = 600;

/** Draws the state: who has it, how urgent it is, what it waits for, how it ended, how long it took. */
export function stateBlocks(ticket: Ticket): readonly KnownBlock[] {
  const { mark, name } = stateWords(ticket.state);
  const assignee = ticket.assignee === null ? say(ticketLifeWords.nobody) : person(ticket.assignee);
  const urgent = ticket.priority === 'high' || ticket.priority === 'urgent';
  const state = rich(
    line(
      emoji(mark),
      say(' '),
      say(name, { bold: true }),
      say(' · '),
      assignee,
      say(' · '),
      say(`${priorityName(ticket.priority)} priority`, { bold: urgent }),
    ),
  );
  const facts = factsOf(ticket);
  return [
    ...outageBlocks(ticket),
    state,
    ...(facts.length === 0 ? [] : [small(facts.join(' · '))]),
    ...endBlocks(ticket),
  ];
}

function outageBlocks({ outage }: Ticket): readonly KnownBlock[] {
  if (outage === null) return [];
  const threads = new Set(outage.reports.map(({ thread }) => thread)).size;
  return [
    rich(
      line(
        emoji('rotating_light'),
        say(' '),
        say(outageWords.likely, { bold: true }),
        say(outageReach(peopleIn(outage), threads)),
        moment(outage.since),
      ),
    ),
  ];
}

function factsOf(ticket: Ticket): readonly string[] {
  const times = timesOf(ticket);
  const { first_response_seconds: response, resolution_seconds: resolution } = times;
  return [
    ...(ticket.questions.length === 0
      ? []
      : [waitsFor(ticket.questions.map(({ label }) => clip(label, LONGEST_LABEL)))]),
    ...(ticket.merged_into === null ? [] : [mergedInto(ticket.merged_into)]),
    ...(ticket.duplicates.length === 0 ? [] : [clip(hasDuplicates(ticket.duplicates), 300)]),
    ...(response === null ? [] : [responseTime(durationWords(response))]),
    ...(resolution === null ? [] : [resolutionTime(durationWords(resolution))]),
  ];
}

function endBlocks({ resolution, feedback }: Ticket): readonly KnownBlock[] {
  if (resolution === null) return [];
  const { reason, text, by } = resolution;
  const head = line(say(`${reasonName(reason)} · `), person(by));
  const answer = feedback === null ? [] : [small(feedback.helpful ? '👍' : '👎')];
  return [text === '' ? rich(head) : rich(head, quote(say(clip(text, LONGEST_TEXT)))), ...answer];
}

/** The row of buttons: what can be done in this state. The version makes clients forget what an older card had chosen. */
export function ticketActions(ticket: Ticket): KnownBlock {
  const block_id = `ticket:${ticket.number}:v${ticket.version}`;
  if (ticket.state === 'resolved')
    return {
      type: 'actions',
      block_id,
      elements: [action(ticket, ticketCard.reopen, ticketLifeWords.reopen)],
    };
  const isFree = ticket.assignee === null || ticket.state === 'reopened';
  const claim: Button = { ...action(ticket, ticketCard.claim, ticketLifeWords.claim), style: 'primary' };
  return {
    type: 'actions',
    block_id,
    elements: [
      ...(isFree ? [claim] : []),
      action(ticket, ticketCard.ask, ticketLifeWords.ask),
      action(ticket, ticketCard.resolve, ticketLifeWords.resolve),
      action(ticket, ticketCard.details, ticketLifeWords.addDetails),
      menu(ticket),
    ],
  };
}

function action({ number }: Ticket, id: string, text: string): Button {
  return button({ id, text, value: JSON.stringify({ ticket: number }) });
}

function menu({ number }: Ticket): Overflow {
  const option = (entry: TicketMenuEntry) => ({
    text: plain(menuName(entry), LIMITS.option),
    value: `${entry} ${number}`,
  });
  return { type: 'overflow', action_id: ticketCard.more, options: ticketMenu.map(option) };
}
