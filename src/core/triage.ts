/** One guide being worked through in one thread: what was done, by whom, and what comes next. */

import type { CredentialHint } from './credential-hint.ts';
import type { Explanation } from './explanation.ts';
import type { Escalation, Guide, Product, Step } from './guide.ts';
import type { GuideId, TriageId, UserId } from './ids.ts';
import type { Candidate, Evidence, ProductHint } from './match.ts';
import type { RedactedText } from './redacted-text.ts';
import type { StepTried } from './ticket.ts';

/** What became of a step. */
export type Outcome = 'fixed' | 'no_change' | 'not_applicable' | 'blocked';

/** Where a triage lives. The strings are opaque here: the edge that talks to people knows what they mean. */
export interface Place {
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
}

/** One step that was dealt with. `exit` names the side exit that was taken, if one was. */
export interface StepRecord {
  readonly step: string;
  readonly outcome: Outcome;
  readonly by: UserId;
  readonly at: Date;
  readonly exit?: string;
}

/** Why this guide was chosen; kept so that the answer can be explained later. */
export interface TriageReason {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly product: ProductHint;
  readonly runnerUp: Candidate | null;
  /** The runner-up as people call it, for example "Any other API: 401 Unauthorized". */
  readonly runnerUpName: string | null;
  readonly margin: number;
  /** Whether a person picked this cause from a choice. */
  readonly pickedBy: UserId | null;
  /** The whole match as it was judged then; null for a triage that an earlier version opened. */
  readonly explanation: Explanation | null;
}

/** The part of a guide that a running triage keeps, so that a changed guide never changes it. */
export interface GuideSnapshot {
  readonly id: GuideId;
  readonly version: number;
  readonly title: string;
  readonly product: Product | null;
  readonly cause: {
    readonly id: string;
    readonly kind: string;
    readonly error: string;
    readonly reason: string;
  };
  readonly notes: Guide['notes'];
  readonly steps: readonly Step[];
  readonly escalation: Escalation;
}

export type TriageState = 'open' | 'fixed' | 'escalated' | 'closed';

/** Somebody, at some time. */
export interface Deed {
  readonly by: UserId;
  readonly at: Date;
}

/** An administrator who was asked for a step that only an administrator can do. */
export interface AdminAsk extends Deed {
  readonly step: string;
  readonly to: UserId;
}

/** One message of a report that came in several. */
export interface ReportPart {
  readonly message: string;
  readonly text: RedactedText;
}

/** What was tried under a guide that turned out to be another one than this error's. */
export interface EarlierGuide {
  readonly title: string;
  readonly error: string;
  readonly tried: readonly StepTried[];
}

/** A cause that turned out to be another one than this error's. */
export interface LeftCause extends Deed {
  readonly guide: string;
  readonly title: string;
  readonly cause: string;
  readonly error: string;
}

export interface Triage {
  readonly id: TriageId;
  /** Counts changes; every change names the version it was made from. */
  readonly version: number;
  readonly place: Place;
  readonly asker: UserId;
  readonly report: RedactedText;
  /** What the secrets in the report tell by their form. */
  readonly hints: readonly CredentialHint[];
  readonly reason: TriageReason;
  readonly guide: GuideSnapshot;
  readonly state: TriageState;
  readonly records: readonly StepRecord[];
  /** Step id -> question id -> choice id, for steps with a decision table. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** The message that shows the checklist, once it is posted. */
  readonly card: string | null;
  /** Where a browser finds the thread; asked for when the card is posted, so that a ticket never waits for it. */
  readonly permalink: string | null;
  readonly ticket: number | null;
  readonly helpful: boolean | null;
  /** What whoever rated it added, without secrets. */
  readonly remark: RedactedText | null;
  /** The step that somebody went to out of turn. */
  readonly focus: string | null;
  /** The supporter who helps in this thread. */
  readonly helper: Deed | null;
  readonly asks: readonly AdminAsk[];
  readonly earlier: readonly EarlierGuide[];
  /** The causes that somebody left for another one, oldest first. */
  readonly left: readonly LeftCause[];
  /** How often it was over and came back. */
  readonly cameBack: readonly Deed[];
  /** The messages that the report consists of, once there is more than the first. */
  readonly parts: readonly ReportPart[];
  /** Who else met the same error, each once. */
  readonly others: readonly Deed[];
  /** The ticket of the outage that it is part of. */
  readonly outage: number | null;
  /** Who said that this is nobody's problem. */
  readonly rejected: Deed | null;
}

