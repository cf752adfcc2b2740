/** The triages of which every state is drawn, opened for a cause of a guide and moved on step by step; and what a drawing is. */
import type { HomeView, ModalView } from '@slack/types';
import type { Cause, Guide } from '../../../src/core/guide.ts';
import { asId, type GuideId, type TriageId, type UserId } from '../../../src/core/ids.ts';
import type { Candidate, Match } from '../../../src/core/match.ts';
import { readStoredText } from '../../../src/core/redacted-text.ts';
import { answerQuestion, type Change, currentStep, type Triage, takeStep } from '../../../src/core/triage.ts';
import { openTriage } from '../../../src/core/triage-opening.ts';
import type { CardMessage } from '../../../src/slack/views/checklist-card.ts';

export const ADA = asId<UserId>('U0ASKER01');
export const NOOR = asId<UserId>('U0ASKER02');
export const SAM = asId<UserId>('U0SUPPORT');
export const NOW = new Date('2026-11-21T10:00:00.000Z');

/** A view under its kebab-case name. */
export interface NamedView {
  readonly name: string;
  readonly view: CardMessage | ModalView | HomeView;
}

/** The triage that a change led to. */
export function changed(change: Change): Triage {
  if (change.kind !== 'changed') throw new Error(`the triage was not changed: ${change.kind}`);
  return change.triage;
}

/** A match of this cause; written out, so that the pictures change with the views and not with every improvement of the matcher. */
export function matchFor(
  guide: Guide,
  { id: cause, kind, error }: Cause,
): Match & { readonly candidate: Candidate } {
  const id = asId<GuideId>(guide.id);
  const candidate = { guide: id, cause, kind, score: 2 };
  const other = guide.causes.find((one) => one.id !== cause) ?? { id: cause, kind };
  const { product } = guide;
  return {
    candidate,
    tier: 'confident',
    speaks: true,
    product:
      product === undefined ? { from: 'nothing' } : { from: 'text', id: product.id, quote: product.name },
    best: candidate,
    candidates: [candidate, { guide: id, cause: other.id, kind: other.kind, score: 1 }],
    evidence: [{ start: 0, end: 1, quote: error, met: error, kind, guide: id, cause, weight: 2, times: 1 }],
    evidenceLeft: 0,
    countered: { evidence: [], left: 0 },
    overruled: { evidence: [], left: 0 },
    margin: 1,
    for: ['machine text'],
    against: ['a quoted text'],
  };
}

/** Opens the triage of one cause with a paste that names it. */
export function openedFor(guide: Guide, cause: string): Triage {
  const found = guide.causes.find(({ id }) => id === cause);
  if (found === undefined) throw new Error(`${guide.id} has no cause ${cause}`);
  const paste = `${guide.product?.name ?? 'Our'} Shopify connection: ${found.error}`;
  const match = matchFor(guide, found);
  return openTriage(guide, {
    id: asId<TriageId>('triage-1'),
    place: { workspace: 'T0WORK', channel: 'C0INTEGRA', thread: '1772357400.000100' },
    asker: ADA,
    report: readStoredText(paste),
    hints: [],
    parts: [],
    match,
    candidate: match.candidate,
    pickedBy: null,
    guides: [guide],
    now: NOW,
  });
}

/** Deals with the current step. */
export function next(triage: Triage, outcome: 'fixed' | 'no_change' | 'blocked', exit?: string): Triage {
  const step = currentStep(triage)?.id ?? '';
  const record = { step, outcome, by: outcome === 'fixed' ? NOOR : ADA, at: NOW };
  return changed(takeStep(triage, exit === undefined ? record : { ...record, exit }));
}

/** Deals with every step, leaving by a side exit where there is one. */
export function through(triage: Triage): Triage {
  const step = currentStep(triage);
  return step === null ? triage : through(next(triage, 'blocked', step.exits[0]?.id));
}

/** Answers the first open question of the current step with its first choice. */
export function answered(triage: Triage): Triage {
  const step = currentStep(triage);
  const given = triage.answers[step?.id ?? ''] ?? {};
  const question = step?.decision?.questions.find(({ id }) => given[id] === undefined);
  const choice = question?.choices[0];
  if (step === null || question === undefined || choice === undefined)
    throw new Error('the current step has no open question');
  return changed(answerQuestion(triage, { step: step.id, question: question.id, choice: choice.id }));
}
