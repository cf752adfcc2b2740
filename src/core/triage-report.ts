/** How the report of a running triage changes: further lines, an edit, somebody else who has the same. */
import { growReport, type NewPart } from './growing-report.ts';
import type { Guide } from './guide.ts';
import type { Match } from './match.ts';
import { type Change, changed, type Deed, type Triage } from './triage.ts';
import { isSameCause, reasonFor, snapshotOf } from './triage-opening.ts';

/** Adds a message to the report, or replaces the one that was edited. Refuses a triage that is over, and more than a report holds. */
export function withPart(triage: Triage, part: NewPart): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  const grown = growReport(triage, part);
  return grown === null ? { kind: 'outdated', triage } : changed(triage, grown);
}

/** Whether nobody has done anything in a triage yet, so that another guide takes nothing away. */
export function isUntouched(triage: Triage): boolean {
  const { state, ticket, focus, records, asks, earlier, cameBack, answers } = triage;
  const deeds = records.length + asks.length + earlier.length + cameBack.length + Object.keys(answers).length;
  return state === 'open' && ticket === null && focus === null && deeds === 0;
}

/** A report that was held against the guides anew. */
export interface Rejudged {
  readonly match: Match;
  readonly guides: readonly Guide[];
}

/**
 * Lets a triage whose report has changed follow the new match. A better match replaces the guide while nothing was tried; a
 * guide that a person chose, or that somebody works with, stays.
 */
export function followMatch(triage: Triage, { match, guides }: Rejudged): Triage {
  const { best } = match;
  if (match.tier !== 'confident' || best === null || triage.reason.pickedBy !== null) return triage;
  const isSame = isSameCause(best, triage.reason.candidate);
  const guide = guides.find(({ id }) => id === best.guide);
  if (guide === undefined || (!isSame && !isUntouched(triage))) return triage;
  const reason = reasonFor({ match, candidate: best, guides, report: triage.report, pickedBy: null });
  return isSame ? { ...triage, reason } : { ...triage, reason, guide: snapshotOf(guide, best.cause) };
}

/** Notes that somebody else met the same error. Who asked, and who is noted already, changes nothing. */
export function noteOther(triage: Triage, other: Deed): Change {
  const isKnown = triage.asker === other.by || triage.others.some(({ by }) => by === other.by);
  return isKnown ? { kind: 'outdated', triage } : changed(triage, { others: [...triage.others, other] });
}
