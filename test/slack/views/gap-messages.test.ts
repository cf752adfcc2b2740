/** The messages about gaps and the form for drafts are accepted, whatever people wrote. */
import fc from 'fast-check';
import { test } from 'vitest';
import type { Gap } from '../../../src/core/gaps/cluster.ts';
import { gapDigest } from '../../../src/slack/views/gap-digest.ts';
import { guideOffer } from '../../../src/slack/views/guide-offer.ts';
import { knowledgeForm } from '../../../src/slack/views/knowledge-form.ts';
import { checkAll, expectAccepted, expectModal } from './accepted.ts';
import { anyText } from './any-text.ts';

const at = new Date('2026-03-01T10:00:00Z');
const anyGap: fc.Arbitrary<Gap> = fc.record({
  id: fc.constant('gap-0k3v9x2a'),
  reports: fc.constant([]),
  people: fc.nat(900),
  channels: fc.array(fc.constant('C0INTEGRA')),
  firstSeen: fc.constant(at),
  lastSeen: fc.constant(at),
  rejected: fc.nat(3),
  typical: anyText(40_000),
});

test('a digest is accepted with any number of gaps', () => {
  checkAll(fc.array(anyGap, { minLength: 1, maxLength: 12 }), (gaps) => expectAccepted(gapDigest(gaps)));
});

test('an offer is accepted with any guide', () => {
  checkAll(fc.tuple(anyText(200), fc.option(anyText(40))), ([error, product]) =>
    expectAccepted(
      guideOffer('7d0a2f0e', { guide: 'g'.repeat(60), cause: 'c'.repeat(60), product, error, reason: '' }),
    ),
  );
});

test('the form of a draft is accepted with anything in it', () => {
  const key = { workspace: 'T1', channel: 'C1', thread: '1.0', ts: '1.1', ticket: null };
  const proposal = fc.record({
    id: fc.constant('x'.repeat(60)),
    title: anyText(4000),
    product: fc.option(anyText(40)),
    error: anyText(4000),
    signs: fc.array(anyText(200), { maxLength: 3 }),
    steps: fc.array(anyText(200), { maxLength: 20 }),
  });
  checkAll(proposal, (one) => expectModal(knowledgeForm(key, one)));
});
