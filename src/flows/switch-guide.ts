/** The intention "this is another problem": what else it could be, and going on with that in the same thread. */
import type { TriageId, UserId } from '../core/ids.ts';
import type { Match } from '../core/match.ts';
import type { Change, Triage } from '../core/triage.ts';
import { switchGuide } from '../core/triage-opening.ts';
import type { DiagnoseNeeds } from './diagnose.ts';
import { candidateFor, type NamedCause, nameCause } from './named-causes.ts';

/** The causes that the report is closest to, beside the one that is worked on; the guides may have changed since. */
export function closestCauses(
  needs: Pick<DiagnoseNeeds, 'knowledge'>,
  triage: Triage,
): readonly NamedCause[] {
  const knowledge = needs.knowledge.current();
  const { guide, cause } = triage.reason.candidate;
  return matchAgain(needs, triage)
    .candidates.filter((one) => one.guide !== guide || one.cause !== cause)
    .map((one) => nameCause(knowledge, one, null));
}

export interface SwitchRequest {
  readonly triage: TriageId;
  readonly guide: string;
  readonly cause: string;
  readonly by: UserId;
}

export type SwitchVerdict = Change | { readonly kind: 'gone' };

const TRIES = 5;

/** Goes on with another cause; `gone` when the triage or the cause is no longer there. What was done is kept. */
export async function changeGuide(needs: DiagnoseNeeds, request: SwitchRequest): Promise<SwitchVerdict> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const triage = await needs.store.findTriage(request.triage);
    const { guides } = needs.knowledge.current();
    const guide = guides.find(({ id }) => id === request.guide);
    if (triage === null || guide === undefined) return { kind: 'gone' };
    const match = matchAgain(needs, triage);
    const candidate = candidateFor(needs.knowledge.current(), match, request);
    if (candidate === null) return { kind: 'gone' };
    const deed = { by: request.by, at: needs.world.now() };
    const change = switchGuide(triage, guide, { match, candidate, guides, pickedBy: request.by, deed });
    if (change.kind !== 'changed') return change;
    if (await needs.store.saveTriage(change.triage, [{ kind: 'show-card', triage: triage.id }]))
      return change;
  }
  throw new Error(`triage ${request.triage} changed ${TRIES} times while its guide was changed`);
}

function matchAgain({ knowledge }: Pick<DiagnoseNeeds, 'knowledge'>, { report, reason }: Triage): Match {
  const { product } = reason;
  const known = product.from === 'channel' || product.from === 'request' ? product : null;
  return knowledge.current().matcher.match(report, { product: known, audience: 'addressed' });
}
