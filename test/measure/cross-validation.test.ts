/** Cross-validation on a handful of texts: what was held back was not learned from. */
import { expect, test } from 'vitest';
import { smallGuide } from '../core/small-guide.ts';
import { byFile, byTens, crossValidate } from './cross-validation.ts';
import type { Example } from './gate-lessons.ts';

const GUIDE = smallGuide({
  id: 'carrier',
  causes: [{ id: 'expired', kind: 'token-expired', signatures: ['token expired'] }],
});
const TEACHING = [
  ...Array.from({ length: 8 }, (_, at) => example(`since ${at} o'clock: error: token expired`, true, 'a')),
  ...Array.from({ length: 8 }, (_, at) => example(`shipped number ${at}: fixed token expired`, false, 'a')),
];

test('a gate that learned from the other file judges this one', () => {
  const held = [
    example('since noon: error: token expired', true, 'b'),
    example('shipped today: fixed token expired', false, 'b'),
  ];
  const answers = crossValidate([GUIDE], [...TEACHING, ...held], byFile).filter(({ from }) => from === 'b');
  expect(answers.map(({ answer }) => answer.speaks)).toEqual([true, false]);
  expect(answers[0]?.answer.kinds[0]).toBe('token-expired');
});

test('a fold that contradicts all others is judged by the others', () => {
  const odd = example('since noon: error: token expired', false, 'b');
  const answers = crossValidate([GUIDE], [...TEACHING, odd], byFile);
  expect(answers.at(-1)?.answer.speaks).toBe(true);
});

test('a text without a signature is silence in every fold', () => {
  const chat = example('lunch at noon?', false, 'a');
  expect(crossValidate([GUIDE], [...TEACHING, chat], byTens).at(-1)?.answer.tier).toBe('none');
});

function example(text: string, isError: boolean, from: string): Example {
  const accept = isError ? ['token-expired'] : [];
  return { paste: { id: text, text, accept, form: 'log' }, from, weight: 1 };
}
