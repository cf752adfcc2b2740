/** The intention "that one": a cause that somebody picked, or that was sure, becomes a triage. */
import { asId, type DiagnosisId, type TriageId, type UserId } from '../core/ids.ts';
import type { Candidate } from '../core/match.ts';
import type { Place, Triage } from '../core/triage.ts';
import { openTriage } from '../core/triage-opening.ts';
import type { DiagnoseNeeds } from './diagnose.ts';
import { candidateFor } from './named-causes.ts';
import type { Diagnosis, Knowledge, World } from './ports.ts';
import { watchesOf } from './watch-triage.ts';

/** A cause that somebody picked, or that was sure. `place` is where the triage shall live, if the diagnosis had no thread yet. */
export interface PickedCause {
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
export async function pickCause(needs: DiagnoseNeeds, pick: PickedCause): Promise<PickVerdict> {
  const found = await needs.store.findDiagnosis(pick.diagnosis);
  if (found === null) return { kind: 'gone' };
  const before = found.triage === null ? null : await needs.store.findTriage(found.triage);
  if (before !== null) return { kind: 'opened-before', triage: before };
  const knowledge = needs.knowledge.current();
  const candidate = candidateFor(knowledge, found.match, pick);
  if (candidate === null) return { kind: 'gone' };
  const diagnosis = pick.place === null ? found : { ...found, place: pick.place };
  const own = begin(needs.world, knowledge, { diagnosis, candidate, pickedBy: pick.by });
  const triage = await needs.store.openTriage(own, found.id, [
    { kind: 'show-card', triage: own.id },
    ...watchesOf(own, needs.patience),
  ]);
  // Somebody else may have been faster: then it is the triage that they opened.
  return { kind: triage.id === own.id ? 'opened' : 'opened-before', triage };
}

interface Beginning {
  readonly diagnosis: Diagnosis;
  readonly candidate: Candidate;
  readonly pickedBy: UserId | null;
}

/** Begins the triage of a candidate. */
export function begin(
  world: World,
  { guides }: Pick<Knowledge, 'guides'>,
  { diagnosis, candidate, pickedBy }: Beginning,
): Triage {
  const guide = guides.find((one) => one.id === candidate.guide);
  if (guide === undefined)
    throw new Error(`the matcher named the guide ${candidate.guide}, which does not serve`);
  const { place, asker, report, hints, parts, match } = diagnosis;
  return openTriage(guide, {
    id: asId<TriageId>(world.newId()),
    place,
    asker,
    report,
    hints,
    parts,
    match,
    candidate,
    pickedBy,
    guides,
    now: world.now(),
  });
}
