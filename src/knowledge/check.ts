/** Everything that `knowledge check` finds out about a folder. */
import type { Guide } from '../core/guide.ts';
import { checkGuides } from './check-rules.ts';
import { type Judge, judgeExamples, type MatrixRow } from './examples.ts';
import { loadWrittenGuides } from './load.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { misspeltProducts } from './product-spelling.ts';
import { rivalSignatures } from './rival-signatures.ts';
import { unsettledTies } from './ties.ts';
import type { WrittenGuide } from './written-guide.ts';

/** What the check needs from outside: the day as `YYYY-MM-DD`, how to build a judge from guides, and what this room cannot see. */
export interface CheckTools {
  readonly today: string;
  readonly judgeFor: (guides: readonly Guide[]) => Judge;
  /** Looks at sound guides with other rooms' eyes, for example whether Slack can show them. */
  readonly inspect?: (written: readonly WrittenGuide[]) => readonly Problem[];
}

export interface KnowledgeCheck {
  /** The guides that may serve; a guide with problems that only a check finds is among them. */
  readonly guides: readonly Guide[];
  /** By file, line and column. The check fails when one of them is an error. */
  readonly problems: readonly Problem[];
  readonly rows: readonly MatrixRow[];
}

/** Takes a folder and returns its sound guides, all problems of its files and the confusion matrix of all examples. */
export async function checkKnowledge(
  folder: string,
  { today, judgeFor, inspect }: CheckTools,
): Promise<KnowledgeCheck> {
  const { written, problems } = await loadWrittenGuides(folder);
  const guides = written.map(({ guide }) => guide);
  const judge = judgeFor(guides);
  const { rows, failures } = judgeExamples(written, judge);
  const found = [
    ...problems,
    ...checkGuides(written, today),
    ...rivalSignatures(written),
    ...unsettledTies(written, judge),
    ...misspeltProducts(written),
    ...(inspect?.(written) ?? []),
    ...failures,
  ];
  return { guides, problems: inReadingOrder(found), rows };
}
