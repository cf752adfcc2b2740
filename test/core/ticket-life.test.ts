import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { effectKey } from '../../src/core/effect.ts';
import { eraseTicket } from '../../src/core/erasure.ts';
import type { Field } from '../../src/core/guide.ts';
import { asId, type UserId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { Ticket } from '../../src/core/ticket.ts';
import { addDetails, askDetail } from '../../src/core/ticket-details.ts';
import { effectsOf } from '../../src/core/ticket-effects.ts';
import {
  type Act,
  assign,
  claim,
  note,
  rate,
  reopen,
  resolve,
  setPriority,
  type TicketChange,
} from '../../src/core/ticket-life.ts';
import { merge, part } from '../../src/core/ticket-merge.ts';
import { reminderFor, targetsOf, timesOf } from '../../src/core/ticket-times.ts';
import { aTicketDraft } from '../support/triage.ts';

const SAM = asId<UserId>('U-sam');
const LEE = asId<UserId>('U-lee');
const opened = new Date('2026-03-01T09:45:00.000Z');
const minutes = (count: number) => new Date(opened.getTime() + count * 60_000);
const by = (user: UserId, at = minutes(5)): Act => ({ by: user, at });
const sam = by(SAM);

const fields: readonly Field[] = [
  { id: 'error', label: 'The error', type: 'long-text', need: 'required', fill: 'error' },
  { id: 'config', label: 'Configuration', type: 'json', need: 'when_available' },
];
const empty = {
  id: 'config',
  label: 'Configuration',
  type: 'json',
  need: 'when_available',
  value: null,
  files: [],
} as const;

function aTicket(change: Partial<Ticket> = {}): Ticket {
  const draft = aTicketDraft();
  return Ticket.parse({ ...draft, number: 7, fields: [...draft.fields, empty], ...change });
}

const ended = () => resolve(aTicket(), sam, { reason: 'solved', text: 'Renewed it.' }).ticket;

function expectRefused(change: TicketChange, kind: TicketChange['kind'], ticket: Ticket): void {
  expect(change.kind).toBe(kind);
  expect(change.ticket).toBe(ticket);
}

describe('a ticket', () => {
  it('is claimed by one supporter, and by the other only once it is free again', () => {
    const claimed = claim(aTicket(), sam).ticket;
    expect(claimed).toMatchObject({ state: 'claimed', assignee: SAM, version: 2 });
    expect(claimed.history.at(-1)).toEqual({
      state: 'claimed',
      event: 'claimed',
      at: minutes(5).toISOString(),
      by: SAM,
    });
    expectRefused(claim(claimed, sam), 'outdated', claimed);
    expectRefused(claim(claimed, by(LEE)), 'taken', claimed);
    const again = reopen(resolve(claimed, sam, { reason: 'solved', text: '' }).ticket, by(LEE)).ticket;
    expect(claim(again, by(LEE)).ticket).toMatchObject({ state: 'claimed', assignee: LEE });
  });

  it('passes on to somebody else, who is told once', () => {
    const given = assign(aTicket(), sam, LEE).ticket;
    expect(given).toMatchObject({ state: 'claimed', assignee: LEE });
    expectRefused(assign(given, sam, LEE), 'outdated', given);
  });

  it('keeps its state for a note and for a priority, and takes each form once', () => {
    const noted = note(aTicket(), { ...sam, form: 'V1' }, 'seen before').ticket;
    expect(noted).toMatchObject({ state: 'open', history: [{}, { event: 'noted', text: 'seen before' }] });
    expectRefused(note(noted, { ...sam, form: 'V1' }, 'seen before'), 'outdated', noted);
    const urgent = setPriority(noted, sam, 'urgent').ticket;
    expect(urgent).toMatchObject({ state: 'open', priority: 'urgent' });
    expectRefused(setPriority(urgent, sam, 'urgent'), 'outdated', urgent);
  });

  it('ends with a reason and a text, and then only notes, ratings and reopening are possible', () => {
    const end = ended();
    expect(end).toMatchObject({
      state: 'resolved',
      resolution: { reason: 'solved', text: 'Renewed it.', by: SAM },
    });
    expectRefused(claim(end, sam), 'resolved', end);
    expectRefused(resolve(end, sam, { reason: 'solved', text: '' }), 'resolved', end);
    expect(note(end, sam, 'late').kind).toBe('changed');
    const rated = rate(end, by(asId(end.requester)), true).ticket;
    expect(rated.feedback).toMatchObject({ helpful: true, remark: null });
    expectRefused(rate(rated, by(asId(end.requester)), true), 'outdated', rated);
    expect(reopen(rated, sam).ticket).toMatchObject({ state: 'reopened', resolution: null, feedback: null });
  });

  it('whose words were erased cannot be worked on', () => {
    const erased = eraseTicket(ended());
    expectRefused(reopen(erased, sam), 'erased', erased);
    expect(JSON.stringify(erased)).not.toContain('Renewed it.');
  });
});

describe('a detail', () => {
  const asked = () =>
    askDetail(aTicket(), sam, { kind: 'field', field: 'config', text: 'Why: the method' }).ticket;

  it('that is asked for makes the ticket wait and the one who asks responsible', () => {
    expect(asked()).toMatchObject({
      state: 'waiting',
      assignee: SAM,
      questions: [{ entry: 1, field: 'config', by: SAM }],
    });
    const ticket = asked();
    const again = askDetail(ticket, by(LEE), { kind: 'field', field: 'config', text: null });
    expect(again).toEqual({ kind: 'outdated', ticket });
  });

  it('that is answered ends the wait, counts as present, and brings the facts up to date', () => {
    const answers = { config: { type: 'text', value: readStoredText('{"a":1}') } } as const;
    const ticket = addDetails(asked(), by(LEE), { fields, answers }).ticket;
    expect(ticket).toMatchObject({ state: 'claimed', assignee: SAM, questions: [] });
    expect(ticket.completeness.when_available).toEqual({ present: ['config'], missing: [] });
  });

  it('that is wrong is told at its field, and nothing given changes nothing', () => {
    const wrong = { config: { type: 'text', value: readStoredText('{a') } } as const;
    expect(addDetails(asked(), sam, { fields, answers: wrong })).toMatchObject({
      kind: 'wrong',
      errors: { config: expect.stringContaining('not JSON') },
    });
    const nothing = { config: { type: 'text', value: null } } as const;
    expect(addDetails(asked(), sam, { fields, answers: nothing }).kind).toBe('outdated');
  });

  it('of one’s own is a field like any other, up to as many as the card has room for', () => {
    let ticket = aTicket();
    for (let count = 1; count <= 8; count += 1)
      ticket = askDetail(ticket, sam, { kind: 'own', text: `Question ${count}?` }).ticket;
    expect(ticket.completeness.required.missing).toContain('own-8');
    expect(askDetail(ticket, sam, { kind: 'own', text: 'More?' }).kind).toBe('too-many');
  });

  it('brings files along with those that were there', () => {
    const field = { id: 'shots', label: 'Shots', type: 'files', need: 'required' } as const;
    const first = { id: 'F1', name: 'a.png', url: 'https://x.example/F1' };
    const second = { ...first, id: 'F2' };
    const ticket = aTicket({ fields: [{ ...field, value: null, files: [first] }] });
    const answers = { shots: { type: 'files', value: [first, second] } } as const;
    const added = addDetails(ticket, sam, { fields: [field], answers }).ticket;
    expect(added.files.map(({ id }) => id)).toEqual(['F1', 'F2']);
  });
});

describe('two tickets for one problem', () => {
  it('become one that goes on and one that points to it, and come apart again', () => {
    const other = aTicket({ number: 8 });
    const merged = merge(aTicket(), other, sam);
    if (merged.kind !== 'changed') throw new Error(merged.kind);
    expect(merged.ticket).toMatchObject({
      state: 'resolved',
      merged_into: 8,
      resolution: { reason: 'duplicate' },
    });
    expect(merged.other).toMatchObject({ state: 'open', duplicates: [7] });
    expectRefused(claim(merged.ticket, sam), 'merged', merged.ticket);
    const parted = part(merged.ticket, merged.other, by(LEE));
    if (parted.kind !== 'changed') throw new Error(parted.kind);
    expect(parted.ticket).toMatchObject({ state: 'reopened', merged_into: null });
    expect(parted.other.duplicates).toEqual([]);
  });

  it('are refused when they are one, or when the other has ended', () => {
    const ticket = aTicket();
    expect(merge(ticket, ticket, sam).kind).toBe('itself');
    expect(merge(ticket, { ...ended(), number: 8 }, sam).kind).toBe('other-ended');
  });
});

describe('what follows', () => {
  const keysOf = (before: Ticket, after: Ticket) =>
    effectsOf({ before, after }, ['support', 'thread']).map(effectKey);

  it('of any change are the cards; its requester hears only what concerns them', () => {
    const ticket = aTicket();
    const cards = ['show-ticket:7:support', 'show-ticket:7:thread'];
    expect(keysOf(ticket, claim(ticket, sam).ticket)).toEqual([...cards, 'tell-thread:7:1']);
    expect(keysOf(ticket, setPriority(ticket, sam, 'low').ticket)).toEqual(cards);
    expect(keysOf(ticket, note(ticket, sam, 'x').ticket)).toEqual([...cards, 'tell-support:7:1']);
    const claimed = claim(ticket, sam).ticket;
    expect(keysOf(claimed, assign(claimed, sam, LEE).ticket)).toEqual([...cards, 'tell-support:7:2']);
  });

  it('of an answer is the question without its button, and a word to who asked', () => {
    const asked = askDetail(aTicket(), sam, { kind: 'field', field: 'config', text: null }).ticket;
    const answers = { config: { type: 'text', value: readStoredText('{}') } } as const;
    const answered = addDetails(asked, sam, { fields, answers }).ticket;
    expect(keysOf(asked, answered)).toEqual(expect.arrayContaining(['tell-support:7:2', 'tell-thread:7:1']));
  });

  it('of the end is told in the threads of its duplicates too', () => {
    const ticket = aTicket({ duplicates: [3] });
    const end = resolve(ticket, sam, { reason: 'solved', text: 'x' }).ticket;
    expect(keysOf(ticket, end)).toEqual(expect.arrayContaining(['tell-thread:7:1', 'tell-thread:7:1:3']));
  });

  it('is told in order: each entry waits for the one before', () => {
    const claimed = claim(aTicket(), sam).ticket;
    const end = resolve(claimed, sam, { reason: 'solved', text: 'x' }).ticket;
    expect(effectsOf({ before: claimed, after: end }, [])).toContainEqual(
      expect.objectContaining({ kind: 'tell-thread', entry: 2, after: 'tell-thread:7:1' }),
    );
  });
});

describe('times', () => {
  it('run from the opening to the first reaction and to the end, and the end is open again after reopening', () => {
    expect(timesOf(aTicket())).toEqual({ first_response_seconds: null, resolution_seconds: null });
    const claimed = claim(aTicket(), by(SAM, minutes(2))).ticket;
    const end = resolve(claimed, by(SAM, minutes(90)), { reason: 'solved', text: '' }).ticket;
    expect(timesOf(end)).toEqual({ first_response_seconds: 120, resolution_seconds: 5400 });
    expect(timesOf(reopen(end, sam).ticket).resolution_seconds).toBeNull();
  });

  it('that the requester makes are no reaction', () => {
    const ticket = aTicket();
    const withdrawn = resolve(ticket, by(asId(ticket.requester)), { reason: 'withdrawn', text: '' }).ticket;
    expect(timesOf(withdrawn).first_response_seconds).toBeNull();
  });

  it('that a guide wants are reminded of after three quarters', () => {
    const escalation = { contact: 'x', intro: 'x', fields: [], respond_within_hours: 4 };
    const targets = targetsOf(escalation, opened);
    expect(targets).toEqual({ first_response: '2026-03-01T13:45:00.000Z', resolution: null });
    expect(reminderFor(aTicket({ targets }), 'first_response')).toEqual(minutes(180));
    expect(reminderFor(aTicket({ targets }), 'resolution')).toBeNull();
  });
});

test('whatever is done to a ticket in whatever order, it can be stored, and its history only grows', () => {
  const deeds: readonly ((ticket: Ticket) => { readonly ticket: Ticket })[] = [
    (ticket) => claim(ticket, sam),
    (ticket) => claim(ticket, by(LEE)),
    (ticket) => assign(ticket, sam, LEE),
    (ticket) => note(ticket, sam, 'n'),
    (ticket) => setPriority(ticket, sam, 'high'),
    (ticket) => askDetail(ticket, sam, { kind: 'field', field: 'config', text: null }),
    (ticket) => askDetail(ticket, sam, { kind: 'own', text: 'q' }),
    (ticket) =>
      addDetails(ticket, sam, { fields, answers: { config: { type: 'text', value: readStoredText('{}') } } }),
    (ticket) => resolve(ticket, sam, { reason: 'solved', text: 't' }),
    (ticket) => reopen(ticket, sam),
    (ticket) => rate(ticket, sam, false),
  ];
  const order = fc.array(fc.integer({ min: 0, max: deeds.length - 1 }), { maxLength: 30 });
  fc.assert(
    fc.property(order, (chosen) => {
      let ticket = aTicket();
      for (const at of chosen) {
        const next = deeds[at]?.(ticket).ticket ?? ticket;
        expect(next.history.slice(0, ticket.history.length)).toEqual(ticket.history);
        expect(next.version - ticket.version).toBe(next.history.length - ticket.history.length);
        expect(Ticket.parse(next)).toEqual(next);
        expect(next.state === 'waiting').toBe(next.questions.length > 0 && next.state !== 'resolved');
        ticket = next;
      }
    }),
  );
});
