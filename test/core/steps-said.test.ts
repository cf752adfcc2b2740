/** Steps as people write them. */
import { expect, test } from 'vitest';
import { stepsSaid } from '../../src/core/steps-said.ts';

test.each([
  [
    'the items of a list',
    'Hi! Do this:\n- open the export\n- start it again\nthanks',
    ['open the export', 'start it again'],
  ],
  ['numbered items', '1. open it\n2) start it', ['open it', 'start it']],
  [
    'lines, where there is no list',
    'open the export\n\nstart it again',
    ['open the export', 'start it again'],
  ],
  ['each once', '- again\n- again', ['again']],
  ['nothing of nothing', '!!\n\n1.', []],
])('are %s', (_, text, steps) => {
  expect(stepsSaid([text])).toEqual(steps);
});

test('are at most twenty, none longer than a title', () => {
  const steps = stepsSaid([
    Array.from({ length: 40 }, (_, at) => `- step ${at} ${'x'.repeat(500)}`).join('\n'),
  ]);
  expect(steps).toHaveLength(20);
  expect(Math.max(...steps.map((step) => step.length))).toBe(200);
});
