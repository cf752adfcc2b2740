/** How the confusion matrix looks as text: one row per expected kind, one numbered column per found kind. */
import type { Answer, MatrixRow } from './examples.ts';

const SILENCE = 'no reply';
const NONE = '·';

/** Takes matrix rows and returns an aligned table by kind, without a line break at its end. */
export function matrixTable(rows: readonly MatrixRow[]): string {
  const kinds = kindsIn(rows);
  const labels = kinds.map((kind, index) => `${index + 1} ${kind}`);
  const header = ['expected \\ found', ...kinds.map((_, index) => String(index + 1)), SILENCE];
  const body = [...kinds, SILENCE].map((expected, index) => [
    labels[index] ?? SILENCE,
    ...[...kinds, SILENCE].map((found) => formatCount(countOf(rows, expected, found))),
  ]);
  return aligned([header, ...body]);
}

function kindsIn(rows: readonly MatrixRow[]): readonly string[] {
  const kinds = new Set<string>();
  for (const { expected, found } of rows) {
    for (const answer of [expected, found]) if (answer) kinds.add(answer.kind);
  }
  return [...kinds].toSorted();
}

function countOf(rows: readonly MatrixRow[], expected: string, found: string): number {
  let count = 0;
  for (const row of rows) {
    if (kindOf(row.expected) === expected && kindOf(row.found) === found) count += row.count;
  }
  return count;
}

function kindOf(answer: Answer | null): string {
  return answer?.kind ?? SILENCE;
}

function formatCount(count: number): string {
  return count === 0 ? NONE : String(count);
}

/** The first column stands left, the numbers stand right. */
function aligned(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  return table
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
