/** What the requester's thread hears of one entry of a ticket's history; drawn anew when its buttons have had their turn. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { HistoryEntry, Ticket } from '../../core/ticket.ts';
import { ticketThread } from '../ids.ts';
import { clip } from '../limits.ts';
import { actions, button, emoji, fallback, line, lines, person, quote, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { textOf } from './spoken-text.ts';
import { cardWords } from './wording/card.ts';
import { reasonName, threadNews, ticketLifeWords } from './wording/ticket-life.ts';

const LONGEST_TEXT = 2500;
const LONGEST_LABEL = 200;

/** One entry, by its place in the history, for one ticket's thread. */
export interface ThreadNote {
  readonly ticket: Ticket;
  readonly entry: number;
  /** The ticket whose thread hears it. */
  readonly reader: number;
}

/** Draws it. */
export function threadNote(note: ThreadNote): CardMessage {
  const entry = note.ticket.history[note.entry];
  if (entry === undefined) throw new Error(`ticket ${note.ticket.number} has no entry ${note.entry}`);
  const said = saidOf(note, entry);
  return { text: fallback(textOf(said)), blocks: [rich(line(...said)), ...besides(note, entry)] };
}

function saidOf({ ticket }: ThreadNote, entry: HistoryEntry): readonly RichTextElement[] {
  const { number, requester } = ticket;
  const by = person(entry.by);
  switch (entry.event) {
    case 'asked':
      return [emoji('question'), say(' '), person(requester), say(', '), by, say(threadNews.needs(number))];
    case 'attached':
      return [emoji('paperclip'), say(' '), by, say(threadNews.attached(number))];
    case 'resolved':
      return endOf(ticket, entry);
    case 'reopened':
      return [emoji('arrows_counterclockwise'), say(' '), by, say(threadNews.reopened(number))];
    default: {
      const who = entry.to === undefined ? by : person(entry.to);
      return [emoji('raising_hand'), say(' '), who, say(threadNews.looksAfter(number))];
    }
  }
}

function endOf(
  { number, requester }: Ticket,
  { reason, by, ticket }: HistoryEntry,
): readonly RichTextElement[] {
  if (reason === 'duplicate' && ticket !== undefined)
    return [emoji('link'), say(' '), say(threadNews.duplicate(number, ticket))];
  if (reason === 'withdrawn') return [emoji('wave'), say(' '), person(by), say(threadNews.withdrew(number))];
  const end = say(threadNews.resolved(number, reasonName(reason ?? 'solved')));
  return [emoji('white_check_mark'), say(' '), person(requester), say(', '), end];
}

function besides(note: ThreadNote, entry: HistoryEntry): readonly KnownBlock[] {
  if (entry.event === 'asked') return questionBlocks(note, entry);
  if (entry.event !== 'resolved') return [];
  const text =
    entry.text === undefined || entry.text === '' ? [] : [rich(quote(say(clip(entry.text, LONGEST_TEXT))))];
  return [...text, ...endBlocks(note)];
}

function questionBlocks({ ticket, entry: at }: ThreadNote, entry: HistoryEntry): readonly KnownBlock[] {
  const field = ticket.fields.find(({ id }) => id === entry.field);
  const label = clip(field?.label ?? '', LONGEST_LABEL);
  const asked = rich(
    lines(
      [say(label, { bold: true })],
      ...(entry.text === undefined ? [] : [[say(clip(entry.text, LONGEST_TEXT))]]),
    ),
  );
  if (!ticket.questions.some((one) => one.entry === at)) {
    const isGiven = field !== undefined && (field.value !== null || field.files.length > 0);
    return [asked, small(isGiven ? ticketLifeWords.answered : ticketLifeWords.noLongerNeeded)];
  }
  const value = JSON.stringify({ ticket: ticket.number, field: entry.field });
  const answer = button({ id: ticketThread.answer, text: ticketLifeWords.answer, value, style: 'primary' });
  return [asked, actions(`question:${ticket.number}:${at}:v${ticket.version}`, [answer])];
}

// Only the end that still holds can be rated or undone, and only by those whose ticket it is.
function endBlocks({ ticket, entry, reader }: ThreadNote): readonly KnownBlock[] {
  const isLast = ticket.history.findLastIndex(({ event }) => event === 'resolved') === entry;
  if (!isLast || ticket.state !== 'resolved' || reader !== ticket.number) return [];
  const value = JSON.stringify({ ticket: ticket.number });
  const press = (id: string, text: string) => button({ id, text, value });
  const back = press(ticketThread.reopen, ticketLifeWords.cameBack);
  const block = `end:${ticket.number}:v${ticket.version}`;
  if (ticket.resolution?.reason === 'duplicate' || ticket.resolution?.reason === 'withdrawn')
    return [actions(block, [back])];
  const { feedback } = ticket;
  if (feedback === null)
    return [
      rich(line(say(ticketLifeWords.rateQuestion))),
      actions(block, [
        press(ticketThread.helpful, cardWords.helpful),
        press(ticketThread.notHelpful, cardWords.notHelpful),
        back,
      ]),
    ];
  const thanks = feedback.helpful ? ticketLifeWords.thanksHelpful : ticketLifeWords.thanksNotHelpful;
  if (feedback.remark !== null) return [small(ticketLifeWords.thanksRemark), actions(block, [back])];
  return [small(thanks), actions(block, [press(ticketThread.remark, ticketLifeWords.remark), back])];
}
