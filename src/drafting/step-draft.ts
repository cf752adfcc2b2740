/** One section of an article as a step: text, checks, click paths, tables, asides, side exits and links. */
import type { Block } from './block.ts';
import { decisionFrom } from './decision-draft.ts';
import {
  cutRemark,
  type Drafted,
  idFor,
  type Remark,
  ROOM,
  sentencesOf,
  shorten,
  type Value,
} from './draft.ts';

interface StepParts {
  readonly text: string[];
  readonly not_affected: string[];
  readonly notes: { kind: string; text: string }[];
  readonly exits: { id: string; label: string; text: string; leads_to: string }[];
  readonly links: { title: string; url?: string }[];
  readonly formats: { title: string; text: string }[];
  readonly procedures: { title: string; steps: readonly string[] }[];
  readonly checks: string[];
  readonly causes: string[];
  checks_intro?: string;
  causes_intro?: string;
  decision?: Value;
  readonly remarks: Remark[];
}

/** Takes the title and the blocks of a section; returns the step without its id, and what to look at. */
export function stepFrom(
  title: string,
  blocks: readonly Block[],
): Drafted<Record<string, Value | undefined>> {
  const parts: StepParts = {
    text: [],
    not_affected: [],
    notes: [],
    exits: [],
    links: [],
    formats: [],
    procedures: [],
    checks: [],
    causes: [],
    remarks: [],
  };
  for (const [place, block] of blocks.entries())
    addBlock(parts, block, { title, next: blocks[place + 1], before: blocks[place - 1] });
  const text = parts.text.join('\n\n');
  return {
    value: {
      title: shorten(title, ROOM.line),
      text: text === '' ? undefined : shorten(text, ROOM.prose),
      causes_intro: parts.causes_intro,
      causes: some(limited(parts, 'causes', 12)),
      checks_intro: parts.checks_intro,
      checks: some(limited(parts, 'checks', 12)),
      decision: parts.decision,
      procedures: some(limited(parts, 'procedures', 4)),
      formats: some(limited(parts, 'formats', 6)),
      not_affected: some(limited(parts, 'not_affected', 6)),
      notes: some(limited(parts, 'notes', 6)),
      exits: some(limited(parts, 'exits', 4)),
      links: some(limited(parts, 'links', 8)),
    },
    remarks: [...parts.remarks, ...cutRemark(text, ROOM.prose, ['text'])],
  };
}

type Listed = 'causes' | 'checks' | 'procedures' | 'formats' | 'not_affected' | 'notes' | 'exits' | 'links';

function limited(parts: StepParts, key: Listed, most: number): readonly Value[] {
  const all: readonly Value[] = parts[key];
  if (all.length > most)
    parts.remarks.push({
      path: [],
      text: `only ${most} of ${all.length} ${key} fit into one step; split it`,
    });
  return all.slice(0, most);
}

function some(values: readonly Value[]): Value | undefined {
  return values.length === 0 ? undefined : values;
}

interface Around {
  readonly title: string;
  readonly next: Block | undefined;
  readonly before: Block | undefined;
}

function addBlock(parts: StepParts, block: Block, around: Around): void {
  switch (block.kind) {
    case 'text':
      addText(parts, block, around.next);
      return;
    case 'list':
      addList(parts, block, around);
      parts.links.push(...block.links.map(shortLink));
      return;
    case 'table':
      addTable(parts, block.rows);
      return;
    case 'code':
      parts.formats.push({
        title: shorten(leadOf(around.before) ?? 'To copy', ROOM.line),
        text: block.text.slice(0, 1000) || ' ',
      });
      return;
    case 'note':
      parts.notes.push({ kind: block.strength, text: shorten(block.text, ROOM.prose) });
      addExits(parts, block.text);
      return;
    case 'picture':
      parts.remarks.push({
        path: [],
        text: `a picture was here${block.text === '' ? '' : ` ("${shorten(block.text, 80)}")`}; say in words what it shows`,
      });
      return;
    case 'heading':
      parts.text.push(block.text);
  }
}

const SOLUTION = /^(?:solution|fix|resolution|what to do)\s*:\s*(.+)$/i;

function addText(
  parts: StepParts,
  { text, links }: Extract<Block, { kind: 'text' }>,
  next: Block | undefined,
): void {
  parts.links.push(...links.map(shortLink));
  const solution = SOLUTION.exec(text)?.[1];
  if (solution !== undefined) {
    parts.checks_intro ??= 'Solution:';
    parts.checks.push(shorten(solution, ROOM.item));
    return;
  }
  const kept: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const isLead = sentence.endsWith(':') && (next?.kind === 'list' || next?.kind === 'code');
    if (/\b(?:does not|doesn't|do not|don't) (?:affect|apply)\b/i.test(sentence))
      parts.not_affected.push(shorten(sentence, ROOM.item));
    else if (!isLead && !isExit(sentence)) kept.push(sentence);
  }
  addExits(parts, text);
  addNamedLinks(parts, text, links.length > 0);
  if (kept.length > 0) parts.text.push(kept.join(' '));
}

