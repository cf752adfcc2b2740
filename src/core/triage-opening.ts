/** How a triage begins, and how it goes on with another guide: the copy of a guide's steps, and the reasons for it. */
import { causeNameIn, explain } from './explanation.ts';
import type { Report } from './growing-report.ts';
import type { Guide } from './guide.ts';
import type { GuideId, TriageId, UserId } from './ids.ts';
import type { Candidate, Match } from './match.ts';
import { ownStepsTried } from './steps-tried.ts';
import {
  type Change,
  changed,
  type Deed,
  type GuideSnapshot,
  type Place,
  type Triage,
  type TriageReason,
} from './triage.ts';

/** What opening a triage needs beside the guide. */
export interface TriageOpening extends Report {
  readonly id: TriageId;
  readonly place: Place;
  readonly asker: UserId;
  readonly match: Match;
  readonly candidate: Candidate;
  readonly pickedBy: UserId | null;
  /** The guides that serve, for the names of what else was close; the triage itself keeps only its own guide. */
  readonly guides: readonly Guide[];
  readonly now: Date;
}

/** Builds a triage for the candidate's cause with a copy of the guide's steps in the cause's order. */
export function openTriage(guide: Guide, opening: TriageOpening): Triage {
  return {
    id: opening.id,
    version: 1,
    place: opening.place,
    asker: opening.asker,
    report: opening.report,
    hints: opening.hints,
    reason: reasonFor(opening),
    guide: snapshotOf(guide, opening.candidate.cause),
    state: 'open',
    records: [],
    answers: {},
    openedAt: opening.now,
    closedAt: null,
    card: null,
    permalink: null,
    ticket: null,
    helpful: null,
    remark: null,
    focus: null,
    helper: null,
    asks: [],
    earlier: [],
    left: [],
    cameBack: [],
    parts: opening.parts,
    others: [],
    outage: null,
    rejected: null,
  };
}

type Choice = Pick<TriageOpening, 'match' | 'candidate' | 'guides' | 'report' | 'pickedBy'>;

/** Says why a candidate was chosen. */
export function reasonFor({ match, candidate, guides, report, pickedBy }: Choice): TriageReason {
  const runnerUp = match.candidates.find((one) => !isSameCause(one, candidate)) ?? null;
  return {
    candidate,
    evidence: match.evidence.filter((one) => one.kind === candidate.kind),
    product: match.product,
    runnerUp,
    runnerUpName: runnerUp === null ? null : causeNameIn(guides, runnerUp),
    margin: match.margin,
    pickedBy,
    explanation: explain({ report, match, guides }),
  };
}

/** What switching needs beside the guide. */
export interface Switch extends Omit<Choice, 'report'> {
  readonly deed: Deed;
}

/** Goes on with another guide's steps. What was done is kept, as tried under the earlier one. Refuses a triage that is over. */
export function switchGuide(triage: Triage, guide: Guide, choice: Switch): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  if (isSameCause(triage.reason.candidate, choice.candidate)) return { kind: 'outdated', triage };
  const { id, title, cause } = triage.guide;
  const tried = ownStepsTried(triage);
  const left = { guide: id, title, cause: cause.id, error: cause.error, ...choice.deed };
  return changed(triage, {
    guide: snapshotOf(guide, choice.candidate.cause),
    reason: reasonFor({ ...choice, report: triage.report }),
    earlier: tried.length === 0 ? triage.earlier : [...triage.earlier, { title, error: cause.error, tried }],
    left: [...triage.left, left],
    records: [],
    answers: {},
    focus: null,
  });
}

/** Whether two candidates are one cause of one guide. */
export function isSameCause(one: Candidate, other: Candidate): boolean {
  return one.guide === other.guide && one.cause === other.cause;
}

/** Copies what a triage keeps of a guide for one of its causes. */
export function snapshotOf(guide: Guide, causeId: string): GuideSnapshot {
  const cause = guide.causes.find((one) => one.id === causeId);
  if (cause === undefined) throw new Error(`guide ${guide.id} has no cause ${causeId}`);
  const steps = cause.steps.flatMap((id) => guide.steps.filter((step) => step.id === id));
  return {
    id: guide.id as GuideId,
    version: guide.version,
    title: guide.title,
    product: guide.product ?? null,
    cause: { id: cause.id, kind: cause.kind, error: cause.error, reason: cause.reason },
    notes: guide.notes,
    steps,
    escalation: guide.escalation,
  };
}
