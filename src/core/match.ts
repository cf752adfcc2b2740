/** What a match is: a report held against the guides, how sure that is, and every reason for it. */
import type { GuideId } from './ids.ts';

/** How sure a match is. `confident` opens a triage, `ambiguous` asks, `none` is silence unless the bot was addressed. */
export type Tier = 'confident' | 'ambiguous' | 'none';

/** Overheard text needs hard evidence; whoever addressed the bot always gets an answer or a reason. */
export type Audience = 'overheard' | 'addressed';

/** One place in the report that spoke for or against a kind. `start` and `end` are UTF-16 offsets into the report. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The signature, code or status it met, as its author wrote it. */
  readonly met: string;
  readonly kind: string;
  readonly guide: GuideId;
  readonly cause: string;
  readonly weight: number;
  /** At how many places the report says the very same, this one, the first, included. */
  readonly times: number;
}

/** The evidence that is kept, strongest first, and how many further wordings were met beside it. */
export interface KeptEvidence {
  readonly evidence: readonly Evidence[];
  readonly left: number;
}

/** A cause that might be the answer. Ranked by score, then guide id, then the cause's place in its guide. */
export interface Candidate {
  readonly guide: GuideId;
  readonly cause: string;
  readonly kind: string;
  readonly score: number;
}

/** How the product was found, or that nobody said. */
export type ProductHint =
  | { readonly from: 'text'; readonly id: string; readonly quote: string }
  | { readonly from: 'channel' | 'request'; readonly id: string }
  | { readonly from: 'nothing' };

/** The whole answer, ready to be shown in the command line, in Slack and in tests. */
export interface Match {
  readonly tier: Tier;
  /** Whether an overheard message would get a reply. */
  readonly speaks: boolean;
  readonly product: ProductHint;
  readonly best: Candidate | null;
  /** At most five, best first, save that a rival of a second kind is among the first three; also when the tier is `none`. */
  readonly candidates: readonly Candidate[];
  /** Each wording that spoke for a kind, once, strongest first; bounded, however often the report repeats itself. */
  readonly evidence: readonly Evidence[];
  /** How many further wordings spoke for a kind. */
  readonly evidenceLeft: number;
  /** Counter-signatures that were met. */
  readonly countered: KeptEvidence;
  /** Broad wordings that gave way to a status. */
  readonly overruled: KeptEvidence;
  /** Score of the best candidate minus that of the runner-up. */
  readonly margin: number;
  /** What around the evidence spoke for an answer, in plain words, strongest first. */
  readonly for: readonly string[];
  /** What around it spoke against one. */
  readonly against: readonly string[];
}
