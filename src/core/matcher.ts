/** The matcher: guides in, and a function that holds any report against them. */
import type { Match } from './match.ts';
import type { RedactedText } from './redacted-text.ts';

/** What is known about a report beside its text. */
export interface MatchContext {
  /** The product that the person named or that the channel is set to; the text's own word goes before it. */
  readonly product: { readonly id: string; readonly from: 'request' | 'channel' } | null;
}

export interface Matcher {
  match(report: RedactedText, context: MatchContext): Match;
}
