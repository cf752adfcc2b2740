/** How a report grows by further messages, and how the edit of one of them replaces only its part. */
import type { CredentialHint } from './credential-hint.ts';
import { joinRedacted, type RedactedText } from './redacted-text.ts';
import type { Place, ReportPart } from './triage.ts';

/** More is no paste any more but a conversation. */
const MOST_PARTS = 20;
/** As much as one message of Slack can hold. */
const LONGEST_GROWN = 40_000;

/** One message of the report, with what its secrets tell. */
export interface NewPart extends ReportPart {
  readonly hints: readonly CredentialHint[];
}

/** What a report consists of, wherever it is kept. */
export interface Report {
  readonly report: RedactedText;
  readonly hints: readonly CredentialHint[];
  /** The messages that it consists of, once there is more than the first. */
  readonly parts: readonly ReportPart[];
}

/** Adds a message to a report, or replaces the one that was edited; null when it reads as before, or is more than a report holds. */
export function growReport(
  { report: before, hints, parts, place }: Report & { readonly place: Place },
  { hints: newHints, ...part }: NewPart,
): Report | null {
  const messages = parts.length > 0 ? parts : [{ message: place.thread, text: before }];
  const isKnown = messages.some(({ message }) => message === part.message);
  const all = isKnown
    ? messages.map((one) => (one.message === part.message ? part : one))
    : [...messages, part];
  const report = joinRedacted(
    all.map(({ text }) => text),
    '\n',
  );
  const isTooMuch = all.length > MOST_PARTS || (!isKnown && report.length > LONGEST_GROWN);
  if (isTooMuch || report === before) return null;
  return { report, parts: all.length > 1 ? all : [], hints: distinct([...hints, ...newHints]) };
}

function distinct(hints: readonly CredentialHint[]): readonly CredentialHint[] {
  const written = hints.map((hint) => JSON.stringify(hint));
  return hints.filter((hint, at) => written.indexOf(JSON.stringify(hint)) === at);
}
