/** Plain text as blocks: what somebody gets who copies a help page, one paragraph, list item or table cell after another. */
import { type Block, readNote, tidy } from './block.ts';
import { findGrids } from './text-grid.ts';

/** One paragraph of the text. */
export interface Chunk {
  /** As it stands, with its list marker. */
  readonly text: string;
  /** How many empty lines stand before it. */
  readonly gap: number;
}

/** A line of at least this length goes on in the next one; a shorter one ends where it ends. */
const WRAPPED = 60;
const LONGEST_HEADING = 120;

const BULLET = /^(?:[•◦‣▪·●○*–—-]|☑️?|☐|✅|✔️?|□|▢|\[[ xX]?\])\s+/u;
const NUMBER = /^\(?(\d{1,2})[.)]\s+/;

/** Takes a text and returns its blocks. Never throws. */
export function textBlocks(text: string): readonly Block[] {
  const chunks = chunksOf(text);
  const grids = findGrids(chunks.map((one) => (isCell(one) ? one : null)));
  const blocks: Block[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const grid = grids.find(({ start }) => start === at);
    const chunk = chunks[at];
    if (grid !== undefined) {
      blocks.push({ kind: 'table', rows: grid.rows });
      at += grid.length - 1;
    } else if (chunk !== undefined) add(blocks, chunk, at === 0);
  }
  return blocks;
}

function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let gap = 0;
  let before = '';
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    // Tabs part the cells of a row.
    const line = raw.includes('\t') ? raw.trim() : raw.replace(/[\s\u00A0\u200B]+/g, ' ').trim();
    const last = chunks.at(-1);
    if (line === '') gap += 1;
    else if (last !== undefined && goesOn(before, line))
      chunks[chunks.length - 1] = { ...last, text: `${last.text} ${line}` };
    else chunks.push({ text: line, gap });
    if (line !== '') gap = 0;
    before = line;
  }
  return chunks;
}

function goesOn(before: string, line: string): boolean {
  return before.length >= WRAPPED && !BULLET.test(line) && !NUMBER.test(line) && !line.includes('\t');
}

function isCell({ text }: Chunk): boolean {
  const words = tidy(text);
  if (text.includes('\t') || BULLET.test(text) || NUMBER.test(text) || readNote(words) !== null) return false;
  return words.length <= LONGEST_HEADING && !/[.!?:;]$/.test(words) && !/^step \d+\s*[:.–-]/i.test(words);
}

function add(blocks: Block[], { text }: Chunk, isFirst: boolean): void {
  const last = blocks.at(-1);
  const number = NUMBER.exec(text)?.[1];
  const marker = BULLET.exec(text) ?? NUMBER.exec(text);
  if (marker !== null) {
    const item = tidy(text.slice(marker[0].length));
    const ordered = number !== undefined;
    const goesOn = last?.kind === 'list' && last.ordered === ordered && !(ordered && number === '1');
    if (goesOn) blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ kind: 'list', ordered, items: [item], links: [] });
    return;
  }
  const words = tidy(text);
  const note = readNote(words);
  if (text.includes('\t')) addRow(blocks, text);
  else if (note !== null) blocks.push({ kind: 'note', ...note });
  else if (isHeading(words)) blocks.push({ kind: 'heading', level: isFirst ? 1 : 2, text: words });
  else if (words !== '') blocks.push({ kind: 'text', text: words, links: [] });
}

function addRow(blocks: Block[], text: string): void {
  const cells = text.split('\t').map(tidy);
  const last = blocks.at(-1);
  if (last?.kind === 'table' && last.rows[0]?.length === cells.length)
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, cells] };
  else blocks.push({ kind: 'table', rows: [cells] });
}

function isHeading(words: string): boolean {
  return words !== '' && words.length <= LONGEST_HEADING && !/[.!:;,]$/.test(words);
}
