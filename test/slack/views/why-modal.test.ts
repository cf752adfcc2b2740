/** Any explanation is what Slack accepts, quotes letter by letter, and is told whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Explanation, Span } from '../../../src/core/explanation.ts';
import { asId, type GuideId } from '../../../src/core/ids.ts';
import type { ProductHint } from '../../../src/core/match.ts';
import { whyModal } from '../../../src/slack/views/why-modal.ts';
import { aTriage } from '../../support/triage.ts';
import { checkAll, expectModal } from './accepted.ts';
import { anyText } from './any-text.ts';
import { anyTriage } from './any-triage.ts';
import { literalTexts } from './shown.ts';

const anySpan: fc.Arbitrary<Span> = fc.record({
  start: fc.nat(),
  end: fc.nat(),
  line: fc.integer({ min: 1, max: 40_000 }),
  quote: anyText(4000),
  kind: fc.constant('k'.repeat(60)),
  met: fc.array(anyText(200), { minLength: 1, maxLength: 10 }),
  guides: fc.constant(['guide']),
  weight: fc.constant(0.95),
  times: fc.integer({ min: 1, max: 40_000 }),
});

const spansUpTo = (maxLength: number) =>
  fc.record({ shown: fc.array(anySpan, { maxLength, size: 'max' }), more: fc.nat({ max: 9000 }) });

const anyRanked = fc.record({
  guide: fc.constant(asId<GuideId>('guide')),
  cause: fc.constant('cause'),
  kind: fc.constant('token-expired'),
  score: fc.constant(0.5),
  name: anyText(400),
});

const anyProduct: fc.Arbitrary<ProductHint> = fc.oneof(
  fc.constant({ from: 'nothing' as const }),
  fc.record({ from: fc.constant('text' as const), id: fc.constant('acme'), quote: anyText(40) }),
  fc.record({ from: fc.constantFrom('channel' as const, 'request' as const), id: fc.constant('acme') }),
);

const anyExplanation: fc.Arbitrary<Explanation> = fc
  .record({
    product: anyProduct,
    productName: fc.option(anyText(100)),
    spans: spansUpTo(20),
    for: fc.array(anyText(60), { maxLength: 8 }),
    against: fc.array(anyText(60), { maxLength: 9 }),
    countered: spansUpTo(5),
    overruled: spansUpTo(5),
    ranking: fc.array(anyRanked, { maxLength: 5 }),
    tier: fc.constantFrom('confident' as const, 'ambiguous' as const, 'none' as const),
  })
  .map((parts) => ({
    ...parts,
    report: { lines: 1, characters: 1 },
    runnerUp: parts.ranking[1] ?? null,
    margin: 0.123,
    deed: { kind: 'asks', causes: parts.ranking.length, questions: [] },
  }));

test('an explanation is accepted by Slack, however much it holds', () => {
  checkAll(anyExplanation, (explanation) => {
    expectModal(whyModal(explanation, null));
    expectModal(whyModal(explanation, aTriage()));
  });
});

test('every quote is shown letter by letter, or its beginning where it is long', () => {
  checkAll(anyExplanation, (explanation) => {
    const literal = literalTexts(whyModal(explanation, null).blocks);
    for (const { quote } of explanation.spans.shown) {
      const isShown = (one: string) =>
        one === quote || (one.endsWith('…') && one.length >= 299 && quote.startsWith(one.slice(0, -1)));
      expect(literal.some(isShown)).toBe(true);
    }
  });
});

test('every cause, the margin and how many quotes were left out are told', () => {
  checkAll(anyExplanation, (explanation) => {
    const shown = literalTexts(whyModal(explanation, null).blocks).join('\n');
    for (const { name } of explanation.ranking)
      expect(shown).toContain(name.slice(0, 200).toWellFormed().slice(0, 150));
    if (explanation.runnerUp !== null) expect(shown).toContain(', 0.123 behind.');
    const { more } = explanation.spans;
    if (explanation.spans.shown.length > 0 && more > 0)
      expect(shown).toContain(`And ${more.toLocaleString('en-GB')} more.`);
  });
});

test('any triage explains itself, with who chose it and which guide speaks', () => {
  checkAll(anyTriage, (triage) => {
    const { explanation, pickedBy } = triage.reason;
    if (explanation === null) throw new Error('an opened triage keeps its explanation');
    const view = whyModal(explanation, triage);
    expectModal(view);
    expect(literalTexts(view.blocks).join('\n')).toContain(`version ${triage.guide.version}.`);
    expect(JSON.stringify(view).includes('"user_id"')).toBe(pickedBy !== null);
  });
});
