/** Any ticket is what Slack accepts, with every answer on its card. */
import { expect, test } from 'vitest';
import { ticketCard } from '../../../src/slack/views/ticket-card.ts';
import { checkAll, expectAccepted } from './accepted.ts';
import { anyTicket } from './any-triage.ts';
import { literalTexts } from './shown.ts';

test('a ticket card is accepted for every ticket', () => {
  checkAll(anyTicket, (ticket) => expectAccepted(ticketCard(ticket)));
});

test('a ticket card shows every answer and says when some are shortened', () => {
  checkAll(anyTicket, (ticket) => {
    const { blocks } = ticketCard(ticket);
    const literal = literalTexts(blocks);
    const wire = JSON.stringify(blocks);
    let isWhole = true;
    for (const { value } of ticket.fields) {
      if (value === null || literal.includes(value) || wire.includes(`"fallback":"${value}"`)) continue;
      isWhole = false;
      expect(literal.some((one) => one.endsWith('…') && value.startsWith(one.slice(0, -1)))).toBe(true);
    }
    if (!isWhole) expect(literal.join('\n')).toContain('tickets show 1234567');
  });
});

test('a ticket card shows every step that was tried, and names what was not given', () => {
  checkAll(anyTicket, (ticket) => {
    const { blocks } = ticketCard(ticket);
    const lists = blocks.filter((block) => JSON.stringify(block).includes('"rich_text_list"'));
    expect(JSON.stringify(lists).split('"user_id"').length - 1).toBe(ticket.steps_tried.length);
    const { required, when_available } = ticket.completeness;
    const isComplete = required.missing.length + when_available.missing.length === 0;
    expect(literalTexts(blocks).some((one) => one.startsWith('Not given: '))).toBe(!isComplete);
  });
});
