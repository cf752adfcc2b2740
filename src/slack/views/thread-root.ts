/** The message that begins a thread when the asker used a command, a form or a shortcut instead of posting. */
import { clip } from '../limits.ts';
import { emoji, line, person, preformatted, rich, say, small } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';
import { pasteWords, shortenedReport } from './wording/paste.ts';

const LONGEST_REPORT = 2500;

/** Quotes the report letter by letter. Takes text without secrets. */
export function threadRoot(asker: string, report: string): CardMessage {
  const lead = line(emoji('mag'), say(' '), person(asker), say(` ${pasteWords.isLooking}`));
  const text = `:mag: <@${asker}> ${pasteWords.isLooking}`;
  if (report.trim() === '') return { text, blocks: [rich(lead)] };
  const cut = report.length > LONGEST_REPORT ? [small(shortenedReport(LONGEST_REPORT, report.length))] : [];
  return { text, blocks: [rich(lead, preformatted(clip(report, LONGEST_REPORT))), ...cut] };
}
