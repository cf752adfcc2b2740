/** `npm run train:gate`: learns the gate's weights and those of words from the project's labelled pastes and writes their files to src/core. */
import { writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { examplesFrom, labelledFiles, learnGate, lessonsOf, readExamples } from './gate-lessons.ts';
import type { Model } from './logistic.ts';
import { modelText } from './model-text.ts';
import { learnWords } from './word-lessons.ts';
import { kindsText, troubleText } from './word-text.ts';

const { guides } = await loadKnowledge('./knowledge');
const readings = readExamples(guides, examplesFrom(labelledFiles(), guides));
const words = learnWords(readings);
const terms = [...words.kinds.values()].reduce((sum, one) => sum + one.terms.size, 0);
process.stdout.write(`${words.trouble.terms.size} terms of trouble, ${terms} of kinds\n`);
writeFileSync('./src/core/trouble-weights.ts', troubleText(words));
writeFileSync('./src/core/kind-weights.ts', kindsText(words));
const lessons = lessonsOf(readings);
process.stdout.write(
  `${lessons.length} lessons, ${lessons.filter((one) => one.speak).length} of them true errors\n`,
);
const model: Model = learnGate(lessons);
process.stdout.write(`${model.weights.size} features\n`);
writeFileSync('./src/core/gate-weights.ts', modelText(model));
