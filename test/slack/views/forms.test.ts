/** Any form of any guide is what Slack accepts, and says what did not fit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escalationForm as formFields } from '../../../src/core/escalation.ts';
import { Field } from '../../../src/core/guide.ts';
import { buildMatcher } from '../../../src/core/matcher.ts';
import { stepsTried } from '../../../src/core/steps-tried.ts';

import { browseGuides } from '../../../src/flows/browse.ts';
import { LIMITS } from '../../../src/slack/limits.ts';
import { escalationForm } from '../../../src/slack/views/escalation-form.ts';
import { pasteForm, symptomValue } from '../../../src/slack/views/paste-form.ts';
import { aTriage } from '../../support/triage.ts';
import { checkAll, expectModal } from './accepted.ts';
import { anyGuide } from './any-guide.ts';
import { anyText } from './any-text.ts';
import { anyTriage } from './any-triage.ts';
import { initialValues, literalTexts } from './shown.ts';

test('the escalation form is accepted for every triage', () => {
  checkAll(anyTriage, (triage) => {
    const fields = formFields(triage);
    const view = escalationForm({ triage, fields, stepsTried: stepsTried(triage) });
    expectModal(view);
    expect(view.blocks.filter((block) => block.type === 'input')).toHaveLength(fields.length);
    expect(literalTexts(view.blocks)).toContain(triage.guide.escalation.intro);
  });
});

test('a form never fills in a moment that the picker cannot hold', () => {
  checkAll(anyTriage, (triage) => {
    const view = escalationForm({ triage, fields: formFields(triage), stepsTried: [] });
    for (const value of initialValues(view.blocks))
      if (typeof value === 'number') expect(String(value)).toHaveLength(10);
  });
});

test('a form fills in the choice that the report names, and keeps a single-line answer on one line', () => {
  const choice = {
    id: 'platform',
    label: 'Platform',
    type: 'choice',
    need: 'required',
    choices: ['DPD', 'eBay'],
  };
  const text = { id: 'error', label: 'The error', type: 'text', need: 'required' };
  const view = escalationForm({
    triage: aTriage(),
    fields: [
      { field: Field.parse(choice), initial: 'Ebay' },
      { field: Field.parse(text), initial: 'first line\r\n  second line' },
    ],
    stepsTried: [],
  });
  expect(initialValues(view.blocks)).toEqual([
    { text: { type: 'plain_text', text: 'eBay', emoji: false }, value: 'eBay' },
    'first line second line',
  ]);
});

const anyShelf = fc.record({
  product: fc.option(fc.record({ name: anyText(40) })),
  symptoms: fc
    .tuple(fc.integer({ min: 1, max: 40 }), anyText(200), fc.nat({ max: 1e6 }))
    .map(([count, error, salt]) =>
      Array.from({ length: count }, (_, at) => ({
        guide: `${'g'.repeat(40)}-${salt}`,
        cause: `${at}-${'c'.repeat(50)}`,
        error,
      })),
    ),
});

test('the paste form is accepted with any number of guides and says how many symptoms did not fit', () => {
  const many = fc.tuple(fc.array(anyShelf, { maxLength: 8 }), fc.constantFrom(1, 1, 30));
  checkAll(
    fc.tuple(many, fc.option(anyText(5000))),
    ([[shelves, times], initial]) => {
      const all = Array.from({ length: times }, () => shelves).flat();
      const view = pasteForm(all, { channel: 'C0INTEGRA', thread: null }, initial);
      expectModal(view);
      const listed = JSON.stringify(view).split('"value":').length - 1;
      const symptoms = all.reduce((sum, shelf) => sum + shelf.symptoms.length, 0);
      if (listed < symptoms && listed > 0)
        expect(JSON.stringify(view)).toContain(`${symptoms - listed} more symptom`);
    },
    50,
  );
});

test('the paste form of whole guides is accepted', () => {
  checkAll(
    fc.array(anyGuide, { minLength: 1, maxLength: 3 }),
    (guides) => {
      const shelves = browseGuides({ guides, matcher: buildMatcher([]) });
      expectModal(pasteForm(shelves, { channel: null, thread: null }, null));
    },
    10,
  );
});

test('two symptoms never share a value, however long and alike their names are', () => {
  const name = fc.constantFrom(
    'a',
    'constructor',
    'x'.repeat(60),
    `${'y'.repeat(59)}1`,
    `${'y'.repeat(59)}2`,
    `1${'y'.repeat(59)}`,
  );
  checkAll(fc.tuple(name, name, name, name), ([guide, cause, otherGuide, otherCause]) => {
    const value = symptomValue(guide, cause);
    expect(value.length).toBeLessThanOrEqual(LIMITS.option);
    expect(value === symptomValue(otherGuide, otherCause)).toBe(guide === otherGuide && cause === otherCause);
  });
});
