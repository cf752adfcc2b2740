/** How one step of a guide looks: text, checks, click paths, forms to copy, asides and links. */
import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import type { Link, Note, Step } from '../../core/guide.ts';
import { LIMITS } from '../limits.ts';
import { list, paragraph, preformatted, rich, textLength } from './blocks.ts';
import { noteWords } from './wording.ts';

/** The blocks of a step, in reading order; `whole` says whether all of them fitted into `budget` characters. */
export interface StepView {
  readonly blocks: readonly KnownBlock[];
  readonly whole: boolean;
}

/** Renders a step, leaving out what exceeds the budget from the first part that does. */
export function stepBlocks(step: Step, budget: number): StepView {
  const parts = partsOf(step);
  const blocks: KnownBlock[] = [];
  let used = 0;
  for (const part of parts) {
    used += textLength(part);
    if (used > budget) return { blocks, whole: false };
    blocks.push(part);
  }
  return { blocks, whole: true };
}

// Important asides come first: they say when the step must not be done at all.
function partsOf(step: Step): KnownBlock[] {
  const loud = step.notes.filter((note) => note.kind === 'important');
  const quiet = step.notes.filter((note) => note.kind !== 'important');
  return [
    ...loud.map(noteBlock),
    ...(step.text === undefined ? [] : textBlocks(step.text)),
    ...listBlocks('bullet', { intro: step.checks_intro, items: step.checks }),
    ...listBlocks('bullet', { intro: step.causes_intro, items: step.causes }),
    ...step.procedures.flatMap(({ title, steps }) =>
      listBlocks('ordered', { intro: `${title.replace(/:$/, '')}:`, items: steps }),
    ),
    ...step.formats.map((format) =>
      rich([
        paragraph(format.source === undefined ? format.title : `${format.title} (${format.source})`, {
          bold: true,
        }),
        preformatted(format.text),
      ]),
    ),
    ...listBlocks('bullet', {
      intro: step.not_affected.length > 0 ? 'This is not about:' : undefined,
      items: step.not_affected,
    }),
    ...quiet.map(noteBlock),
    ...(step.links.length === 0 ? [] : [linksBlock(step.links)]),
  ];
}

function textBlocks(text: string): KnownBlock[] {
  return text.split(/\n{2,}/).map((part) => rich([paragraph(part.trim())]));
}

interface ListParts {
  readonly intro: string | undefined;
  readonly items: readonly string[];
}

// A list may be longer than the text of one block may be, so it is cut between items.
function listBlocks(style: 'bullet' | 'ordered', { intro, items }: ListParts): KnownBlock[] {
  if (items.length === 0) return [];
  const groups: string[][] = [[]];
  let size = 0;
  for (const item of items) {
    size += item.length;
    if (size > LIMITS.text - 300) {
      groups.push([]);
      size = item.length;
    }
    groups.at(-1)?.push(item);
  }
  let before = 0;
  return groups.map((group, at) => {
    const head: RichTextBlockElement[] =
      at === 0 && intro !== undefined ? [paragraph(intro, { bold: style === 'ordered' })] : [];
    const block = rich([...head, list(style, group, style === 'ordered' ? before : 0)]);
    before += group.length;
    return block;
  });
}

function noteBlock(note: Note): KnownBlock {
  const { mark, name } = noteWords(note.kind);
  const elements: RichTextElement[] = [
    { type: 'emoji', name: mark },
    { type: 'text', text: ` ${name}: `, style: { bold: true } },
    { type: 'text', text: note.text },
  ];
  return rich([{ type: 'rich_text_quote', elements }]);
}

function linksBlock(links: readonly Link[]): KnownBlock {
  const elements: RichTextElement[] = [{ type: 'text', text: 'More: ' }];
  for (const [at, { title, url }] of links.entries()) {
    if (at > 0) elements.push({ type: 'text', text: ' · ' });
    elements.push(
      url === undefined
        ? { type: 'text', text: title, style: { italic: true } }
        : { type: 'link', url, text: title },
    );
  }
  return rich([{ type: 'rich_text_section', elements }]);
}