/** A change that was made, or the reason why it could not be. The unchanged triage comes along to be shown again. */
export type Change =
  | { readonly kind: 'changed'; readonly triage: Triage }
  | { readonly kind: 'outdated'; readonly triage: Triage }
  | { readonly kind: 'closed'; readonly triage: Triage }
  | { readonly kind: 'nothing-to-undo'; readonly triage: Triage };

/** The step that somebody went to, else the first one nobody has dealt with; null when all are done. */
export function currentStep(triage: Triage): Step | null {
  const sought = triage.guide.steps.find((step) => step.id === triage.focus);
  if (sought !== undefined) return sought;
  const done = new Set(triage.records.map((record) => record.step));
  return triage.guide.steps.find((step) => !done.has(step.id)) ?? null;
}

/** Records what became of the current step. Refuses a step that is not the current one: somebody was faster. */
export function takeStep(triage: Triage, record: StepRecord): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  if (currentStep(triage)?.id !== record.step) return { kind: 'outdated', triage };
  const fixed = record.outcome === 'fixed';
  return changed(triage, {
    // A step that was gone back to is recorded anew.
    records: [...triage.records.filter((one) => one.step !== record.step), record],
    focus: null,
    state: fixed ? 'fixed' : 'open',
    closedAt: fixed ? record.at : null,
  });
}

/** Takes the last recorded step back; a triage that it had closed is open again. Refuses once a ticket exists. */
export function undoStep(triage: Triage): Change {
  if (triage.state === 'escalated') return { kind: 'closed', triage };
  if (triage.records.length === 0) return { kind: 'nothing-to-undo', triage };
  return changed(triage, {
    records: triage.records.slice(0, -1),
    focus: null,
    state: 'open',
    closedAt: null,
    helpful: null,
    remark: null,
  });
}

/** One answer to a step's decision table. */
export interface DecisionAnswer {
  readonly step: string;
  readonly question: string;
  readonly choice: string;
}

/** Notes one answer to a decision table's question. Answering again replaces the answer. */
export function answerQuestion(triage: Triage, answer: DecisionAnswer): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  const step = currentStep(triage);
  if (step?.id !== answer.step || !offers(step, answer)) return { kind: 'outdated', triage };
  const given = { ...triage.answers[answer.step], [answer.question]: answer.choice };
  return changed(triage, { answers: { ...triage.answers, [answer.step]: given } });
}

function offers(step: Step, answer: DecisionAnswer): boolean {
  const question = step.decision?.questions.find((one) => one.id === answer.question);
  return question?.choices.some((choice) => choice.id === answer.choice) ?? false;
}

/** Forgets the current step's answers so that its questions are asked anew. Refuses a step that is not the current one. */
export function askAgain(triage: Triage, step: string): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  if (currentStep(triage)?.id !== step) return { kind: 'outdated', triage };
  const { [step]: _forgotten, ...answers } = triage.answers;
  return changed(triage, { answers });
}

/** Closes the triage with a ticket. Refuses a triage that already has one. */
export function escalateTriage(triage: Triage, ticket: number, now: Date): Change {
  if (triage.ticket !== null) return { kind: 'closed', triage };
  return changed(triage, { state: 'escalated', ticket, closedAt: now });
}

/** Keeps the answer to "did this answer your question?". */
export function rateTriage(triage: Triage, helpful: boolean): Change {
  if (triage.state === 'open') return { kind: 'outdated', triage };
  return changed(triage, { helpful });
}

/** The message that shows a triage. */
export interface Card {
  readonly message: string;
  readonly permalink: string | null;
}

/** Notes which message shows the checklist. */
export function showOnCard(triage: Triage, { message, permalink }: Card): Triage {
  return { ...triage, card: message, permalink, version: triage.version + 1 };
}

/** Makes the triage's next version. */
export function changed(triage: Triage, change: Partial<Triage>): Change {
  return { kind: 'changed', triage: { ...triage, ...change, version: triage.version + 1 } };
}
