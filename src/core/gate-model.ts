/** The learned model of the gate: features by name, each with what it is worth. */
import { FAMILIES } from './gate-weights.ts';

/** The family of the features that are questions; all others are "word: since", "said: expired" and the like. */
export const QUESTIONS = 'questions';

/** Answers the family of a feature, and its name in it. */
export function familyOf(feature: string): { readonly family: string; readonly what: string } {
  const [, family = QUESTIONS, what = feature] = /^([a-z]+): (.*)$/s.exec(feature) ?? [];
  return { family, what };
}

/** What each feature is worth, in log-odds; what is worth nothing is not there. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(FAMILIES).flatMap(([family, rows]) =>
    rows.split(';').map((row) => readRow(family, row.trim())),
  ),
);

// "since 0.54", in the family of words.
function readRow(family: string, row: string): [string, number] {
  const end = row.lastIndexOf(' ');
  const what = row.slice(0, end);
  return [family === QUESTIONS ? what : `${family}: ${what}`, Number(row.slice(end))];
}
