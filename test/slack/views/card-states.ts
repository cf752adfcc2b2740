/** A card, its forms, its explanation and its reader in every state that they can be in, for one guide. */
import type { Guide } from '../../../src/core/guide.ts';
import { buildMatcher } from '../../../src/core/matcher.ts';
import { currentStep, escalateTriage, rateTriage, type Triage } from '../../../src/core/triage.ts';
import { askAdmin, closeAsleep, comeBack, remarkOnTriage, takeOver } from '../../../src/core/triage-life.ts';
import { switchGuide } from '../../../src/core/triage-opening.ts';
import { browseGuides } from '../../../src/flows/browse.ts';
import { checklistCard } from '../../../src/slack/views/checklist-card.ts';
import { readerPage, stepReader } from '../../../src/slack/views/step-reader.ts';
import {
  adminForm,
  adminNote,
  sleepNote,
  switchForm,
  triageRemarkForm,
} from '../../../src/slack/views/triage-forms.ts';
import { whyModal } from '../../../src/slack/views/why-modal.ts';
import {
  ADA,
  answered,
  changed,
  matchFor,
  type NamedView,
  NOW,
  next,
  openedFor,
  SAM,
  through,
} from './drawn-triage.ts';

/** Draws the card of a guide's cause in every state from the first step to the ticket. */
export function cardStates(guide: Guide, cause: string): readonly NamedView[] {
  const first = openedFor(guide, cause);
  const middle = first.guide.steps.length > 1 ? next(first, 'no_change') : first;
  const fixed = next(middle, 'fixed');
  const done = through(first);
  const states = {
    'first-step': first,
    middle,
    'all-done': done,
    fixed,
    rated: changed(rateTriage(fixed, true)),
    escalated: changed(escalateTriage(done, 7, NOW)),
  };
  return Object.entries(states).map(([state, triage]) => ({
    name: `card-${cause}-${state}`,
    view: checklistCard(triage),
  }));
}

/** Draws what stands on a card beside its steps, and the forms about a triage. */
export function triageLifeStates(guide: Guide, cause: string, other: string): readonly NamedView[] {
  const first = openedFor(guide, cause);
  const step = first.guide.steps[0];
  if (step === undefined) throw new Error(`${cause} has no steps`);
  const deed = { by: SAM, at: NOW };
  const ask = { step: step.id, to: SAM, by: ADA, at: NOW };
  const helped = changed(takeOver(changed(askAdmin(first, ask)), deed));
  const closed = changed(closeAsleep(helped, NOW));
  const back = changed(comeBack(closed, deed));
  const rated = changed(rateTriage(next(first, 'fixed'), false));
  const otherCause = guide.causes.find(({ id }) => id === other);
  if (otherCause === undefined) throw new Error(`${guide.id} has no cause ${other}`);
  const match = matchFor(guide, otherCause);
  const choice = {
    match,
    candidate: match.candidate,
    pickedBy: ADA,
    guides: [guide],
    deed: { by: ADA, at: NOW },
  };
  const switched = changed(switchGuide(next(first, 'no_change'), guide, choice));
  const cards = {
    helped,
    closed,
    back,
    switched,
    remarked: changed(remarkOnTriage(rated, first.report)),
    rated,
  };
  const shelves = browseGuides({ guides: [guide], matcher: buildMatcher([]) });
  return [
    ...Object.entries(cards).map(([name, triage]) => ({
      name: `card-life-${name}`,
      view: checklistCard(triage),
    })),
    { name: 'form-admin', view: adminForm(first, step.id) },
    { name: 'form-other', view: switchForm(first, shelves[0]?.symptoms.slice(0, 2) ?? [], shelves) },
    { name: 'form-remark', view: triageRemarkForm(rated) },
    { name: 'note-admin', view: adminNote(ask, step) },
    { name: 'note-asleep', view: sleepNote(first) },
  ];
}

/** Draws the card of a decision table: asked, half answered, answered. */
export function decisionStates(guide: Guide, cause: string): readonly NamedView[] {
  const asked = openedFor(guide, cause);
  const questions = currentStep(asked)?.decision?.questions.length ?? 0;
  let state = asked;
  const views = [{ name: `card-${cause}-asked`, view: checklistCard(state) }];
  for (let at = 1; at <= questions; at += 1) {
    state = answered(state);
    const name = at === questions ? 'answered' : `asked-${at + 1}`;
    views.push({ name: `card-${cause}-${name}`, view: checklistCard(state) });
  }
  return views;
}

/** Draws what "why this?" opens for a guide's cause, and the same match as "why these?" shows it. */
export function whyStates(guide: Guide, cause: string): readonly NamedView[] {
  const triage = openedFor(guide, cause);
  const { explanation } = triage.reason;
  if (explanation === null) throw new Error('an opened triage keeps its explanation');
  return [
    { name: `why-${cause}`, view: whyModal(explanation, triage) },
    { name: `why-choice-${cause}`, view: whyModal(explanation, null) },
  ];
}

/** Draws every step of a guide as its reader shows it. */
export function readerStates(guide: Guide): readonly NamedView[] {
  return guide.steps.map((step) => ({ name: `reader-${step.id}`, view: stepReader(step) }));
}

/** Draws a step whose text takes several pages, in the middle of them and of its guide. */
export function readingState(triage: Triage): NamedView {
  const [first] = triage.guide.steps;
  if (first === undefined) throw new Error('the triage has no steps');
  const notes = Array.from({ length: 250 }, () => ({ kind: 'note' as const, text: 'Long to read.' }));
  const step = { ...first, id: 'long', notes };
  const guide = { ...triage.guide, steps: [first, step, { ...first, id: 'last' }] };
  return { name: 'reader-page', view: readerPage({ triage: triage.id, guide, step, page: 1 }) };
}
