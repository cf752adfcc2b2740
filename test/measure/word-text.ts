/** The learned word model as the files that people read: the terms of each column side by side, what tells most first. */
import type { Column, Learned } from '../../src/core/word-model.ts';
import { sideBySide } from './model-text.ts';

/** Answers the text of src/core/trouble-weights.ts. The same model gives the same text. */
export function troubleText({ trouble }: Learned): string {
  return `/** What words tell of a failure that somebody has, in log-odds. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */

export const TROUBLE_BIAS = ${trouble.bias.toFixed(2)};

export const TROUBLE_TERMS = \`
${rowsOf(trouble)}\`;
`;
}

/** Answers the text of src/core/kind-weights.ts. */
export function kindsText({ kinds }: Learned): string {
  const biases = [...kinds].map(([kind, { bias }]) => `  '${kind}': ${bias.toFixed(2)},`);
  const columns = [...kinds].map(([kind, column]) => `  '${kind}': \`\n${rowsOf(column)}\`,`);
  return `/** What words tell of each kind of failure, in log-odds. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */

export const KIND_BIASES: Readonly<Record<string, number>> = {
${biases.join('\n')}
};

export const KIND_TERMS: Readonly<Record<string, string>> = {
${columns.join('\n')}
};
`;
}

function rowsOf({ terms }: Column): string {
  const rows = [...terms]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([term, weight]) => `${term} ${weight.toFixed(2)}`);
  return sideBySide(rows)
    .map((line) => `    ${line}`)
    .join(';\n');
}
