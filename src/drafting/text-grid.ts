/** Tables in copied text, of which nothing is left but their cells, one after another. */

/** A table that was found: where its cells begin, how many there are, and how they stand. */
export interface Grid {
  readonly start: number;
  readonly length: number;
  readonly rows: readonly (readonly string[])[];
}

interface Cell {
  readonly text: string;
  readonly gap: number;
}

const FEWEST_CELLS = 6;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 5;

/** What tables of help pages call their columns. */
const HEADINGS =
  /\b(?:errors?|symptoms?|messages?|problems?|issues?|causes?|reasons?|meaning|go to|fix|solutions?|actions?|what to do|steps?|results?|outcome|settings?|types?|status|codes?|names?|values?|examples?|descriptions?|resolution|when|then)\b/i;

/** How alike the cells of the columns must be, from 0 to 1, when their headings tell nothing. */
const LEAST_LIKENESS = 0.3;

/** Takes the paragraphs of a text, null for those that can be no cell; returns the tables among them, in order. */
export function findGrids(cells: readonly (Cell | null)[]): readonly Grid[] {
  const grids: Grid[] = [];
  for (let start = 0; start < cells.length; ) {
    const run = runFrom(cells, start);
    const grid = run.length >= FEWEST_CELLS ? gridIn(run, start) : null;
    if (grid !== null) grids.push(grid);
    start = grid === null ? start + Math.max(run.length, 1) : grid.start + grid.length;
  }
  return grids;
}

/** Cells stand apart by one empty line; more begin something new. */
function runFrom(cells: readonly (Cell | null)[], start: number): readonly string[] {
  const run: string[] = [];
  for (let at = start; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell || (at > start && cell.gap > 1)) break;
    run.push(cell.text);
  }
  return run;
}

// A heading may stand before the table and another after it, and they look like cells.
function gridIn(run: readonly string[], start: number): Grid | null {
  for (const skipped of [0, 1]) {
    for (const left of [0, 1]) {
      const cells = run.slice(skipped, run.length - left);
      const columns = columnsOf(cells);
      if (columns !== null)
        return { start: start + skipped, length: cells.length, rows: rowsOf(cells, columns) };
    }
  }
  return null;
}

function columnsOf(cells: readonly string[]): number | null {
  if (cells.length < FEWEST_CELLS) return null;
  const named = cells.findIndex((cell) => !HEADINGS.test(cell));
  const fits = (columns: number) =>
    columns >= FEWEST_COLUMNS &&
    columns <= MOST_COLUMNS &&
    cells.length % columns === 0 &&
    cells.length / columns >= 2;
  if (fits(named)) return named;
  let best: number | null = null;
  let most = LEAST_LIKENESS;
  for (let columns = FEWEST_COLUMNS; columns <= MOST_COLUMNS; columns += 1) {
    const likeness = fits(columns) && cells.length / columns >= 3 ? likenessOf(rowsOf(cells, columns)) : 0;
    if (likeness <= most) continue;
    most = likeness;
    best = columns;
  }
  return best;
}

function rowsOf(cells: readonly string[], columns: number): readonly (readonly string[])[] {
  return Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
}

/** How many cells below the heading begin like another one of their column. */
function likenessOf([heading = [], ...body]: readonly (readonly string[])[]): number {
  let alike = 0;
  for (const column of heading.keys()) {
    const starts = body.map((row) => firstWord(row[column] ?? ''));
    alike += starts.filter((word, at) =>
      starts.some((other, place) => place !== at && other === word),
    ).length;
  }
  return alike / (heading.length * body.length);
}

function firstWord(text: string): string {
  return (/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '').toLowerCase().replace(/s$/, '');
}
