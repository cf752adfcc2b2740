import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asId, type TriageId, type UserId } from '../../src/core/ids.ts';
import { buildMatcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import {
  answerQuestion,
  askAgain,
  type Change,
  currentStep,
  escalateTriage,
  type Outcome,
  rateTriage,
  showOnCard,
  type Triage,
  takeStep,
  undoStep,
} from '../../src/core/triage.ts';
import { openTriage } from '../../src/core/triage-opening.ts';
import { aTriage } from '../support/triage.ts';
import { shippedGuides } from './small-guide.ts';

const by = asId<UserId>('U-ada');
const at = new Date('2026-03-01T10:00:00.000Z');

const take = (triage: Triage, step: string, outcome: Outcome = 'no_change') =>
  takeStep(triage, { step, outcome, by, at });
const renewed = () => take(aTriage(), 'renew-token').triage;
const fixed = () => take(aTriage(), 'renew-token', 'fixed').triage;
const escalated = () => escalateTriage(aTriage(), 7, at).triage;

/** Expects a refusal that hands the very same triage back. */
function expectRefused(change: Change, kind: Change['kind'], triage: Triage): void {
  expect(change.kind).toBe(kind);
  expect(change.triage).toBe(triage);
}

describe('opening', async () => {
  const guides = await shippedGuides();
  const guide = guides.find(({ id }) => id === 'mintsoft-authentication');
  if (guide === undefined) throw new Error('the Mintsoft guide is missing');
  const report = readStoredText('Mintsoft: 401 Unauthorised');
  const match = buildMatcher(guides).match(report, { product: null });
  const candidate = match.best;
  if (candidate === null) throw new Error('the report should match');
  const opening = {
    id: asId<TriageId>('T-1'),
    place: { workspace: 'T', channel: 'C', thread: '1.2' },
    asker: by,
    report,
    hints: [],
    parts: [],
    match,
    candidate,
    pickedBy: null,
    guides,
    now: at,
  };

  it("copies the cause's steps in the cause's order, with the guide's version", () => {
    const triage = openTriage(guide, opening);
    expect(triage.guide.steps.map(({ id }) => id)).toEqual(['check-credentials', 'check-spaces']);
    expect(triage.guide).toMatchObject({
      id: guide.id,
      version: guide.version,
      cause: { id: 'unauthorised-401' },
    });
    expect(triage).toMatchObject({ version: 1, state: 'open', records: [], openedAt: at, ticket: null });
  });

  it('keeps only the evidence for its own kind', () => {
    const { reason } = openTriage(guide, opening);
    expect(reason.evidence.length).toBeGreaterThan(0);
    expect(new Set(reason.evidence.map(({ kind }) => kind))).toEqual(new Set([candidate.kind]));
  });

  it('never names the chosen cause as its own runner-up', () => {
    const copy = structuredClone(candidate);
    const { reason } = openTriage(guide, { ...opening, candidate: copy });
    expect(reason.runnerUp).toEqual(match.candidates[1] ?? null);
    expect(reason.runnerUp).not.toEqual(copy);
  });

  it('throws for a cause that the guide does not have', () => {
    const wrong = { ...opening, candidate: { ...candidate, cause: 'gone' } };
    expect(() => openTriage(guide, wrong)).toThrow('guide mintsoft-authentication has no cause gone');
  });
});

describe('taking a step', () => {
  it('records it and goes on to the next', () => {
    const change = take(aTriage(), 'renew-token');
    expect(change.kind).toBe('changed');
    expect(change.triage.records).toEqual([{ step: 'renew-token', outcome: 'no_change', by, at }]);
    expect(currentStep(change.triage)?.id).toBe('check-test-mode');
    expect(change.triage).toMatchObject({ state: 'open', version: 2, closedAt: null });
  });

  it('closes the triage when it was fixed', () => {
    expect(fixed()).toMatchObject({ state: 'fixed', closedAt: at });
  });

  it('leaves the triage open after the last step', () => {
    const { triage } = take(renewed(), 'check-test-mode', 'blocked');
    expect(triage.state).toBe('open');
    expect(currentStep(triage)).toBeNull();
  });

  it('is refused for a step that was done already', () => {
    const triage = renewed();
    expectRefused(take(triage, 'renew-token'), 'outdated', triage);
  });

  it('is refused for a step whose turn has not come', () => {
    const triage = aTriage();
    expectRefused(take(triage, 'check-test-mode'), 'outdated', triage);
  });

  it('is refused for a step that does not exist', () => {
    const triage = aTriage();
    expectRefused(take(triage, 'dance'), 'outdated', triage);
  });

  it.each([
    ['fixed', fixed()],
    ['escalated', escalated()],
  ])('is refused once the triage is %s', (_state, triage) => {
    expectRefused(take(triage, 'check-test-mode'), 'closed', triage);
  });
});

describe('undoing', () => {
  it('takes the last record back', () => {
    expect(undoStep(renewed()).triage).toMatchObject({ records: [], version: 3, state: 'open' });
  });

  it('opens a triage again that the step had closed, and forgets the rating', () => {
    const { triage } = undoStep(rateTriage(fixed(), true).triage);
    expect(triage).toMatchObject({ state: 'open', closedAt: null, helpful: null, records: [] });
  });

  it('is refused when nothing was done', () => {
    const triage = aTriage();
    expectRefused(undoStep(triage), 'nothing-to-undo', triage);
  });

  it('is refused once a ticket exists', () => {
    const { triage } = escalateTriage(renewed(), 7, at);
    expectRefused(undoStep(triage), 'closed', triage);
  });
});

describe('answering a question', () => {
  const answer = { step: 'check-test-mode', question: 'mode', choice: 'on' };

  it('notes the answer, and answering again replaces it', () => {
    const once = answerQuestion(renewed(), answer).triage;
    expect(once.answers).toEqual({ 'check-test-mode': { mode: 'on' } });
    const twice = answerQuestion(once, { ...answer, choice: 'off' }).triage;
    expect(twice.answers).toEqual({ 'check-test-mode': { mode: 'off' } });
  });

  it.each([
    ['a step whose turn has not come', aTriage(), answer],
    ['a question that the step does not ask', renewed(), { ...answer, question: 'colour' }],
    ['a choice that the question does not offer', renewed(), { ...answer, choice: 'maybe' }],
    ['a step without questions', aTriage(), { ...answer, step: 'renew-token' }],
  ])('is refused for %s', (_name, triage, wrong) => {
    expectRefused(answerQuestion(triage, wrong), 'outdated', triage);
  });

  it('is refused once the triage is closed', () => {
    const triage = escalateTriage(renewed(), 7, at).triage;
    expectRefused(answerQuestion(triage, answer), 'closed', triage);
  });

  it('can be begun anew', () => {
    const answered = answerQuestion(renewed(), answer).triage;
    expect(askAgain(answered, 'check-test-mode').triage.answers).toEqual({});
  });

  it('cannot be begun anew for a step that is done', () => {
    const answered = answerQuestion(renewed(), answer).triage;
    const done = take(answered, 'check-test-mode').triage;
    expectRefused(askAgain(done, 'check-test-mode'), 'outdated', done);
  });

  it('cannot be begun anew once the triage is closed', () => {
    const triage = fixed();
    expectRefused(askAgain(triage, 'renew-token'), 'closed', triage);
  });
});

describe('escalating', () => {
  it.each([
    ['untouched', aTriage()],
    ['begun', renewed()],
    ['fixed after all', fixed()],
  ])('closes a triage that is %s with its ticket', (_name, triage) => {
    expect(escalateTriage(triage, 7, at).triage).toMatchObject({
      state: 'escalated',
      ticket: 7,
      closedAt: at,
    });
  });

  it('is refused a second time', () => {
    const triage = escalated();
    expectRefused(escalateTriage(triage, 8, at), 'closed', triage);
  });
});

describe('rating', () => {
  it.each([
    ['fixed', fixed()],
    ['escalated', escalated()],
  ])('is kept once the triage is %s, and can change', (_state, triage) => {
    const liked = rateTriage(triage, true).triage;
    expect(liked.helpful).toBe(true);
    expect(rateTriage(liked, false).triage.helpful).toBe(false);
  });

  it('is refused while the triage is open', () => {
    const triage = aTriage();
    expectRefused(rateTriage(triage, true), 'outdated', triage);
  });
});

test('the card that shows a triage is noted as a change', () => {
  expect(showOnCard(aTriage(), { message: '1.3', permalink: 'https://x.example/p1' })).toMatchObject({
    card: '1.3',
    permalink: 'https://x.example/p1',
    version: 2,
  });
});

test('whatever is clicked, every change counts one up and nothing else does', () => {
  type Move = (triage: Triage) => Change;
  const moves: readonly Move[] = [
    (one) => take(one, 'renew-token'),
    (one) => take(one, 'check-test-mode', 'fixed'),
    undoStep,
    (one) => answerQuestion(one, { step: 'check-test-mode', question: 'mode', choice: 'on' }),
    (one) => askAgain(one, 'check-test-mode'),
    (one) => escalateTriage(one, 3, at),
    (one) => rateTriage(one, true),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12 }), (clicks) => {
      let triage = aTriage();
      for (const click of clicks) {
        const before = structuredClone(triage);
        const change = click(triage);
        expect(triage).toEqual(before);
        expect(change.triage.version).toBe(triage.version + (change.kind === 'changed' ? 1 : 0));
        triage = change.triage;
        expect(triage.state === 'open').toBe(triage.closedAt === null);
        expect(triage.state === 'escalated').toBe(triage.ticket !== null);
      }
    }),
  );
});
