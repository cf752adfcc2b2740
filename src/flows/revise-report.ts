/** The intention "that is not what I meant to paste": an edited message changes the report that it is part of. */
import type { NewPart } from '../core/growing-report.ts';
import type { DiagnosisId, TriageId } from '../core/ids.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import type { Place } from '../core/triage.ts';
import { followMatch, isUntouched, type Rejudged, withPart } from '../core/triage-report.ts';
import { type DiagnoseNeeds, decide } from './diagnose.ts';
import { followQuestion } from './follow-question.ts';

/** The message as it reads now, and where it stands. */
export interface Revision extends NewPart {
  readonly workspace: string;
  readonly channel: string;
}

const TRIES = 5;

/** What became of an edit. `unchanged`: somebody has begun to work on the triage, or it reads as before. */
export type Revised =
  | { readonly kind: 'revised'; readonly place: Place }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-triage' };

type Attempt = Revised | { readonly kind: 'moved' };

const UNCHANGED = { kind: 'unchanged' } as const;
const MOVED = { kind: 'moved' } as const;

interface Revising extends DiagnoseNeeds {
  readonly part: NewPart;
  readonly rejudge: (report: RedactedText) => Rejudged;
}

/** Judges the triage of an edited message anew, or the question that it raised, if it has one. */
export async function reviseReport(needs: DiagnoseNeeds, revision: Revision): Promise<Revised> {
  const { workspace, channel, ...part } = revision;
  const { product } = await needs.store.readChannel(workspace, channel);
  const { guides, matcher } = needs.knowledge.current();
  const known = product === null ? null : ({ id: product, from: 'channel' } as const);
  const rejudge = (report: RedactedText): Rejudged => ({
    match: matcher.match(report, { product: known, audience: 'overheard' }),
    guides,
  });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const revised = await revise({ ...needs, part, rejudge }, { workspace, channel });
    if (revised.kind !== 'moved') return revised;
  }
  throw new Error(`what message ${part.message} belongs to changed ${TRIES} times while it was revised`);
}

async function revise(revising: Revising, where: Omit<Place, 'thread'>): Promise<Attempt> {
  const { store, part } = revising;
  const triage = await store.triageOfMessage(where, part.message);
  if (triage !== null) return await reviseTriage(revising, triage);
  const question = await store.questionOfMessage(where, part.message);
  return question === null ? { kind: 'no-triage' } : await reviseQuestion(revising, question);
}

async function reviseTriage({ store, part, rejudge }: Revising, id: TriageId): Promise<Attempt> {
  const triage = await store.findTriage(id);
  if (triage === null || !isUntouched(triage)) return UNCHANGED;
  const change = withPart(triage, part);
  if (change.kind !== 'changed') return UNCHANGED;
  const revised = followMatch(change.triage, rejudge(change.triage.report));
  const isSaved = await store.saveTriage(revised, [{ kind: 'show-card', triage: id }]);
  return isSaved ? { kind: 'revised', place: revised.place } : MOVED;
}

async function reviseQuestion(revising: Revising, id: DiagnosisId): Promise<Attempt> {
  const { store, world, patience, part, rejudge } = revising;
  const asked = await store.findDiagnosis(id);
  // Answered a moment ago, or erased.
  if (asked === null || asked.triage !== null) return MOVED;
  const followed = followQuestion(asked, part, {
    rejudge,
    decide: (diagnosis, judged) => decide({ world, patience }, judged, diagnosis),
  });
  if (followed === null) return UNCHANGED;
  const { question, triage, effects } = followed;
  const intake = { claim: null, diagnosis: null, triage, question, effects };
  return (await store.takeIn(intake, world.now())) ? { kind: 'revised', place: asked.place } : MOVED;
}
