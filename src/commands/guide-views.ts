/** Everything that Slack would be shown of a guide, drawn to see whether it fits: the part of the check that knows Slack. */
import type { ModalView } from '@slack/types';
import { escalationForm as formFields } from '../core/escalation.ts';
import type { Cause, Guide, Step } from '../core/guide.ts';
import { asId, type GuideId, type TriageId, type UserId } from '../core/ids.ts';
import type { Match } from '../core/match.ts';
import { readStoredText } from '../core/redacted-text.ts';
import { stepsTried } from '../core/steps-tried.ts';

import { answerQuestion, currentStep, type Triage, takeStep } from '../core/triage.ts';
import { openTriage } from '../core/triage-opening.ts';
import type { Path } from '../knowledge/places.ts';
import type { Problem } from '../knowledge/problem.ts';
import { errorAt, type WrittenGuide, warningAt } from '../knowledge/written-guide.ts';
import { type CardMessage, checklistCard } from '../slack/views/checklist-card.ts';
import { choiceMessage } from '../slack/views/choice-message.ts';
import { escalationForm } from '../slack/views/escalation-form.ts';
import { refusalsOf } from '../slack/views/refusals.ts';
import { stepReader } from '../slack/views/step-reader.ts';
import { cardWords } from '../slack/views/wording/card.ts';

/** A view, what it is called, and the part of the guide that it shows. */
interface Drawn {
  readonly name: string;
  readonly view: CardMessage | ModalView;
  readonly path: Path;
}

/** Takes sound guides, draws all that people can see of them, and returns what Slack would refuse or what would be cut. */
export function viewProblems(all: readonly WrittenGuide[]): readonly Problem[] {
  return all.flatMap((written) => {
    const problems = new Map<string, Problem>();
    for (const drawn of drawGuide(written.guide)) {
      // Several causes show one step; what is wrong with it is said once.
      for (const problem of problemsOf(written, drawn))
        problems.set(`${problem.line} ${problem.message}`, problem);
    }
    return [...problems.values()];
  });
}

function problemsOf(written: WrittenGuide, { name, view, path }: Drawn): readonly Problem[] {
  const problems = refusalsOf(view).map((refusal) =>
    errorAt(written, path, `Slack would refuse the ${name}: it ${refusal}`),
  );
  const shown = JSON.stringify(view.blocks);
  if (shown.includes(cardWords.readerCut))
    problems.push(errorAt(written, path, `the ${name} is longer than Slack can show; split the step`));
  if (shown.includes(cardWords.cutShort))
    problems.push(
      warningAt(
        written,
        path,
        `the ${name} is longer than one message, so people must press "${cardWords.readStep}"; split the step or shorten it`,
      ),
    );
  return problems;
}

function drawGuide(guide: Guide): readonly Drawn[] {
  return [
    ...guide.causes.flatMap((cause, at) => drawCause(guide, cause, ['causes', at])),
    ...guide.steps.map((step, at) => ({
      name: `step "${step.title}"`,
      view: stepReader(step, { notes: guide.notes, cause: longestCause(guide) }),
      path: ['steps', at],
    })),
  ];
}

function longestCause({ causes }: Guide): Cause {
  const [first, ...others] = causes;
  if (first === undefined) throw new Error('the schema asks for at least one cause');
  return others.reduce((longest, one) => (one.reason.length > longest.reason.length ? one : longest), first);
}

function drawCause(guide: Guide, cause: Cause, path: Path): readonly Drawn[] {
  const drawn: Drawn[] = [{ name: 'choice', view: choiceOf(guide, cause), path }];
  let triage = openedFor(guide, cause);
  for (let step = currentStep(triage); step !== null; step = currentStep(triage)) {
    const place: Path = ['steps', guide.steps.findIndex(({ id }) => id === step?.id), 'title'];
    const name = `card of the step "${step.title}"`;
    drawn.push(
      ...answersTo(triage, step).map((state) => ({ name, view: checklistCard(state), path: place })),
    );
    triage = after(triage, step);
  }
  const form = escalationForm({ triage, fields: formFields(triage), stepsTried: stepsTried(triage) });
  return [
    ...drawn,
    { name: 'last card', view: checklistCard(triage), path },
    { name: 'form', view: form, path: ['escalation'] },
  ];
}

/** The triage with the step as it is met, and once for each row of its decision table. */
function answersTo(triage: Triage, step: Step): readonly Triage[] {
  const answered = (step.decision?.rows ?? []).map(({ when }) => {
    let state = triage;
    for (const [question, choice] of Object.entries(when)) {
      const change = answerQuestion(state, { step: step.id, question, choice });
      if (change.kind === 'changed') state = change.triage;
    }
    return state;
  });
  return [triage, ...answered];
}

const SOMEBODY = asId<UserId>('U0SOMEBODY');
const SOMETIME = new Date('2026-01-01T00:00:00Z');

// By its longest exit, so that the card also shows the exit's words.
function after(triage: Triage, step: Step): Triage {
  const exit = step.exits.toSorted((a, b) => b.text.length - a.text.length)[0]?.id;
  const record = { step: step.id, outcome: 'blocked' as const, by: SOMEBODY, at: SOMETIME };
  const change = takeStep(triage, exit === undefined ? record : { ...record, exit });
  if (change.kind !== 'changed') throw new Error(`the step ${step.id} could not be taken: ${change.kind}`);
  return change.triage;
}

function openedFor(guide: Guide, cause: Cause): Triage {
  const match = matchFor(guide, cause);
  return openTriage(guide, {
    id: asId<TriageId>('00000000-0000-4000-8000-000000000000'),
    place: { workspace: 'T0', channel: 'C0', thread: '1767225600.000100' },
    asker: SOMEBODY,
    report: readStoredText(cause.examples[0] ?? cause.error),
    hints: [],
    parts: [],
    match,
    candidate: candidateOf(guide, cause),
    pickedBy: null,
    guides: [guide],
    now: SOMETIME,
  });
}

function candidateOf({ id }: Guide, cause: Cause) {
  return { guide: asId<GuideId>(id), cause: cause.id, kind: cause.kind, score: 1 };
}

function matchFor(guide: Guide, cause: Cause): Match {
  const candidate = candidateOf(guide, cause);
  return {
    tier: 'confident',
    speaks: true,
    product: { from: 'nothing' },
    best: candidate,
    candidates: [candidate],
    evidence: [],
    evidenceLeft: 0,
    countered: { evidence: [], left: 0 },
    overruled: { evidence: [], left: 0 },
    margin: 1,
    for: [],
    against: [],
  };
}

// As many offers as there can be at most.
function choiceOf(guide: Guide, { id: cause, error, reason }: Cause): CardMessage {
  const offer = {
    guide: guide.id,
    cause,
    product: guide.product?.name ?? null,
    error,
    reason,
    question: guide.tell_apart ?? null,
  };
  return choiceMessage({ diagnosis: '0', offers: Array.from({ length: 5 }, () => offer), recognised: true });
}
