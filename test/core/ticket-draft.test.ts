import { describe, expect, it, test } from 'vitest';
import type { Answers } from '../../src/core/escalation.ts';
import type { Field } from '../../src/core/guide.ts';
import { asId, type UserId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { stepsTried } from '../../src/core/steps-tried.ts';
import { Ticket } from '../../src/core/ticket.ts';
import { draftTicket } from '../../src/core/ticket-draft.ts';
import { type Triage, takeStep } from '../../src/core/triage.ts';
import { aTriage } from '../support/triage.ts';

const by = asId<UserId>('U-ada');
const now = new Date('2026-03-02T12:00:00.000Z');
const fields: Field[] = [
  { id: 'error', label: 'Error', type: 'long-text', need: 'required', fill: 'error' },
  { id: 'shop', label: 'Integration', type: 'text', need: 'required', fill: 'integration' },
  { id: 'since', label: 'First seen', type: 'date-time', need: 'required', fill: 'first-seen' },
  { id: 'shots', label: 'Screenshots', type: 'files', need: 'when_available' },
  { id: 'link', label: 'Documentation', type: 'url', need: 'when_available' },
  { id: 'tried', label: 'Steps tried', type: 'steps-tried', need: 'required' },
];

function worked(): Triage {
  const begun = aTriage({ report: readStoredText('401 from ebay') });
  const escalation = { ...begun.guide.escalation, fields };
  const triage = { ...begun, guide: { ...begun.guide, escalation } };
  const first = takeStep(triage, { step: 'renew-token', outcome: 'no_change', by, at: now }).triage;
  return takeStep(first, { step: 'check-test-mode', outcome: 'blocked', by, at: now, exit: 'legacy' }).triage;
}

const answers: Answers = {
  error: { type: 'text', value: readStoredText('HTTP 401') },
  shop: { type: 'text', value: readStoredText('eBay UK') },
  since: { type: 'moment', value: new Date('2026-03-01T08:00:00.000Z') },
  shots: { type: 'files', value: [{ id: 'F1', name: 'a.png', url: 'https://files.example/F1' }] },
  link: { type: 'text', value: readStoredText(' ') },
};

const draft = (given: Answers = answers) =>
  draftTicket(worked(), { answers: given, requester: by, permalink: 'https://x.example/p1', now });

describe('a draft', () => {
  it('with a number is a ticket as published', () => {
    const ticket = { ...draft(), number: 1 };
    expect(Ticket.parse(ticket)).toEqual(ticket);
  });

  it('without any answer is a ticket all the same', () => {
    expect(() => Ticket.parse({ ...draft({}), number: 1 })).not.toThrow();
  });

  it('says what support needs first: integration, platform, since when', () => {
    expect(draft()).toMatchObject({
      integration: 'eBay UK',
      platform: 'eBay',
      first_seen: '2026-03-01T08:00:00.000Z',
      report: '401 from ebay',
      files: [{ id: 'F1' }],
    });
  });

  it('tells what was tried, in order, with the exit that was taken', () => {
    const at = now.toISOString();
    expect(draft().steps_tried).toEqual([
      { step: 'renew-token', title: 'Get a new token', outcome: 'no_change', by, at },
      {
        step: 'check-test-mode',
        title: 'Check Test Mode',
        outcome: 'blocked',
        by,
        at,
        note: 'I use the legacy app',
      },
    ]);
    expect(draft().steps_tried).toEqual(stepsTried(worked()));
  });

  it('says which details are there and which are not; blank is not there', () => {
    expect(draft().completeness).toEqual({
      required: { present: ['error', 'shop', 'since'], missing: [] },
      when_available: { present: ['shots'], missing: ['link'] },
    });
    expect(draft({}).completeness).toEqual({
      required: { present: [], missing: ['error', 'shop', 'since'] },
      when_available: { present: [], missing: ['shots', 'link'] },
    });
  });

  it('begins its history as open, by whom and when', () => {
    expect(draft()).toMatchObject({ state: 'open', history: [{ state: 'open', at: now.toISOString(), by }] });
  });

  it('keeps guide, version, cause and evidence, and where it was asked', () => {
    expect(draft()).toMatchObject({
      guide: { id: 'example-authentication', version: 3, cause: 'token-expired', kind: 'token-expired' },
      evidence: [{ quote: 'has expired', met: 'token has expired', kind: 'token-expired' }],
      workspace: 'T1',
      channel: 'C1',
      permalink: 'https://x.example/p1',
      requester: by,
    });
  });
});

test('a first-seen that a person wrote as text is kept as their words, and as a moment only when it is one', () => {
  const triage = worked();
  const asText = fields.map((one) => (one.id === 'since' ? { ...one, type: 'text' as const } : one));
  const loose = {
    ...triage,
    guide: { ...triage.guide, escalation: { ...triage.guide.escalation, fields: asText } },
  };
  const written = (value: string) => {
    const since = { type: 'text' as const, value: readStoredText(value) };
    const details = { answers: { ...answers, since }, requester: by, permalink: null, now };
    return Ticket.parse({ ...draftTicket(loose, details), number: 1 });
  };
  expect(written('since last Tuesday').first_seen).toBeNull();
  expect(written('since last Tuesday').fields.find(({ id }) => id === 'since')?.value).toBe(
    'since last Tuesday',
  );
  expect(written('2026-03-01T08:00:00.000Z').first_seen).toBe('2026-03-01T08:00:00.000Z');
});
