/** Why this guide: the words that decided, what else was close, and which version speaks. */
import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Triage } from '../../core/triage.ts';
import { clip } from '../limits.ts';
import { rich } from './blocks.ts';

const MOST_QUOTES = 3;

/** Draws the reason in one paragraph. Quotes of the report are shown letter by letter and can neither ping nor format. */
export function reasonBlock(triage: Triage): KnownBlock {
  const { guide } = triage;
  const elements: RichTextElement[] = [
    { type: 'text', text: 'Most likely: ' },
    { type: 'text', text: `${guide.cause.reason.replace(/\.$/, '')}. `, style: { bold: true } },
    ...because(triage),
    { type: 'text', text: ` (${guide.title}, version ${guide.version})`, style: { italic: true } },
  ];
  return rich([{ type: 'rich_text_section', elements }]);
}

function because(triage: Triage): RichTextElement[] {
  const { reason } = triage;
  if (reason.pickedBy !== null)
    return [
      { type: 'text', text: 'Chosen by ' },
      { type: 'user', user_id: reason.pickedBy },
      { type: 'text', text: '.' },
    ];
  const quotes = [...new Set(reason.evidence.map((one) => one.quote.replace(/\s+/g, ' ').trim()))].slice(
    0,
    MOST_QUOTES,
  );
  if (quotes.length === 0) return [];
  const named = quotes.flatMap((quote, at): RichTextElement[] => [
    { type: 'text', text: at === 0 ? 'Your text says ' : ', ' },
    { type: 'text', text: clip(quote, 80), style: { code: true } },
  ]);
  return [...named, ...productWords(triage), { type: 'text', text: '.' }];
}

function productWords({ reason, guide }: Triage): RichTextElement[] {
  const name = guide.product?.name;
  if (name === undefined || reason.product.from === 'nothing') return [];
  if (reason.product.from === 'text') return [{ type: 'text', text: ` and names ${name}` }];
  return [{ type: 'text', text: `, and this channel is about ${name}` }];
}
