/** What can be wrong in a guide file, and where it stands. */

/** A place in a text; line and column count from 1, the column in UTF-16 units as editors show it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a file. An error makes a check fail; a warning does not. */
export interface Problem extends Place {
  readonly file: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** Takes a problem and returns it as one line that editors and terminals can jump to. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, severity } = problem;
  const loudness = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}:${column}: ${loudness}${message}`;
}

/** Takes problems and returns them by file, line and column. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
