/** One signature of one cause, as the matcher knows it. */
import type { GuideId } from './ids.ts';

/** Where a signature was written and what it stands for. */
export interface Entry {
  readonly guide: GuideId;
  readonly cause: string;
  readonly kind: string;
  /** Guides without a product lend their signatures to every guide with the same kind. */
  readonly productId: string | null;
  readonly written: string;
  readonly broad: boolean;
  /** Tells that somebody was refused, or what to do now, but not why. */
  readonly symptom: boolean;
  /** Set for an error code: the text must show exactly this, not only its words. */
  readonly code: string | null;
  /** Set for an HTTP status. */
  readonly status: string | null;
  /** A literal or a regular expression: no spelling but one is met, so even one word tells much. */
  readonly exact: boolean;
  readonly against: boolean;
}

/** The place of a phrase among the lines of its signature. */
export interface Part {
  /** One object for all parts of a signature. */
  readonly whole: { readonly parts: number; readonly words: number };
  readonly at: number;
}
