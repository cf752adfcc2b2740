import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guideFaultMessage } from '../../../src/slack/views/guide-fault-message.ts';
import { checkAll, expectAccepted } from './accepted.ts';
import { anyText } from './any-text.ts';
import { literalTexts } from './shown.ts';

const FAULT = { place: 'a.yml:3:1', message: 'is wrong', more: 0, earlierServes: false };

test('Slack takes a fault in any words', () => {
  const anyFault = fc.record({
    place: anyText(300),
    message: anyText(3000),
    more: fc.nat(),
    earlierServes: fc.boolean(),
  });
  checkAll(anyFault, (fault) => expectAccepted(guideFaultMessage(fault)));
});

test('it says where, what, what serves meanwhile and how much more there is', () => {
  const said = (changes: Partial<typeof FAULT>) =>
    literalTexts(guideFaultMessage({ ...FAULT, ...changes }).blocks).join('');
  expect(said({})).toMatch(/a\.yml:3:1[\s\S]*is wrong[\s\S]*It does not serve\./);
  expect(said({ more: 2 })).toContain('The file has 2 more problems.');
  expect(said({ earlierServes: true })).toContain('last good version');
});
