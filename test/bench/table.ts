/** How numbers are laid out in columns. */

/** Lays rows out in columns as wide as their widest cell; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** Writes a time in microseconds with a unit that fits. */
export function time(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds.toFixed(microseconds < 10 ? 1 : 0)} µs`;
  const ms = microseconds / 1000;
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Writes a ratio: 1 is equal, 20 is twenty times as much. */
export function ratio(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)}x`;
}

/** Writes a share as a percentage. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
