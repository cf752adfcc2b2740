import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/escalation.ts';
import { asId, type TriageId } from '../../src/core/ids.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { Ticket } from '../../src/core/ticket.ts';
import type { Triage } from '../../src/core/triage.ts';
import { type EscalationForm, startEscalation, submitEscalation } from '../../src/flows/escalate.ts';
import { makeMove } from '../../src/flows/take-step.ts';
import { ADA, NOOR, openedTriage, type SmallWorld, smallWorld } from './small-world.ts';

const destinations = ['support-channel', 'asker-thread'];
const NEVER = asId<TriageId>('never');

async function formOf(needs: SmallWorld, triage: Triage): Promise<EscalationForm> {
  const verdict = await startEscalation(needs.store, triage.id);
  if (verdict.kind !== 'form') throw new Error(`expected a form, got ${verdict.kind}`);
  return verdict.form;
}

/** Answers every field with what the form filled in, else with something that fits. */
async function rightAnswers(needs: SmallWorld, triage: Triage): Promise<Answers> {
  const { fields } = await formOf(needs, triage);
  return Object.fromEntries(
    fields.map(({ field, initial }) => {
      if (field.type === 'files') {
        return [
          field.id,
          { type: 'files' as const, value: [{ id: 'F1', name: 'a.png', url: 'https://f.example' }] },
        ];
      }
      if (field.type === 'date-time') {
        return [field.id, { type: 'moment' as const, value: new Date(initial ?? needs.world.now()) }];
      }
      return [
        field.id,
        { type: 'text' as const, value: readStoredText(initial ?? field.choices?.[0] ?? 'said') },
      ];
    }),
  );
}

const submit = (needs: SmallWorld, triage: TriageId, answers: Answers) =>
  submitEscalation({ ...needs, destinations }, { triage, answers, requester: NOOR });

describe('the form', () => {
  it('is filled with what the report says and shows the steps tried', async () => {
    const needs = await smallWorld();
    const triage = await openedTriage(needs);
    const move = { kind: 'outcome', step: 'renew-token', outcome: 'no_change' } as const;
    await makeMove(needs, { triage: triage.id, move, by: ADA });
    const { fields, stepsTried } = await formOf(needs, triage);
    expect(fields.map(({ initial }) => initial)).toContain('eBay UK connection');
    expect(fields.map(({ field }) => field.type)).not.toContain('steps-tried');
    expect(stepsTried).toMatchObject([{ step: 'renew-token', outcome: 'no_change', by: ADA }]);
  });

  it('of a triage that does not exist is gone', async () => {
    expect(await startEscalation((await smallWorld()).store, NEVER)).toEqual({ kind: 'gone' });
  });
});

describe('submitting', () => {
  it('writes the ticket with its deliveries and closes the triage', async () => {
    const needs = await smallWorld();
    const triage = await openedTriage(needs);
    const verdict = await submit(needs, triage.id, await rightAnswers(needs, triage));
    if (verdict.kind !== 'ticket') throw new Error(`expected a ticket, got ${verdict.kind}`);
    expect(Ticket.parse(verdict.ticket)).toMatchObject({
      number: 1,
      requester: NOOR,
      integration: 'eBay UK connection',
      platform: 'eBay',
      completeness: { required: { missing: [] } },
    });
    expect(await needs.store.findTicket(1)).toEqual(verdict.ticket);
    expect(await needs.store.findTriage(triage.id)).toEqual(verdict.triage);
    expect(verdict.triage).toMatchObject({ state: 'escalated', ticket: 1 });
    expect((await needs.store.deliveriesOf(1)).map(({ destination }) => destination)).toEqual(destinations);
  });

  it('twice makes one ticket, also at the same moment', async () => {
    const needs = await smallWorld();
    const triage = await openedTriage(needs);
    const answers = await rightAnswers(needs, triage);
    const verdicts = await Promise.all([
      submit(needs, triage.id, answers),
      submit(needs, triage.id, answers),
    ]);
    expect(verdicts.map(({ kind }) => kind).sort()).toEqual(['escalated-before', 'ticket']);
    expect(await submit(needs, triage.id, answers)).toMatchObject({ kind: 'escalated-before', ticket: 1 });
    expect(await startEscalation(needs.store, triage.id)).toMatchObject({
      kind: 'escalated-before',
      ticket: 1,
    });
    expect(await needs.store.listTickets()).toHaveLength(1);
  });

  it('keeps a step that was taken while the form was open', async () => {
    const needs = await smallWorld();
    const triage = await openedTriage(needs);
    const answers = await rightAnswers(needs, triage);
    const move = { kind: 'outcome', step: 'renew-token', outcome: 'not_applicable' } as const;
    await makeMove(needs, { triage: triage.id, move, by: ADA });
    expect(await submit(needs, triage.id, answers)).toMatchObject({
      kind: 'ticket',
      ticket: { steps_tried: [{ step: 'renew-token', outcome: 'not_applicable' }] },
    });
  });

  it('with wrong answers writes nothing and says what is wrong at each field', async () => {
    const needs = await smallWorld();
    const triage = await openedTriage(needs);
    const answers = await rightAnswers(needs, triage);
    const since = triage.guide.escalation.fields.find(({ type }) => type === 'date-time')?.id ?? 'none';
    const tomorrow = new Date(needs.world.now().getTime() + 86_400_000);
    const verdict = await submit(needs, triage.id, {
      ...answers,
      [since]: { type: 'moment', value: tomorrow },
    });
    expect(verdict).toEqual({
      kind: 'wrong',
      errors: { [since]: 'This is in the future. Choose when the error was first seen.' },
    });
    const required = triage.guide.escalation.fields.filter(
      ({ need, type }) => need === 'required' && type !== 'steps-tried',
    );
    const empty = await submit(needs, triage.id, {});
    expect(empty.kind === 'wrong' ? Object.keys(empty.errors) : []).toEqual(required.map(({ id }) => id));
    expect(await needs.store.listTickets()).toEqual([]);
    expect((await needs.store.findTriage(triage.id))?.state).toBe('open');
  });

  it('for a triage that does not exist is gone', async () => {
    expect(await submit(await smallWorld(), NEVER, {})).toEqual({ kind: 'gone' });
  });
});
