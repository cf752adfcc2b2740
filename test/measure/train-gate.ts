/** `npm run train:gate`: learns the gate's weights from the project's labelled pastes and writes src/core/gate-weights.ts. */
import { writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { examplesFrom, labelledFiles, learnGate, lessonsOf, readExamples } from './gate-lessons.ts';
import type { Model } from './logistic.ts';

const { guides } = await loadKnowledge('./knowledge');
const lessons = lessonsOf(readExamples(guides, examplesFrom(labelledFiles(), guides)));
process.stdout.write(
  `${lessons.length} lessons, ${lessons.filter((one) => one.speak).length} of them true errors\n`,
);
writeFileSync('./src/core/gate-weights.ts', moduleText(learnGate(lessons)));

function moduleText({ bias, weights }: Model): string {
  return `/** What each of the gate's features is worth, in log-odds, by family. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */

export const BIAS = ${bias.toFixed(2)};

/** Questions, and families of words: "said" is in the signature, "before" and "after" right beside it, "word" near it. */
const FAMILIES: Readonly<Record<string, string>> = {
${familiesIn(weights).map(familyText).join('\n')}
};

export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(FAMILIES).flatMap(([family, rows]) =>
    rows
      .trim()
      .split(/\\s*[;\\n]\\s*/)
      .map((row): [string, number] => {
        const [, name = '', weight = ''] = /^(.*) (-?[\\d.]+)$/.exec(row) ?? [];
        return [family === QUESTIONS ? name : \`\${family}: \${name}\`, Number(weight)];
      }),
  ),
);
`;
}
