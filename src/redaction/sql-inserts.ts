// Secrets among the values of SQL inserts, found by the column's name: `INSERT INTO users (name, password) VALUES ('erp', '…')`.
import { keyRole } from './key-role.ts';
import { rank, type Span } from './span.ts';
import { isWorthMasking } from './value-worth.ts';

const INSERT =
  /\b(?:INSERT|REPLACE)\s{1,4}INTO\s{1,4}[\w."`[\]]{1,120}\s{0,4}\(([^()]{1,1000})\)\s{0,8}VALUES\s{0,8}\(/gi;
const VALUE =
  /\s{0,8}(?:[NEb]?'((?:[^'\\\n]|\\.|''){0,2048})'|"((?:[^"\\\n]|\\.){0,2048})"|[^,()'"]{0,200})\s{0,8}([,)]?)/y;

/** Takes prepared text and returns the values in columns whose names announce a secret; only the first row is read. */
export function sqlInserts(text: string): Span[] {
  const spans: Span[] = [];
  for (const insert of text.matchAll(INSERT)) {
    const columns = (insert[1] ?? '').split(',').map((column) => column.replace(/[\s"`[\]]/g, ''));
    spans.push(...rowValues(text, insert.index + insert[0].length, columns));
  }
  return spans;
}

function rowValues(text: string, from: number, columns: readonly string[]): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const column of columns) {
    VALUE.lastIndex = at;
    const hit = VALUE.exec(text);
    if (hit === null || hit[0] === '') return spans;
    const value = hit[1] ?? hit[2] ?? '';
    const role = keyRole(column, '');
    const candidate = {
      value,
      quoted: true,
      manner: 'field',
      next: "'",
      ownLine: false,
      compound: false,
      inQuery: false,
    } as const;
    if (role !== undefined && value !== '' && isWorthMasking(role, candidate)) {
      const start = at + hit[0].search(/['"]/) + 1;
      spans.push({ start, end: start + value.length, kind: role.kind, rank: rank.named, name: role.name });
    }
    if (hit[3] !== ',') return spans;
    at += hit[0].length;
  }
  return spans;
}
