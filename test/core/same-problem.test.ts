/** Which next lines belong to a question that nobody has answered yet. */
import { expect, it } from 'vitest';
import type { Match } from '../../src/core/match.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { relateToQuestion } from '../../src/core/same-problem.ts';
import { shippedGuides } from './small-guide.ts';

const matcher = buildMatcher(await shippedGuides());
const matched = (text: string): Match => matcher.match(readStoredText(text), { product: null });

const BARE = matched('ERROR request failed: HTTP 401 Unauthorized');

it.each([
  ['words without an error', "it's the Mintsoft DPD connection", 'nothing'],
  ['the product with the same status', 'Mintsoft says 401 Unauthorized', 'same'],
  ['something telling where only a status was asked about', 'Authorisation token is hard expired', 'refines'],
  ['another plain status', 'Mintsoft says 403 Forbidden for the Shopify connection', 'other'],
])('%s', (_what, text, relation) => {
  expect(relateToQuestion(BARE, matched(text))).toBe(relation);
});

it('another product than the one that the question named is another problem', () => {
  const asked = { ...matched('Tines says 401 Unauthorized'), tier: 'ambiguous' as const };
  expect(relateToQuestion(asked, matched('Mintsoft says 401 Unauthorized'))).toBe('other');
});

it('another kind that is as telling as what was asked about is another problem, a plain status is not', () => {
  const asked = { ...matched('Authorisation token is hard expired'), tier: 'ambiguous' as const };
  expect(relateToQuestion(asked, matched('AADSTS7000215: Invalid client secret provided'))).toBe('other');
  expect(relateToQuestion(asked, BARE)).toBe('same');
});

it('whatever follows a report that showed no error is what was asked for', () => {
  const asked = { ...BARE, tier: 'none' as const, evidence: [] };
  expect(relateToQuestion(asked, matched('Mintsoft says 403 Forbidden'))).toBe('same');
});
