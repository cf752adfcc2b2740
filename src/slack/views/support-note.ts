/** What supporters hear, under a ticket's card, of one entry of its history: notes, answers, and what its requester does. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { HistoryEntry, Ticket } from '../../core/ticket.ts';
import { clip, LIMITS } from '../limits.ts';
import { emoji, fallback, line, lines, moment, person, quote, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { takeFitting } from './fitting.ts';
import { textOf } from './spoken-text.ts';
import { supportNews, targetDue, ticketLifeWords } from './wording/ticket-life.ts';

const LONGEST_TEXT = 2500;
const LONGEST_VALUE = 500;

/** Draws one entry, by its place in the history. */
export function supportNote(ticket: Ticket, at: number): CardMessage {
  const entry = ticket.history[at];
  if (entry === undefined) throw new Error(`ticket ${ticket.number} has no entry ${at}`);
  const said = [...calledUpon(ticket, at), ...saidOf(ticket, entry)];
  return { text: fallback(textOf(said)), blocks: [rich(line(...said)), ...besides(ticket, entry)] };
}

// Whoever waits for this is named, and so pinged.
function calledUpon(ticket: Ticket, at: number): readonly RichTextElement[] {
  const entry = ticket.history[at];
  const waiting = entry?.event === 'answered' ? askedBy(ticket, at) : ticket.assignee;
  const isNews = entry?.event === 'answered' || entry?.by === ticket.requester;
  return isNews && waiting !== null && waiting !== entry?.by ? [person(waiting), say(', ')] : [];
}

function askedBy({ history, assignee }: Ticket, at: number): string | null {
  const given = history[at]?.field?.split(' ') ?? [];
  const asked = history
    .slice(0, at)
    .findLast(({ event, field }) => event === 'asked' && field !== undefined && given.includes(field));
  return asked?.by ?? assignee;
}

function saidOf(ticket: Ticket, entry: HistoryEntry): readonly RichTextElement[] {
  const by = person(entry.by);
  switch (entry.event) {
    case 'noted':
      return [emoji('memo'), say(' '), by, say(supportNews.noted)];
    case 'answered':
      return [by, say(supportNews.answered)];
    case 'edited':
      return [by, say(supportNews.added)];
    case 'assigned':
      return [by, say(supportNews.gave), ...(entry.to === undefined ? [] : [person(entry.to)]), say('.')];
    case 'attached':
      return [
        emoji('paperclip'),
        say(' '),
        by,
        say(supportNews.attached(ticket.conversation?.messages.length ?? 0)),
      ];
    case 'rated':
      return [emoji('speech_balloon'), say(' '), by, say(supportNews.rated(entry.helpful === true))];
    case 'resolved':
      return [emoji('wave'), say(' '), by, say(supportNews.withdrew)];
    default:
      return [emoji('arrows_counterclockwise'), say(' '), by, say(supportNews.reopened)];
  }
}

function besides(ticket: Ticket, entry: HistoryEntry): readonly KnownBlock[] {
  if (entry.event === 'attached') return conversationBlocks(ticket);
  if (entry.event === 'answered' || entry.event === 'edited') return givenBlocks(ticket, entry);
  return entry.text === undefined ? [] : [rich(quote(say(clip(entry.text, LONGEST_TEXT))))];
}

function givenBlocks({ fields }: Ticket, { field: given }: HistoryEntry): readonly KnownBlock[] {
  const ids = given?.split(' ') ?? [];
  const shown = fields.filter(({ id }) => ids.includes(id));
  return shown.slice(0, 20).map(({ label, value, files }) => {
    const said = value === null ? supportNews.fileCount(files.length) : clip(value, LONGEST_VALUE);
    return rich(lines([say(clip(label, 200), { bold: true })], [say(said)]));
  });
}

function conversationBlocks({ conversation }: Ticket): readonly KnownBlock[] {
  const messages = conversation?.messages ?? [];
  const parts = messages.map(({ by, text }) => rich(lines([person(by)], [say(clip(text, LONGEST_TEXT))])));
  const { blocks } = takeFitting(parts, { size: LIMITS.messageText - 500, blocks: LIMITS.messageBlocks - 4 });
  const left = messages.length - blocks.length + (conversation?.left_out ?? 0);
  const title = rich(line(say(ticketLifeWords.threadTitle, { bold: true })));
  return [title, ...blocks, ...(left === 0 ? [] : [small(supportNews.leftOut(left))])];
}

/** Draws the reminder that a target is about to be missed. */
export function targetReminder(ticket: Ticket, target: 'first_response' | 'resolution'): CardMessage {
  const due = ticket.targets[target];
  const waiting = ticket.assignee === null ? [] : [person(ticket.assignee), say(', ')];
  const said = [
    emoji('alarm_clock'),
    say(' '),
    ...waiting,
    say(targetDue(ticket.number, target)),
    ...(due === null ? [] : [moment(due)]),
    say('.'),
  ];
  return { text: fallback(`${textOf(said)} ${due ?? ''}`), blocks: [rich(line(...said))] };
}
