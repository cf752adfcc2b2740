import { expect, test } from 'vitest';
import { validateMessage } from '../../../src/playground/limits/message.ts';
import {
  actions,
  button,
  divider,
  header,
  line,
  rich,
  say,
  section,
} from '../../../src/slack/views/blocks.ts';
import { checklistCard } from '../../../src/slack/views/checklist-card.ts';
import { refusalsOf } from '../../../src/slack/views/refusals.ts';
import { checkAll } from './accepted.ts';
import { anyTriage } from './any-triage.ts';

const press = button({ id: 'a', text: 'Press', value: '{}' });

test('nothing is refused of a card, whatever the guide', () => {
  checkAll(anyTriage, (triage) => {
    expect(refusalsOf(checklistCard(triage))).toEqual([]);
  });
});

test.each([
  ['too many blocks', Array.from({ length: 51 }, () => divider), /51 of at most 50 blocks/],
  [
    'a header of 151 characters',
    [{ ...header('x'), text: { type: 'plain_text', text: 'x'.repeat(151) } } as const],
    /151 of at most 150/,
  ],
  [
    'a button of 76 characters',
    [actions('b', [{ ...press, text: { type: 'plain_text', text: 'x'.repeat(76) } }])],
    /76 of at most 75/,
  ],
  ['a text of 3001 characters', [section('x'.repeat(3001))], /3001 of at most 3000/],
  ['an empty text', [section('')], /an empty text/],
  ['two blocks of one name', [actions('b', [press]), actions('b', [press])], /two blocks named b/],
])('%s is refused, here and by the local Slack', (_, blocks, reason) => {
  const message = { text: 'x', blocks };
  expect(refusalsOf(message).join()).toMatch(reason);
  expect(validateMessage(message)).not.toEqual([]);
});

test('more text than a message may have is refused', () => {
  const blocks = Array.from({ length: 5 }, () => rich(line(say('x'.repeat(2500)))));
  expect(refusalsOf({ text: 'x', blocks }).join()).toMatch(/12500 of at most 10000 characters/);
});

test('a modal is held to the limits of modals', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'x'.repeat(25) },
    blocks: Array.from({ length: 101 }, () => divider),
  };
  expect(refusalsOf(view)).toEqual([
    'has a title of 25 of at most 24 characters',
    'has 101 of at most 100 blocks',
  ]);
});
