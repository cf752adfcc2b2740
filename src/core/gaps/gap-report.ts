/** A report that no guide answered: nothing matched it, or somebody said that nothing on offer fits. */
import type { Match } from '../match.ts';
import type { RedactedText } from '../redacted-text.ts';

export interface GapReport {
  readonly id: string;
  readonly text: RedactedText;
  /** Who asked; null where nobody is known. */
  readonly person: string | null;
  /** Where it was asked; null where that is not known. */
  readonly channel: string | null;
  readonly at: Date;
  readonly why: 'unmatched' | 'rejected';
}

/** Says why a report is a gap in the guides; null when it is none. */
export function gapIn(match: Pick<Match, 'tier'>, isRejected: boolean): GapReport['why'] | null {
  if (isRejected) return 'rejected';
  return match.tier === 'none' ? 'unmatched' : null;
}
