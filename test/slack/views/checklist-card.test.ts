/** Any card of any guide, in any state, is what Slack accepts, and what does not fit on it is said and can be read. */
import { expect, test } from 'vitest';
import type { Step } from '../../../src/core/guide.ts';
import { currentStep, type Triage } from '../../../src/core/triage.ts';
import { parseGuide } from '../../../src/knowledge/parse.ts';
import { sortOutBroken } from '../../../src/knowledge/rules.ts';
import { card } from '../../../src/slack/ids.ts';
import { checklistCard } from '../../../src/slack/views/checklist-card.ts';
import { readerPage, stepReader } from '../../../src/slack/views/step-reader.ts';
import { cardWords } from '../../../src/slack/views/wording/card.ts';
import { checkAll, expectAccepted, expectModal } from './accepted.ts';
import { anyGuide, anyStep } from './any-guide.ts';
import { anyTriage } from './any-triage.ts';
import { actionIds, literalTexts } from './shown.ts';

/** Every text of a step that a reader of it wants. */
function wordsOf(step: Step): readonly string[] {
  return [
    ...(step.text === undefined ? [] : [step.text]),
    ...step.checks,
    ...step.causes,
    ...step.procedures.flatMap(({ steps }) => steps),
    ...step.formats.map(({ text }) => text),
    ...step.not_affected,
    ...step.notes.map(({ text }) => text),
    ...step.links.map(({ title }) => title),
  ];
}

test('the guides that these tests make are guides that would serve', () => {
  checkAll(
    anyGuide,
    (guide) => {
      const parsed = parseGuide('any.yml', JSON.stringify(guide));
      expect(parsed.kind).toBe('guide');
      if (parsed.kind === 'guide') expect(sortOutBroken([parsed.written]).problems).toEqual([]);
    },
    5,
  );
});

test('a card is accepted by Slack in every state of every guide', () => {
  checkAll(anyTriage, (triage) => expectAccepted(checklistCard(triage)));
});

test('a card always names the error and the reason in full, letter by letter', () => {
  checkAll(anyTriage, (triage) => {
    const literal = literalTexts(checklistCard(triage).blocks);
    const { product, cause } = triage.guide;
    const name = product === null ? cause.error : `${product.name}: ${cause.error}`;
    expect(literal.some((one) => one.includes(name))).toBe(true);
    if (!literal.includes(cardWords.cutShort)) expect(literal).toContain(cause.reason);
  });
});

test('an open card always offers every outcome, every way out and Escalate', () => {
  checkAll(anyTriage, (triage) => {
    const step = triage.state === 'open' ? currentStep(triage) : null;
    if (step === null) return;
    const ids = actionIds(checklistCard(triage).blocks);
    for (const id of [card.fixed, card.noChange, card.notApplicable, card.blocked, card.escalate])
      expect(ids).toContain(id);
    for (const at of step.exits.keys()) expect(ids).toContain(`${card.exit}.${at}`);
    if (triage.records.length > 0) expect(ids).toContain(card.undo);
  });
});

test('a card shows its whole step, or says that it does not and opens the rest', () => {
  checkAll(anyTriage, (triage) => {
    const step = triage.state === 'open' ? currentStep(triage) : null;
    if (step === null) return;
    const shown = checklistCard(triage).blocks;
    const literal = new Set(literalTexts(shown));
    if (wordsOf(step).every((text) => literal.has(text))) return;
    expect(literal).toContain(cardWords.cutShort);
    expect(actionIds(shown)).toContain(card.readStep);
    expectReadable(step, triage);
  });
});

function expectReadable(step: Step, triage?: Triage): void {
  const view = stepReader(step, triage?.guide);
  const literal = new Set(literalTexts(view.blocks));
  const isCut = literal.has(cardWords.readerCut);
  if (!isCut) for (const text of wordsOf(step)) expect(literal).toContain(text);
  const bytes = Buffer.byteLength(JSON.stringify(step));
  if (bytes < 100_000 && triage === undefined) expect(isCut).toBe(false);
}

test('the step reader takes any step whole, up to what Slack can show', () => {
  checkAll(anyStep, (step) => {
    expectModal(stepReader(step));
    expectReadable(step);
  });
});

test('a step of any length is read whole, page by page, and the steps beside it are one press away', () => {
  checkAll(
    anyTriage,
    (triage) => {
      const { steps } = triage.guide;
      for (const step of steps) {
        // As long as several views.
        const long = { ...step, notes: Array.from({ length: 20 }, () => step.notes).flat() };
        const read = new Set<string>();
        for (let page = 0; ; page += 1) {
          const view = readerPage({ triage: triage.id, guide: triage.guide, step: long, page });
          expectModal(view);
          for (const text of literalTexts(view.blocks)) read.add(text);
          if (!literalTexts(view.blocks).includes(cardWords.readerMore)) break;
        }
        for (const text of wordsOf(long)) expect(read).toContain(text);
        expect(read.has(cardWords.stepAfter)).toBe(step.id !== steps.at(-1)?.id);
        expect(read.has(cardWords.stepBefore)).toBe(step.id !== steps[0]?.id);
      }
    },
    10,
  );
});

test('whoever takes a side exit is told what to do instead, or where to read it', () => {
  checkAll(anyTriage, (triage) => {
    const record = triage.records.at(-1);
    const step = triage.guide.steps.find((one) => one.id === record?.step);
    const exit = step?.exits.find((one) => one.id === record?.exit);
    if (exit === undefined || step === undefined) return;
    const shown = checklistCard(triage).blocks;
    if (literalTexts(shown).includes(exit.text)) return;
    expect(actionIds(shown)).toContain(card.readStep);
    expect(literalTexts(stepReader({ ...step, procedures: [] }).blocks)).toContain(exit.text);
  });
});
