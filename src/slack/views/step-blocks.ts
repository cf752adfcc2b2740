/** How one step of a guide looks: text, checks, click paths, forms to copy, asides and links. */
import type { KnownBlock, RichTextBlockElement, RichTextElement, RichTextQuote } from '@slack/types';
import type { Format, Link, Note, Step } from '../../core/guide.ts';
import { LIMITS } from '../limits.ts';
import { emoji, line, link, list, preformatted, quote, rich, say } from './blocks.ts';
import { cardWords, noteWords } from './wording/card.ts';

/** What must be read before anything is done: important asides, then why the step is there. */
export function leadBlocks(step: Step): readonly KnownBlock[] {
  const loud = step.notes.filter((note) => note.kind === 'important');
  return [...noteBlocks(loud), ...(step.text === undefined ? [] : [rich(line(say(step.text)))])];
}

/** What is to be done, and what helps with it. */
export function bodyBlocks(step: Step): readonly KnownBlock[] {
  const quiet = step.notes.filter((note) => note.kind !== 'important');
  return [
    ...listBlocks('bullet', step.causes_intro, step.causes),
    ...listBlocks('bullet', step.checks_intro, step.checks),
    ...step.procedures.flatMap(({ title, steps }) =>
      listBlocks('ordered', `${title.replace(/:$/, '')}:`, steps),
    ),
    ...step.formats.map(formatBlock),
    ...listBlocks('bullet', cardWords.notAbout, step.not_affected),
    ...noteBlocks(quiet),
    ...linksBlocks(step.links),
  ];
}

/** Asides of a guide or step, one quote each. */
export function noteBlocks(notes: readonly Note[]): readonly KnownBlock[] {
  return notes.map((note) => rich(noteQuote(note)));
}

function noteQuote(note: Note): RichTextQuote {
  const { mark, name } = noteWords(note.kind);
  return quote(emoji(mark), say(` ${name}: `, { bold: true }), say(note.text));
}

function formatBlock({ title, source, text }: Format): KnownBlock {
  const from = source === undefined ? [] : [say(` (${source})`, { italic: true })];
  return rich(line(say(title, { bold: true }), ...from), preformatted(text));
}

// A list may be longer than the text of one block may be, so it is cut between items.
function listBlocks(
  style: 'bullet' | 'ordered',
  intro: string | undefined,
  items: readonly string[],
): readonly KnownBlock[] {
  if (items.length === 0) return [];
  let before = 0;
  return groupsOf(items, intro?.length ?? 0).map((group, at) => {
    const head: RichTextBlockElement[] =
      at > 0 || intro === undefined ? [] : [line(say(intro, { bold: true }))];
    const numbered = list(
      style,
      group.map((item) => line(say(item))),
      style === 'ordered' ? before : 0,
    );
    before += group.length;
    return rich(...head, numbered);
  });
}

function groupsOf(items: readonly string[], introLength: number): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  let size = introLength;
  for (const item of items) {
    const last = groups.at(-1) ?? [];
    if (last.length > 0 && size + item.length > LIMITS.richText) {
      groups.push([item]);
      size = item.length;
    } else {
      last.push(item);
      size += item.length;
    }
  }
  return groups;
}

function linksBlocks(links: readonly Link[]): readonly KnownBlock[] {
  if (links.length === 0) return [];
  const elements: RichTextElement[] = [say(cardWords.moreToRead)];
  for (const [at, { title, url }] of links.entries()) {
    if (at > 0) elements.push(say(' · '));
    elements.push(link(title, url));
  }
  return [rich(line(...elements))];
}
