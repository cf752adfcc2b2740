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
  const rows = [...weights]
    .map(([name, weight]) => `  ${JSON.stringify(name).replace(/^"|"$/g, "'")}: ${weight.toFixed(2)},`)
    .join('\n');
  return `/** What each of the gate's features is worth, in log-odds. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */\n\nexport const BIAS = ${bias.toFixed(2)};\n\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows}\n};\n`;
}
