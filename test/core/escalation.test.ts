import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Answer,
  type Answers,
  checkAnswers,
  escalationForm,
  LONGEST_ANSWER,
} from '../../src/core/escalation.ts';
import type { Field } from '../../src/core/guide.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import type { Triage } from '../../src/core/triage.ts';
import { aTriage } from '../support/triage.ts';

const now = new Date('2026-03-02T12:00:00.000Z');
const text = (value: string): Answer => ({ type: 'text', value: readStoredText(value) });

/** A triage whose form has exactly these fields. */
function asking(fields: readonly Field[], report = 'HTTP 401'): Triage {
  const triage = aTriage({ report: readStoredText(report) });
  const escalation = { contact: 'Support', intro: 'Tell us.', fields: [...fields] };
  return { ...triage, guide: { ...triage.guide, escalation } };
}

function field(type: Field['type'], change: Partial<Field> = {}): Field {
  return { id: 'it', label: 'It', type, need: 'required', ...change };
}

describe('the form fills in', () => {
  const filled = (fill: Field['fill'], report: string) =>
    escalationForm(asking([field('long-text', { fill })], report))[0]?.initial;

  it('the error as it was pasted', () => {
    expect(filled('error', '\n  HTTP 401\n')).toBe('HTTP 401');
    expect(filled('error', ' \n')).toBeNull();
  });

  it('as much of a long error as one input holds, and no half characters', () => {
    expect(filled('error', 'x'.repeat(LONGEST_ANSWER + 1))).toHaveLength(LONGEST_ANSWER);
    const cut = filled('error', `${'x'.repeat(LONGEST_ANSWER - 1)}\u{1F600}`) ?? '';
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeGreaterThanOrEqual(LONGEST_ANSWER - 1);
  });

  it.each([
    ['the eBay UK connection stopped with 401', 'eBay UK connection'],
    ['our Shopify-DE feed is red', 'Shopify-DE feed'],
    ['Royal Mail account refused', 'Royal Mail account'],
    ['401 from Amazon accounting', 'Amazon'],
    ['401 from Amazon', 'Amazon'],
    ['401 from nowhere', 'Example'],
  ])('the integration of "%s"', (report, expected) => {
    expect(filled('integration', report)).toBe(expected);
  });

  it('the platform', () => {
    expect(filled('platform', 'orders of ebay')).toBe('eBay');
    expect(filled('platform', 'orders of ours')).toBeNull();
  });

  it('when the error was first seen, else when it was reported', () => {
    expect(filled('first-seen', 'since 2026-02-27T08:00:00+01:00')).toBe('2026-02-27T07:00:00.000Z');
    expect(filled('first-seen', 'HTTP 401')).toBe('2026-03-01T09:30:00.000Z');
    expect(filled('first-seen', 'next 2026-03-05T08:00:00Z')).toBe('2026-03-01T09:30:00.000Z');
  });

  it('nothing where the guide asks for nothing', () => {
    expect(filled(undefined, 'HTTP 401')).toBeNull();
  });
});

test('steps tried are never asked', () => {
  const form = escalationForm(asking([field('text'), field('steps-tried', { id: 'tried' })]));
  expect(form.map(({ field: { id } }) => id)).toEqual(['it']);
});

describe('an answer is refused with a sentence', () => {
  const wrong = (one: Field, answer?: Answer) =>
    checkAnswers(asking([one]), answer === undefined ? {} : { it: answer }, now)['it'];

  it.each([
    ['is left out', field('text'), undefined],
    ['is blank', field('long-text'), text(' \n')],
    ['is null', field('text'), { type: 'text', value: null } satisfies Answer],
    ['has no date', field('date-time'), { type: 'moment', value: null } satisfies Answer],
  ])('when a required one %s', (_name, one, answer) => {
    expect(wrong(one, answer)).toBe('Support needs this to help you. Please fill it in.');
  });

  it('when a required file is missing', () => {
    expect(wrong(field('files'), { type: 'files', value: [] })).toBe(
      'Support needs at least one file here. Please fill it in.',
    );
  });

  it('when it is in the future', () => {
    const later = new Date(now.getTime() + 1);
    expect(wrong(field('date-time'), { type: 'moment', value: later })).toBe(
      'This is in the future. Choose when the error was first seen.',
    );
    expect(wrong(field('date-time'), { type: 'moment', value: now })).toBeUndefined();
  });

  it('when it is too long', () => {
    expect(wrong(field('long-text'), text('x'.repeat(3001)))).toBe(
      'This is 3001 characters long; at most 3000 fit. Shorten it or attach it as a file.',
    );
    expect(wrong(field('long-text'), text('x'.repeat(3000)))).toBeUndefined();
  });

  it.each(['example.com/api', 'ftp://example.com', 'https://', 'see the docs', 'javascript:alert(1)'])(
    'when %s should be a web address',
    (value) => {
      expect(wrong(field('url'), text(value))).toBe(
        'This is no web address. Right would be, for example, https://docs.example.com/api.',
      );
    },
  );

  it('when it is none of the choices', () => {
    expect(wrong(field('choice', { choices: ['Low', 'High'] }), text('Medium'))).toBe(
      'Choose one of: Low, High.',
    );
  });

  it.each([
    ['{"a":1', "Expected ',' or '}' after property value in JSON at position 6 (line 1 column 7)"],
    ['{"a": tru, "key":"fake"}', "Unexpected token ','"],
    ['hello', "Unexpected token 'h'"],
    ['[1,]', "Unexpected token ']'"],
    ['{a:1}', "Expected property name or '}' in JSON at position 1 (line 1 column 2)"],
    ['{', "Expected property name or '}' in JSON at position 1 (line 1 column 2)"],
    ['[', 'Unexpected end of JSON input'],
    ['undefined', 'it cannot be read'],
  ])('when %s should be JSON', (value, reason) => {
    expect(wrong(field('json'), text(value))).toBe(
      `This is not JSON (${reason}). Copy the whole configuration, from its first { or [ to its last } or ].`,
    );
  });

  test('that never repeats what was typed as JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const sentence = wrong(field('json'), text(`{"${before}": "canary-value", oops "${after}"`)) ?? '';
        expect(sentence).toMatch(/^This is not JSON/);
        expect(sentence).not.toMatch(/canary|value/);
      }),
    );
  });
});

describe('an answer is accepted', () => {
  it.each<[string, Field, Answer | undefined]>([
    ['when it may be left out', field('text', { need: 'when_available' }), undefined],
    ['when blank is fine', field('json', { need: 'when_available' }), text('  ')],
    ['as text', field('text'), text('x')],
    ['as a web address', field('url'), text(' HTTPS://docs.example.com/api?x=1#y ')],
    ['as JSON', field('json'), text(' [{"a": null}]\n')],
    ['as a choice', field('choice', { choices: ['Low', 'High'] }), text('High')],
    [
      'as files',
      field('files'),
      { type: 'files', value: [{ id: 'F', name: 'a.png', url: 'https://x.example' }] },
    ],
  ])('%s', (_name, one, answer) => {
    expect(checkAnswers(asking([one]), answer === undefined ? {} : { it: answer }, now)).toEqual({});
  });
});

test('every wrong answer is named at once, and answers to nothing are passed over', () => {
  const triage = asking([
    field('url', { id: 'link' }),
    field('json', { id: 'setup' }),
    field('text', { id: 'fine' }),
  ]);
  const answers: Answers = { link: text('x'), setup: text('x'), fine: text('x'), stranger: text('x') };
  expect(Object.keys(checkAnswers(triage, answers, now))).toEqual(['link', 'setup']);
});
