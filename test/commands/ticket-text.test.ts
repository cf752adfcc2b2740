import { expect, test } from 'vitest';
import { ticketText } from '../../src/commands/ticket-text.ts';
import type { DeliveryStatus } from '../../src/flows/effect-ports.ts';
import { aTicketDraft } from '../support/triage.ts';

const ticket = { ...aTicketDraft(), number: 12 };
const ready: DeliveryStatus = {
  destination: 'desk',
  state: 'ready',
  attempts: 0,
  lastError: null,
  receipt: null,
};

test('a ticket reads from what it is to how it was delivered', () => {
  const text = ticketText(ticket, [
    { ...ready, attempts: 1, state: 'done', receipt: { reference: 'D-1', url: null } },
  ]);
  expect(text).toMatch(
    /^Ticket #12 \(open\) for Example support team\nError {8}Token expired \(token-expired\)\n/,
  );
  expect(text).toContain('Pasted:\n  POST /orders -> HTTP 401 Unauthorized');
  expect(text).toContain('The error:\n  POST /orders');
  expect(text).toContain('  Get a new token: no change, U-asker, 2026-03-01T09:40:00Z');
  expect(text).toContain('Complete     yes; not given: nothing');
  expect(text).toMatch(/Delivery {5}desk: done at D-1, 1 attempt$/);
});

test('what is missing is shown as missing', () => {
  const bare = aTicketDraft(undefined, {
    integration: null,
    first_seen: null,
    permalink: null,
    steps_tried: [],
    fields: [{ id: 'link', label: 'Link', type: 'url', need: 'when_available', value: null, files: [] }],
    completeness: {
      required: { present: [], missing: ['error'] },
      when_available: { present: [], missing: ['link'] },
    },
  });
  const text = ticketText({ ...bare, number: 1 }, []);
  for (const line of ['Integration  -', 'First seen   -', 'Link:\n  -', 'Steps tried:\n  none'])
    expect(text).toContain(line);
  expect(text).toContain('Complete     no, missing error; not given: link');
  expect(text).toContain('no link');
});

test('a text of several lines is set apart line by line', () => {
  const value = 'one\ntwo';
  const fields = [{ id: 'e', label: 'E', type: 'text', need: 'required' as const, value, files: [] }];
  expect(ticketText({ ...ticket, fields }, [])).toContain('E:\n  one\n  two\n');
});

test('files and exits are named', () => {
  const text = ticketText(
    {
      ...ticket,
      fields: [
        {
          id: 'shots',
          label: 'Shots',
          type: 'files',
          need: 'required',
          value: null,
          files: [{ id: 'F1', name: 'a.png', url: 'https://f.example/F1' }],
        },
      ],
      steps_tried: [
        {
          step: 's',
          title: 'Look',
          outcome: 'not_applicable',
          by: 'U',
          at: '2026-03-01T09:40:00Z',
          note: 'Old app',
        },
      ],
    },
    [],
  );
  expect(text).toContain('Shots:\n  a.png https://f.example/F1');
  expect(text).toContain('  Look: not applicable, U, 2026-03-01T09:40:00Z (Old app)');
});

test('trouble with a delivery is told until it is over', () => {
  const trouble = { ...ready, attempts: 2, lastError: 'Error: shut' };
  expect(ticketText(ticket, [trouble])).toContain('desk: ready, 2 attempts, last error: Error: shut');
  expect(ticketText(ticket, [{ ...trouble, state: 'done' }])).not.toContain('last error');
});
