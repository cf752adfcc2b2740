/** The message that begins a thread when the asker used a command, a form or a shortcut instead of posting. */
import { clip } from '../limits.ts';
import { mention, preformatted, rich, section } from './blocks.ts';
import type { CardMessage } from './checklist-card.ts';

const LONGEST_REPORT = 2900;

/** Quotes the report letter by letter. Takes text without secrets. */
export function threadRoot(asker: string, report: string): CardMessage {
  const lead = `:mag: ${mention(asker)} is looking for a fix`;
  if (report.trim() === '') return { text: lead, blocks: [section(lead)] };
  return {
    text: lead,
    blocks: [section(`${lead} for this:`), rich([preformatted(clip(report, LONGEST_REPORT))])],
  };
}
