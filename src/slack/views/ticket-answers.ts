/** The answers of a ticket as blocks: each is shown; long ones share what room there is. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Ticket, TicketField } from '../../core/ticket.ts';
import { clip, LIMITS } from '../limits.ts';
import { line, lines, link, moment, preformatted, rich, say } from './blocks.ts';
import { fairLength } from './fitting.ts';
import { andMoreFiles } from './wording/common.ts';
import { shortened, ticketWords } from './wording/ticket.ts';

/** What the facts at the top of the card show of one answer; a longer one is repeated below. */
export const LONGEST_FACT = 200;
const LONGEST_FILE_NAME = 60;
const LONGEST_LABEL = 100;

interface Answer {
  readonly label: string;
  readonly look: 'quote' | 'words' | 'moment' | 'files';
  readonly text: string;
  readonly files: TicketField['files'];
}

/** Draws every answer in at most `budget` characters; `whole` says whether each is shown to its end. */
export function answerBlocks(
  ticket: Ticket,
  budget: number,
): { readonly blocks: readonly KnownBlock[]; readonly whole: boolean } {
  const answers = answersOf(ticket);
  const labels = answers.reduce((sum, { label }) => sum + label.length + shortened(1e6, 1e6).length, 0);
  const fair = fairLength(answers.map(sizeOf), budget - labels);
  const limit = Math.min(fair, LIMITS.richText);
  return {
    blocks: answers.map((answer) => answerBlock(answer, limit)),
    whole: answers.every((answer) => sizeOf(answer) <= limit),
  };
}

function answersOf(ticket: Ticket): readonly Answer[] {
  const given = ticket.fields.filter((field) => !isShownAbove(field, ticket)).flatMap(toAnswer);
  const isQuoted = given.some(({ text }) => text.trim() === ticket.report.trim());
  if (isQuoted || ticket.report.trim() === '') return given;
  return [{ label: ticketWords.pasted, look: 'quote', text: ticket.report, files: [] }, ...given];
}

// The facts at the top show some answers already, unless they had to cut them.
function isShownAbove({ value }: TicketField, ticket: Ticket): boolean {
  if (value === null) return false;
  if (value === ticket.first_seen) return true;
  return (value === ticket.integration || value === ticket.platform) && value.length <= LONGEST_FACT;
}

function toAnswer({ type, value, files, ...field }: TicketField): readonly Answer[] {
  const label = clip(field.label, LONGEST_LABEL);
  if (type === 'files') return files.length === 0 ? [] : [{ label, look: 'files', text: '', files }];
  if (value === null) return [];
  if (type === 'date-time') return [{ label, look: 'moment', text: value, files: [] }];
  const look = type === 'long-text' || type === 'json' ? 'quote' : 'words';
  return [{ label, look, text: value, files: [] }];
}

function sizeOf({ look, text, files }: Answer): number {
  if (look === 'moment') return 0;
  if (look !== 'files') return text.length;
  return files.reduce((sum, file) => sum + fileName(file.name).length + 2, andMoreFiles(99).length);
}

function answerBlock(answer: Answer, limit: number): KnownBlock {
  const { label, look, text } = answer;
  const shown = clip(text, limit);
  const cut = shown === text ? '' : shortened(limit, text.length);
  const name = say(`${label}${look === 'files' || look === 'moment' ? '' : cut}`, { bold: true });
  if (look === 'moment') return rich(lines([name], [moment(text)]));
  if (look === 'files') return rich(lines([name], filesLine(answer, limit)));
  return look === 'quote' ? rich(line(name), preformatted(shown)) : rich(lines([name], [say(shown)]));
}

function filesLine({ files }: Answer, limit: number): readonly RichTextElement[] {
  const elements: RichTextElement[] = [];
  let room = limit - andMoreFiles(99).length;
  let shown = 0;
  for (const { name, url } of files) {
    room -= fileName(name).length + 2;
    if (room < 0) break;
    if (shown > 0) elements.push(say(', '));
    elements.push(link(fileName(name), url));
    shown += 1;
  }
  const more = andMoreFiles(files.length - shown);
  return more === '' ? elements : [...elements, say(more)];
}

function fileName(name: string): string {
  return clip(name, LONGEST_FILE_NAME);
}