function leadOf(before: Block | undefined): string | null {
  if (before?.kind !== 'text') return null;
  const last = sentencesOf(before.text).at(-1) ?? '';
  return last.endsWith(':') ? last : null;
}

function addList(
  parts: StepParts,
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  { title, before }: Around,
): void {
  const lead = leadOf(before);
  const fitted = items.map((item) => shorten(item, ROOM.item));
  // Names with a colon and nothing after it: what they name stood there as a picture.
  if (items.every((item) => item.endsWith(':'))) {
    for (const item of items) {
      parts.remarks.push({
        path: ['formats', parts.formats.length],
        text: 'the article shows something here that is no text; write it out',
      });
      parts.formats.push({ title: shorten(item.replace(/:$/, ''), ROOM.line), text: '…' });
    }
  } else if (ordered) {
    if (items.length > 20)
      parts.remarks.push({
        path: [],
        text: `only 20 of ${items.length} clicks fit into one click path; split it`,
      });
    parts.procedures.push({
      title: shorten((lead ?? title).replace(/:$/, ''), ROOM.line),
      steps: fitted.slice(0, 20),
    });
  } else if (
    /\b(?:causes?|reasons?|why|because|due to)\b/i.test(lead ?? title) &&
    !/\b(?:check|confirm|verify)\b/i.test(lead ?? '')
  ) {
    if (lead !== null) parts.causes_intro ??= shorten(lead, ROOM.prose);
    parts.causes.push(...fitted);
  } else {
    if (lead !== null) parts.checks_intro ??= shorten(lead, ROOM.prose);
    parts.checks.push(...fitted);
  }
}

function addTable(parts: StepParts, rows: readonly (readonly string[])[]): void {
  const decision = decisionFrom(rows);
  if (decision !== null && parts.decision === undefined) {
    parts.decision = decision.value;
    parts.remarks.push(...decision.remarks.map((one) => ({ ...one, path: ['decision', ...one.path] })));
    return;
  }
  const lines = rows.slice(1).map((row) => shorten(row.filter((cell) => cell !== '').join(' – '), ROOM.item));
  parts.checks.push(...lines);
  parts.remarks.push({ path: ['checks'], text: 'a table was here; its rows became checks' });
}

function isExit(sentence: string): boolean {
  return /\b(?:contact|ask)\b[^.]*\b(?:administrator|admin)\b/i.test(sentence);
}

const CONDITION = /\bif (you(?:'re| are|r| use| do not| don't| cannot| can't| have)\b[^,.;]*)/i;

function addExits(parts: StepParts, text: string): void {
  const sentences = sentencesOf(text);
  const last = sentences.findIndex((one) => isExit(one) || /\bcontact\b[^.]*\bsupport\b/i.test(one));
  const who = sentences[last];
  if (who === undefined) return;
  const first = sentences.findIndex((one) => CONDITION.test(one));
  const condition = CONDITION.exec(sentences[first] ?? '')?.[1];
  const label = condition === undefined ? 'This applies to me' : inFirstPerson(condition);
  // What follows the condition is what to do then.
  const advice = first !== -1 && first < last ? sentences.slice(first + 1, last + 1).join(' ') : who;
  const place = parts.exits.length;
  parts.remarks.push({
    path: ['exits', place],
    text: 'made of the text; say when somebody should leave the step here',
  });
  parts.exits.push({
    id: idFor(label, new Set(parts.exits.map(({ id }) => id))),
    label: shorten(label, ROOM.button),
    text: shorten(advice, ROOM.prose),
    leads_to: isExit(who) ? 'administrator' : 'escalate',
  });
}

function inFirstPerson(condition: string): string {
  const said = condition
    .replace(/^you(?:'re| are)\b/i, 'I am')
    .replace(/^your\b/i, 'My')
    .replace(/^you\b/i, 'I')
    .replace(/\byour\b/gi, 'my');
  return said.replace(/ yourself$/i, ' myself');
}

function shortLink({ title, url }: { readonly title: string; readonly url: string }) {
  return { title: shorten(title, ROOM.line), url };
}

// In copied text the links are gone; "see" before a name is what is left of them.
function addNamedLinks(parts: StepParts, text: string, hasLinks: boolean): void {
  if (hasLinks) return;
  const title =
    /\b(?:see|refer to|read)\s+(?:the\s+)?(?:article\s+)?["“]?(\p{Lu}[^.;:"”]{3,100})["”]?\.?$/u.exec(
      text,
    )?.[1];
  if (title === undefined) return;
  parts.remarks.push({
    path: ['links', parts.links.length],
    text: 'add the url of the article, if it has one',
  });
  parts.links.push({ title: shorten(title, ROOM.line) });
}
