/** What a rule is: a small function from guides to what they break. */
import type { Problem } from './problem.ts';
import type { WrittenGuide } from './written-guide.ts';

/** Takes one guide and returns every place where it breaks the rule. */
export type GuideRule = (written: WrittenGuide) => readonly Problem[];
