/** `npm run train:gate`: learns the gate's weights from the project's labelled pastes and writes src/core/gate-weights.ts. */
import { writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { examplesFrom, labelledFiles, learnGate, lessonsOf, readExamples } from './gate-lessons.ts';
import type { Model } from './logistic.ts';
import { modelText } from './model-text.ts';

const { guides } = await loadKnowledge('./knowledge');
const lessons = lessonsOf(readExamples(guides, examplesFrom(labelledFiles(), guides)));
process.stdout.write(
  `${lessons.length} lessons, ${lessons.filter((one) => one.speak).length} of them true errors\n`,
);
const model: Model = learnGate(lessons);
process.stdout.write(`${model.weights.size} features\n`);
writeFileSync('./src/core/gate-weights.ts', modelText(model));
