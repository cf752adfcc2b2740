/** The ticket as supporters see it in their channel: everything they need, in reading order, and a way back to the asker. */
import type { KnownBlock } from '@slack/types';
import type { Ticket, TicketField } from '../../core/ticket.ts';
import { clip, LIMITS } from '../limits.ts';
import {
  context,
  divider,
  header,
  inert,
  mention,
  paragraph,
  preformatted,
  rich,
  section,
  textLength,
} from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { counted, outcomeWords } from './wording.ts';

// A report or answer longer than this is cut on the card; the ticket itself keeps all of it.
const LONGEST_QUOTE = 2400;

/** Draws a ticket. */
export function ticketCard(ticket: Ticket): CardMessage {
  const title = `Ticket #${ticket.number}: ${ticket.guide.error}`;
  const fixed = [header(`:ticket: ${title}`), overview(ticket), wayBack(ticket)];
  const tail = [divider, ...stepsBlocks(ticket), context(footer(ticket))];
  const budget = LIMITS.messageText - textLength(fixed) - textLength(tail);
  return {
    text: clip(`${title} from ${mention(ticket.requester)}`, LIMITS.fallbackText),
    blocks: [...fixed, divider, ...within(bodyBlocks(ticket), budget), ...tail],
  };
}

function within(blocks: readonly KnownBlock[], budget: number): KnownBlock[] {
  let used = 0;
  const kept = blocks.filter((block) => {
    used += textLength(block);
    return used <= budget;
  });
  if (kept.length === blocks.length) return kept;
  return [
    ...kept,
    context(
      `${counted(blocks.length - kept.length, 'answer')} did not fit here; \`authfix tickets show\` has all of them.`,
    ),
  ];
}

function overview(ticket: Ticket): KnownBlock {
  const parts = [
    ['Reported by', mention(ticket.requester)],
    ['Integration', inert(ticket.integration ?? 'not named')],
    ['Platform', inert(ticket.platform ?? 'not named')],
    ['First seen', ticket.first_seen === null ? 'not named' : slackDate(ticket.first_seen)],
    ['Guide', inert(`${ticket.guide.title} (version ${ticket.guide.version})`)],
    ['For', inert(ticket.contact)],
  ] as const;
  return {
    type: 'section',
    fields: parts.map(([name, value]) => ({
      type: 'mrkdwn',
      text: clip(`*${name}*\n${value}`, 2000),
      verbatim: true,
    })),
  };
}

/** A moment in the reader's own time zone, with UTC for clients that cannot. */
function slackDate(iso: string): string {
  const seconds = Math.floor(Date.parse(iso) / 1000);
  return `<!date^${seconds}^{date_short_pretty} {time}|${iso}>`;
}

function wayBack(ticket: Ticket): KnownBlock {
  return ticket.permalink === null
    ? context('The thread cannot be linked.')
    : section(`:speech_balloon: <${ticket.permalink}|Open the conversation>`);
}

function bodyBlocks(ticket: Ticket): KnownBlock[] {
  const shown = new Set(['first-seen', 'integration', 'platform']);
  const answered = ticket.fields.filter((field) => !shown.has(field.id));
  const quoted = answered.some((field) => field.value === ticket.report.trim())
    ? []
    : [labelled('What was pasted', ticket.report)];
  return [...quoted, ...answered.flatMap(fieldBlocks)];
}

function labelled(label: string, text: string): KnownBlock {
  return rich([paragraph(label, { bold: true }), preformatted(clip(text, LONGEST_QUOTE))]);
}

function fieldBlocks(field: TicketField): KnownBlock[] {
  if (field.type === 'files') return filesBlock(field);
  if (field.value === null) return [];
  if (field.type === 'date-time') return [section(`*${inert(field.label)}*\n${slackDate(field.value)}`)];
  const long = field.type === 'long-text' || field.type === 'json';
  return [
    long
      ? labelled(field.label, field.value)
      : rich([paragraph(field.label, { bold: true }), paragraph(clip(field.value, LONGEST_QUOTE))]),
  ];
}

function filesBlock(field: TicketField): KnownBlock[] {
  if (field.files.length === 0) return [];
  const links = field.files.map((file) => `<${file.url}|${inert(file.name)}>`).join(', ');
  return [section(`*${inert(field.label)}*\n${links}`)];
}

function stepsBlocks(ticket: Ticket): KnownBlock[] {
  if (ticket.steps_tried.length === 0) return [section('*Steps tried*\nNone.')];
  const lines = ticket.steps_tried.map((step) => {
    const { mark, text } = outcomeWords(step.outcome);
    const note = step.note === undefined ? '' : ` · “${inert(step.note)}”`;
    return `${mark} ${clip(inert(step.title), 120)} · ${text}${note}, ${mention(step.by)} ${slackDate(step.at)}`;
  });
  const fitting = lines.slice(0, 14);
  const rest = lines.length - fitting.length;
  return [
    section(`*Steps tried*\n${fitting.join('\n')}${rest > 0 ? `\nand ${counted(rest, 'more step')}` : ''}`),
  ];
}

function footer(ticket: Ticket): string {
  const { required, when_available } = ticket.completeness;
  const missing = [...required.missing, ...when_available.missing];
  const matched = ticket.evidence
    .slice(0, 3)
    .map((one) => `“${inert(clip(one.quote.replace(/\s+/g, ' '), 60))}”`);
  const because = matched.length === 0 ? '' : ` · matched by ${[...new Set(matched)].join(', ')}`;
  const complete = missing.length === 0 ? 'complete' : `not given: ${missing.join(', ')}`;
  return `${ticket.guide.kind}${because} · ${inert(complete)}`;
}
