/** What Slack accepts, and what holds of everything that authfix shows: the checks that all tests of views share. */
import type { ModalView } from '@slack/types';
import fc from 'fast-check';
import { expect } from 'vitest';
import { validateMessage } from '../../../src/playground/limits/message.ts';
import { validateView } from '../../../src/playground/limits/view.ts';
import { LIMITS } from '../../../src/slack/limits.ts';
import type { CardMessage } from '../../../src/slack/views/checklist-card.ts';
import { textLength } from '../../../src/slack/views/fitting.ts';
import { helpLines } from '../../../src/slack/views/wording/help.ts';
import { elementsOf, parsedTexts } from './shown.ts';

// The mentions of people who were there are ours; nobody else may ping.
const OUR_MENTION = '<@U0ASKER01>';

/** Expects that Slack takes a message, with room to spare, and that nobody's words in it can ping or format. */
export function expectAccepted(message: CardMessage): void {
  expect(validateMessage(message)).toEqual([]);
  expect(message.blocks.length).toBeLessThanOrEqual(LIMITS.messageBlocks);
  expect(textLength(message.blocks)).toBeLessThanOrEqual(LIMITS.messageText);
  expect(message.text.trim()).not.toBe('');
  expect(message.text.length).toBeLessThanOrEqual(LIMITS.fallbackText);
  expect(message.text.replaceAll(OUR_MENTION, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
  expectInert(message.blocks);
}

/** Expects the same of a modal. */
export function expectModal(view: ModalView): void {
  expect(validateView(view)).toEqual([]);
  expectInert(view.blocks);
}

/** Elements that name people or groups; only those who were there stand in any. */
const PINGING = ['user', 'usergroup', 'broadcast', 'channel', 'team'];

function expectInert(blocks: readonly object[]): void {
  const pinged = elementsOf(blocks, PINGING).map((one) => one['user_id']);
  for (const user of pinged) expect(user).toMatch(/^(?:U0ASKER0[12]|U0SUPPORT|erased)$/);
  for (const parsed of parsedTexts(blocks))
    if (!helpLines().includes(parsed)) expect(parsed).toBe(OUR_MENTION);
}

/** Checks a property of values, as often as half a second allows. */
export function checkAll<Value>(
  values: fc.Arbitrary<Value>,
  check: (value: Value) => void,
  numRuns = 30,
): void {
  fc.assert(fc.property(values, check), { numRuns });
}
