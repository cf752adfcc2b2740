/** A learned model as the file that people read: a line for each question, and the words of each family side by side. */
import { familyOf, QUESTIONS } from '../../src/core/gate-model.ts';
import type { Model } from './logistic.ts';

const HEAD = `/** What each of the gate's features is worth, in log-odds. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */`;
const WIDTH = 108;

/** Answers the text of src/core/gate-weights.ts. The same model gives the same text. */
export function modelText({ bias, weights }: Model): string {
  const families = new Map<string, string[]>();
  for (const [name, weight] of weights) {
    const { family, what } = familyOf(name);
    families.set(family, [...(families.get(family) ?? []), `${what} ${weight.toFixed(2)}`]);
  }
  const texts = [...families].map(([family, rows]) => {
    const lines = family === QUESTIONS ? rows : sideBySide(rows);
    return `  ${/^\w+$/.test(family) ? family : `'${family}'`}: \`\n${lines.map((line) => `    ${line}`).join(';\n')}\`,`;
  });
  return `${HEAD}

export const BIAS = ${bias.toFixed(2)};

export const FAMILIES: Readonly<Record<string, string>> = {
${texts.join('\n')}
};
`;
}

/** Sets rows side by side in lines that fit a page. */
export function sideBySide(rows: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last === undefined || last.length + row.length > WIDTH) lines.push(row);
    else lines[lines.length - 1] = `${last}; ${row}`;
  }
  return lines;
}
