import { expect, test } from 'vitest';
import { WEIGHTS } from '../../src/core/gate-model.ts';
import { BIAS, FAMILIES } from '../../src/core/gate-weights.ts';
import { modelText } from './model-text.ts';

test('the model in use says the same when it is written again', () => {
  const again = modelText({ bias: BIAS, weights: WEIGHTS });
  for (const [family, rows] of Object.entries(FAMILIES)) {
    expect(again).toContain(`  ${family}: \`${rows}\``);
  }
});

test('a question has a line of its own, and words of a family stand side by side', () => {
  const weights = new Map([
    ['asks for help', 1.2],
    ['word: since', 0.5],
    ['word: if', -0.25],
  ]);
  expect(modelText({ bias: -1, weights })).toContain(
    '  questions: `\n    asks for help 1.20`,\n  word: `\n    since 0.50; if -0.25`,',
  );
});
