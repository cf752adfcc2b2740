/** How a question that nobody has answered yet follows its report: what is posted after it may answer it, or make it a better one. */
import type { Effect } from '../core/effect.ts';
import { growReport, type NewPart } from '../core/growing-report.ts';
import type { Tier } from '../core/match.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Rejudged } from '../core/triage-report.ts';
import type { Decision } from './diagnose.ts';
import type { Diagnosis, RevisedQuestion } from './ports.ts';

export interface Following {
  /** Holds the grown report against the guides. */
  readonly rejudge: (report: RedactedText) => Rejudged;
  /** What a judged report leads to by itself. */
  readonly decide: (diagnosis: Diagnosis, judged: Rejudged) => Decision;
}

/** What became of a question, and the triage that it led to. */
export interface Followed extends Decision {
  readonly question: RevisedQuestion;
  /** How sure the grown report is. */
  readonly tier: Tier;
}

/** Adds a message to the report of a question, or replaces the one that was edited; null when the report holds no more, or reads as before. */
export function followQuestion(
  asked: Diagnosis,
  part: NewPart,
  { rejudge, decide }: Following,
): Followed | null {
  const report = growReport(asked, part);
  if (report === null) return null;
  const judged = rejudge(report.report);
  const { tier } = judged.match;
  const grown: Diagnosis = { ...asked, ...report };
  // Mere words take no question back; whoever answers it has them in the report.
  if (tier === 'none') {
    const verdict = { kind: 'choice', diagnosis: grown } as const;
    return { question: { from: asked, to: grown }, tier, verdict, triage: null, effects: [] };
  }
  const decision = decide({ ...grown, match: judged.match }, judged);
  // Once it is answered, the diagnosis goes on saying what was asked: the triage has the reasons of the answer.
  const to =
    decision.triage === null ? { ...grown, match: judged.match } : { ...grown, triage: decision.triage.id };
  const drawn: Effect = { kind: 'ask-choice', diagnosis: asked.id };
  const others = decision.effects.filter(({ kind }) => kind !== 'ask-choice');
  return { ...decision, question: { from: asked, to }, tier, effects: [...others, drawn] };
}
