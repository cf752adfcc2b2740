/** The intention "what is this error?": holds a report against the guides and decides what the asker gets. */
import type { CredentialHint } from '../core/credential-hint.ts';
import { asId, type DiagnosisId, type TriageId, type UserId } from '../core/ids.ts';
import type { Audience, Candidate, Match } from '../core/match.ts';
import { offeredCandidates, tellingQuestions } from '../core/offer.ts';
import type { RedactedText } from '../core/redacted-text.ts';
import { openTriage, type Place, type Triage } from '../core/triage.ts';
import type { Diagnosis, Knowledge, KnowledgeSource, TriageStore, World } from './ports.ts';

export interface DiagnoseRequest {
  readonly text: RedactedText;
  readonly hints: readonly CredentialHint[];
  readonly audience: Audience;
  readonly asker: UserId;
  readonly place: Place;
}

/** What the asker gets. `unknown` carries what the text resembles, which may be nothing. */
export type Verdict =
  | { readonly kind: 'silent' }
  | { readonly kind: 'opened'; readonly triage: Triage }
  /** Confident, but the place has no thread yet: the edge begins one and picks the cause. */
  | { readonly kind: 'sure'; readonly diagnosis: Diagnosis; readonly cause: NamedCause }
  | { readonly kind: 'choice'; readonly diagnosis: Diagnosis; readonly choices: readonly NamedCause[] }
  | { readonly kind: 'unknown'; readonly diagnosis: Diagnosis; readonly choices: readonly NamedCause[] };

/** A cause under the names that people read. */
export interface NamedCause {
  readonly guide: string;
  readonly cause: string;
  readonly guideTitle: string;
  readonly product: string | null;
  readonly error: string;
  readonly reason: string;
  /** What tells its guide from the others on offer; null where nothing needs to. */
  readonly question: string | null;
}

export interface DiagnoseNeeds {
  readonly store: TriageStore;
  readonly knowledge: KnowledgeSource;
  readonly world: World;
}

/** The thread of a place where nobody has posted yet, as when a command was typed. */
export const NO_THREAD = '';

/** Judges a report. Opens a triage when the match is confident; keeps the diagnosis when somebody has to choose. */
export async function diagnose(needs: DiagnoseNeeds, request: DiagnoseRequest): Promise<Verdict> {
  const knowledge = needs.knowledge.current();
  const { product } = await needs.store.readChannel(request.place.workspace, request.place.channel);
  const match = knowledge.matcher.match(request.text, {
    product: product === null ? null : { id: product, from: 'channel' },
    audience: request.audience,
  });
  if (match.tier === 'none' && request.audience === 'overheard') return { kind: 'silent' };

  const diagnosis = toDiagnosis(needs.world, request, match);
  await needs.store.addDiagnosis(diagnosis);
  if (match.tier === 'confident' && match.best !== null) {
    if (request.place.thread === NO_THREAD)
      return { kind: 'sure', diagnosis, cause: nameCause(knowledge, match.best, null) };
    const { triage } = await begin(needs, { diagnosis, candidate: match.best, pickedBy: null });
    return { kind: 'opened', triage };
  }
  const offered = offeredCandidates(match);
  const questions = tellingQuestions(offered, knowledge.guides);
  const choices = offered.map((candidate, at) => nameCause(knowledge, candidate, questions[at] ?? null));
  return { kind: match.tier === 'ambiguous' ? 'choice' : 'unknown', diagnosis, choices };
}

function toDiagnosis(world: World, request: DiagnoseRequest, match: Match): Diagnosis {
  const { place, asker, text, hints } = request;
  return {
    id: asId<DiagnosisId>(world.newId()),
    place,
    asker,
    report: text,
    hints,
    match,
    at: world.now(),
    triage: null,
  };
}

/** A cause that somebody picked, or that was sure. `place` is where the triage shall live, if the diagnosis had no thread yet. */
export interface Pick {
  readonly diagnosis: DiagnosisId;
  readonly guide: string;
  readonly cause: string;
  readonly by: UserId | null;
  readonly place: Place | null;
}

export type PickVerdict =
  | { readonly kind: 'opened'; readonly triage: Triage }
  /** Somebody chose before; this is what they opened. */
  | { readonly kind: 'opened-before'; readonly triage: Triage }
  | { readonly kind: 'gone' };

/** Opens the triage that a person picked. `gone` when the diagnosis or the cause no longer exists. */
export async function pickCause(needs: DiagnoseNeeds, pick: Pick): Promise<PickVerdict> {
  const found = await needs.store.findDiagnosis(pick.diagnosis);
  if (found === null) return { kind: 'gone' };
  const before = found.triage === null ? null : await needs.store.findTriage(found.triage);
  if (before !== null) return { kind: 'opened-before', triage: before };
  const candidate = candidateFor(needs.knowledge.current(), found.match, pick);
  if (candidate === null) return { kind: 'gone' };
  const diagnosis = pick.place === null ? found : { ...found, place: pick.place };
  const { triage, isFirst } = await begin(needs, { diagnosis, candidate, pickedBy: pick.by });
  return { kind: isFirst ? 'opened' : 'opened-before', triage };
}

// Offered or browsed, the cause must still serve. One picked from the browser was never a candidate; it scores nothing.
function candidateFor(knowledge: Knowledge, match: Match, pick: Pick): Candidate | null {
  const guide = knowledge.guides.find((one) => one.id === pick.guide);
  const cause = guide?.causes.find((one) => one.id === pick.cause);
  if (guide === undefined || cause === undefined) return null;
  const offered = match.candidates.find((one) => one.guide === pick.guide && one.cause === pick.cause);
  return offered ?? { guide: asId(guide.id), cause: cause.id, kind: cause.kind, score: 0 };
}

interface Beginning {
  readonly diagnosis: Diagnosis;
  readonly candidate: Candidate;
  readonly pickedBy: UserId | null;
}

interface Begun {
  readonly triage: Triage;
  /** False when somebody else was faster: then it is the triage that they opened. */
  readonly isFirst: boolean;
}

async function begin(needs: DiagnoseNeeds, { diagnosis, candidate, pickedBy }: Beginning): Promise<Begun> {
  const knowledge = needs.knowledge.current();
  const guide = knowledge.guides.find((one) => one.id === candidate.guide);
  if (guide === undefined)
    throw new Error(`the matcher named the guide ${candidate.guide}, which does not serve`);
  const { place, asker, report, hints, match, id } = diagnosis;
  const own = openTriage(guide, {
    id: asId<TriageId>(needs.world.newId()),
    place,
    asker,
    report,
    hints,
    match,
    candidate,
    pickedBy,
    guides: knowledge.guides,
    now: needs.world.now(),
  });
  const triage = await needs.store.openTriage(own, id);
  return { triage, isFirst: triage.id === own.id };
}

function nameCause(knowledge: Knowledge, candidate: Candidate, question: string | null): NamedCause {
  const guide = knowledge.guides.find((one) => one.id === candidate.guide);
  const cause = guide?.causes.find((one) => one.id === candidate.cause);
  if (guide === undefined || cause === undefined)
    throw new Error(`the matcher named ${candidate.guide}/${candidate.cause}, which does not serve`);
  return {
    guide: guide.id,
    cause: cause.id,
    guideTitle: guide.title,
    product: guide.product?.name ?? null,
    error: cause.error,
    reason: cause.reason,
    question,
  };
}
