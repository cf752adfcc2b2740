/** Everything that `knowledge check` finds out about a folder. */
import type { Guide } from '../core/guide.ts';
import { checkGuides } from './check-rules.ts';
import { type Judge, judgeExamples, type MatrixRow } from './examples.ts';
import { loadWrittenGuides } from './load.ts';
import { parseGuide } from './parse.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { misspeltProducts } from './product-spelling.ts';
import { rivalSignatures } from './rival-signatures.ts';
import { sortOutBroken } from './rules.ts';
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
export async function checkKnowledge(folder: string, tools: CheckTools): Promise<KnowledgeCheck> {
  const { written, problems } = await loadWrittenGuides(folder);
  return judgeAll(written, problems, tools);
}

/** A guide that is not in its folder yet. */
export interface GuideDraft {
  readonly folder: string;
  /** What it is called in the problems. */
  readonly file: string;
  readonly text: string;
}

/** Takes a draft and returns what would be wrong if it stood in its folder: with itself, and with the other guides because of it. */
export async function checkDraft(
  { folder, file, text }: GuideDraft,
  tools: CheckTools,
): Promise<readonly Problem[]> {
  const parsed = parseGuide(file, text);
  if (parsed.kind === 'problems') return parsed.problems;
  const { written } = await loadWrittenGuides(folder);
  const { fit, problems } = sortOutBroken([...written, parsed.written]);
  return judgeAll(fit, problems, tools).problems;
}

function judgeAll(
  written: readonly WrittenGuide[],
  problems: readonly Problem[],
  { today, judgeFor, inspect }: CheckTools,
): KnowledgeCheck {
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
