/** The parts of an article and what each of them is for, told by headings, lists and tables. */
import type { Article } from './article.ts';
import type { Block } from './block.ts';

/** What a part of an article does. */
export type Role = 'intro' | 'find' | 'step' | 'cause' | 'checklist' | 'escalation';

export interface Section {
  readonly role: Role;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** How the sources of steps number them: "Step 2: Check the key", "2. Check the key". */
const NUMBERED =
  /^(?:step\s+)?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*[:.)–—-]\s*(.+)$/i;
const CAUSE = /^(?:(?:possible|common|likely)\s+)?(?:cause|reason)\s*(?:#?\s*\w{1,6})?\s*[:.–—-]\s*(.+)$/i;
const INTRO =
  /^(?:overview|introduction|about|summary|background|purpose|before you (?:start|begin)|prerequisites)\b/i;
const FIND = /\b(?:identify|find|which|locate)\b.*\berrors?\b/i;
const CHECKLIST = /\bcheck ?list\b/i;
const HELP =
  /\b(?:still|further|more help|get help|need (?:more |further )?(?:help|assistance)|contact(?:ing)?|escalat\w+|(?:not|isn't|hasn't) (?:work|resolved|solved|fixed))\b/i;

/** The heading of a cause without its "Cause 2:"; null for another heading. */
export function causeIn(heading: string): string | null {
  return CAUSE.exec(heading)?.[1] ?? null;
}

/** The number and the rest of a heading such as "Step 2: Check the key"; null where it has no number. */
export function numberIn(heading: string): { readonly label: string; readonly title: string } | null {
  const [, number, title] = NUMBERED.exec(heading) ?? [];
  return number === undefined || title === undefined ? null : { label: `Step ${number}`, title };
}

/** Takes an article; returns what stands before its first heading, and its sections that say something. */
export function sectionsOf({ blocks }: Article): {
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
} {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  if (first === -1) return { preamble: [], sections: [{ role: 'step', heading: '', blocks }] };
  const parts: { heading: string; blocks: Block[] }[] = [];
  for (const block of blocks.slice(first)) {
    if (block.kind === 'heading') parts.push({ heading: block.text, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  const sections: Section[] = [];
  for (const [at, part] of parts.entries()) {
    const before = sections.at(-1);
    // What follows the place where help is offered belongs to it, unless the steps go on.
    if (before?.role === 'escalation' && numberIn(part.heading) === null)
      sections[sections.length - 1] = {
        ...before,
        blocks: [...before.blocks, { kind: 'text', text: `${part.heading}:`, links: [] }, ...part.blocks],
      };
    else if (part.blocks.length > 0) sections.push({ role: roleOf(part, at), ...part });
  }
  return { preamble: blocks.slice(0, first), sections };
}

function roleOf({ heading, blocks }: Omit<Section, 'role'>, at: number): Role {
  if (blocks.some(isErrorTable) || (numberIn(heading) !== null && FIND.test(heading))) return 'find';
  if (numberIn(heading) !== null) return 'step';
  if (CHECKLIST.test(heading) && blocks.some(({ kind }) => kind === 'list')) return 'checklist';
  if (causeIn(heading) !== null) return 'cause';
  if (isHelp(heading, blocks)) return 'escalation';
  const isProse = blocks.every(({ kind }) => kind === 'text' || kind === 'note' || kind === 'picture');
  if (INTRO.test(heading) && (at === 0 || isProse)) return 'intro';
  return FIND.test(heading) ? 'find' : 'step';
}

function isHelp(heading: string, blocks: readonly Block[]): boolean {
  if (HELP.test(heading)) return true;
  const offers = blocks.some(
    (block) =>
      block.kind === 'text' && /\bcontact\b[^.]*\b(?:support|team|us|help ?desk)\b/i.test(block.text),
  );
  return offers && /\b(?:help|support)\b/i.test(heading);
}

/** A table that says for errors what causes them or what to do. */
export function isErrorTable(block: Block): boolean {
  if (block.kind !== 'table') return false;
  const [heading = []] = block.rows;
  return (
    heading.length >= 2 &&
    block.rows.length >= 2 &&
    heading.some((cell) => /\b(?:errors?|symptoms?|messages?|problems?)\b/i.test(cell))
  );
}
