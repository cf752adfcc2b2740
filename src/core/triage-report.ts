/** How the report of a running triage changes: further lines, an edit, somebody else who has the same. */
import type { CredentialHint } from './credential-hint.ts';
import type { Guide } from './guide.ts';
import type { Match } from './match.ts';
import { joinRedacted } from './redacted-text.ts';
import { type Change, changed, type Deed, type ReportPart, type Triage } from './triage.ts';
import { isSameCause, reasonFor, snapshotOf } from './triage-opening.ts';

/** More is no paste any more but a conversation. */
const MOST_PARTS = 20;
/** As much as one message of Slack can hold. */
const LONGEST_GROWN = 40_000;

/** One message of the report, with what its secrets tell. */
export interface NewPart extends ReportPart {
  readonly hints: readonly CredentialHint[];
}

/** Adds a message to the report, or replaces the one that was edited. Refuses a triage that is over, and more than a report holds. */
export function withPart(triage: Triage, { hints, ...part }: NewPart): Change {
  if (triage.state !== 'open') return { kind: 'closed', triage };
  const before = partsOf(triage);
  const known = before.some(({ message }) => message === part.message);
  const parts = known ? before.map((one) => (one.message === part.message ? part : one)) : [...before, part];
  const report = joinRedacted(
    parts.map(({ text }) => text),
    '\n',
  );
  const isTooMuch = parts.length > MOST_PARTS || (!known && report.length > LONGEST_GROWN);
  if (isTooMuch || report === triage.report) return { kind: 'outdated', triage };
  const all = [...triage.hints, ...hints].map((hint) => JSON.stringify(hint));
  const own = [...triage.hints, ...hints].filter((hint, at) => all.indexOf(JSON.stringify(hint)) === at);
  return changed(triage, { parts: parts.length > 1 ? parts : [], report, hints: own });
}

function partsOf({ parts, report, place }: Triage): readonly ReportPart[] {
  return parts.length > 0 ? parts : [{ message: place.thread, text: report }];
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
