// Secrets in tables whose heading names the column: markdown, CSV, tab-separated and boxed terminal tables.
import type { FoundKey } from './key-finder.ts';
import { isPlaceholder } from './placeholder.ts';
import { isPlainWord, isSentence } from './plain-word.ts';
import { rank, type Span } from './span.ts';
import { isMixed, isRandom, isUuid } from './value-shape.ts';

/** A pasted table longer than this is data, not an example. */
const MOST_ROWS = 200;
const SEPARATORS = ['|', '\u2502', '\t', ';', ','] as const;
const RULE_LINE = /^[\s|+:=\u2500-\u257f-]*$/;
const LONGEST_LINE = 1000;

interface Heading {
  readonly line: string;
  readonly end: number;
  readonly separator: string;
  readonly column: number;
  readonly kind: string;
  readonly people: boolean;
}

/** Takes prepared text and its names, and returns the cells below each heading that is such a name. */
export function tableColumns(text: string, keys: readonly FoundKey[]): Span[] {
  const spans: Span[] = [];
  let below = { from: 0, to: 0 };
  for (const key of keys) {
    if (key.role.tier === 'weak' || (key.start > below.from && key.start < below.to)) continue;
    const heading = headingAt(text, key.start, key.end);
    if (heading === undefined) continue;
    const rows = cellsBelow(text, { ...heading, kind: key.role.kind, people: key.role.tier === 'password' });
    spans.push(...rows.spans);
    // The heading's other columns are still to be read; the rows below it are not headings.
    below = { from: heading.end, to: rows.end };
  }
  return spans;
}

/** A heading's cell holds the name and nothing else, and its line has at least two cells. */
function headingAt(text: string, start: number, end: number): Omit<Heading, 'kind' | 'people'> | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const lineStart = start - before.length + before.lastIndexOf('\n') + 1;
  const after = text.slice(end, end + LONGEST_LINE);
  const lineEnd = end + (after.includes('\n') ? after.indexOf('\n') : after.length);
  const line = text.slice(lineStart, lineEnd);
  if (line.length > LONGEST_LINE || lineEnd >= text.length) return undefined;
  for (const separator of SEPARATORS) {
    const cells = line.split(separator);
    if (cells.filter((cell) => cell.trim() !== '').length < 2) continue;
    const column = line.slice(0, start - lineStart).split(separator).length - 1;
    if (!/^\s*["'*_\x60]{0,3}[\p{L}\d _.-]{2,48}["'*_\x60]{0,3}\s*$/u.test(cells[column] ?? ''))
      return undefined;
    const isHeading = cells.every((cell) =>
      /^\s*["'*_\x60]{0,3}[\p{L}_ .()/#-]{0,48}["'*_\x60]{0,3}\s*$/u.test(cell),
    );
    return isHeading ? { line, end: lineEnd, separator, column } : undefined;
  }
  return undefined;
}

function cellsBelow(text: string, heading: Heading): { spans: Span[]; end: number } {
  const spans: Span[] = [];
  const width = heading.line.split(heading.separator).length;
  let at = heading.end + 1;
  for (let row = 0; row < MOST_ROWS && at < text.length; row += 1) {
    const rest = text.slice(at, at + LONGEST_LINE);
    const line = rest.split('\n', 1)[0] ?? '';
    const cells = line.split(heading.separator);
    if (cells.length !== width && !RULE_LINE.test(line)) break;
    const span = cellSpan(cells, at, heading);
    if (span !== undefined) spans.push(span);
    at += line.length + 1;
  }
  return { spans, end: at };
}

function cellSpan(cells: readonly string[], lineStart: number, heading: Heading): Span | undefined {
  const cell = cells[heading.column] ?? '';
  const value = cell.trim().replace(/^["'\x60*]+|["'\x60*]+$/g, '');
  if (value.length < 4 || isPlaceholder(value) || isPlainWord(value) || isSentence(value)) return undefined;
  const isSecret = heading.people
    ? isMixed(value) || /^\S{6,}$/.test(value)
    : isRandom(value, 10) || isUuid(value);
  if (!isSecret || /\s/.test(value)) return undefined;
  const offset = cells.slice(0, heading.column).reduce((sum, one) => sum + one.length + 1, 0);
  const start = lineStart + offset + cell.indexOf(value);
  return { start, end: start + value.length, kind: heading.kind, rank: rank.named };
}
