/** `npm run train:gate`: learns the gate's weights from the project's labelled pastes and writes src/core/gate-weights.ts. */
import { writeFileSync } from 'node:fs';
import { SPEAK_FROM } from '../../src/core/gate.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  examplesFrom,
  labelledFiles,
  learnGate,
  lessonsOf,
  readExamples,
  type Taught,
} from './gate-lessons.ts';
import { type Model, sureness } from './logistic.ts';

const FOLDS = 10;

const { guides } = await loadKnowledge('./knowledge');
const lessons = lessonsOf(readExamples(guides, examplesFrom(labelledFiles(), guides)));
process.stdout.write(
  `${lessons.length} texts meet a signature, ${lessons.filter((one) => one.speak).length} of them true errors\n`,
);
process.stdout.write(`cross-validated: ${crossValidated(lessons)}\n`);
writeFileSync('./src/core/gate-weights.ts', moduleText(learnGate(lessons)));

function crossValidated(all: readonly Taught[]): string {
  let spoken = 0;
  let wrong = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const taught = all.filter((_, at) => at % FOLDS !== fold);
    const model = learnGate(taught);
    for (const lesson of all.filter((_, at) => at % FOLDS === fold)) {
      const speaks = sureness(lesson, model) >= SPEAK_FROM;
      if (speaks && lesson.speak) spoken += 1;
      if (speaks && !lesson.speak) wrong += 1;
    }
  }
  const errors = all.filter((one) => one.speak).length;
  return `speaks on ${spoken} of ${errors} true errors and on ${wrong} of ${all.length - errors} other texts that meet a signature`;
}

function moduleText({ bias, weights }: Model): string {
  const rows = [...weights]
    .map(([name, weight]) => `  ${JSON.stringify(name).replace(/^"|"$/g, "'")}: ${weight.toFixed(2)},`)
    .join('\n');
  return `/** What each of the gate's features is worth, in log-odds. Written by \`npm run train:gate\`; edit the pastes, not the numbers. */\n\nexport const BIAS = ${bias.toFixed(2)};\n\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${rows}\n};\n`;
}
