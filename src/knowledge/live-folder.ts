/** A knowledge source that follows its folder: changes serve without a restart, and only when they are sound. */
import { basename } from 'node:path';
import type { Guide } from '../core/guide.ts';
import type { Matcher } from '../core/matcher.ts';
import type { GuideFault, Knowledge, KnowledgeSource } from '../flows/ports.ts';
import { USUAL_RHYTHM, type WatchRhythm, watchFolder } from './folder-watch.ts';
import { formatProblem, type Problem } from './problem.ts';
import { readGuideTexts } from './read.ts';
import { NOTHING_SERVES, nextServing, type Serving } from './serving.ts';

export interface LiveFolderOptions {
  readonly buildMatcher: (guides: readonly Guide[]) => Matcher;
  /** Told after other guides began to serve. */
  readonly onSwap: (knowledge: Knowledge) => void;
  /** Told of what is wrong at the first look, and of what came later and stayed for two looks. */
  readonly onFaults: (faults: readonly GuideFault[]) => void;
  /** Told when a look failed for a reason that is no guide's. What served goes on serving. */
  readonly onFailure: (fault: unknown) => void;
  readonly rhythm?: WatchRhythm;
}

export interface LiveFolder {
  readonly source: KnowledgeSource;
  /** Why files of the folder did not serve at the first look. */
  readonly problems: readonly Problem[];
  /** Ends the watching; what serves goes on serving. Resolves when the look that is running has ended. */
  stop(): Promise<void>;
}

/** Takes a folder; returns the source of its sound guides. Guides and matcher are built before both are swapped in at once. */
export async function openLiveFolder(folder: string, options: LiveFolderOptions): Promise<LiveFolder> {
  let serving = nextServing(NOTHING_SERVES, await readGuideTexts(folder));
  let knowledge = knowledgeOf(serving, options);
  const { problems } = serving;
  // Told, and not mended since.
  let told = new Set(problems.map(formatProblem));
  if (problems.length > 0) options.onFaults(problems.map((problem) => faultOf(problem, serving)));

  const look = async (): Promise<void> => {
    const next = nextServing(serving, await readGuideTexts(folder));
    const before = serving;
    if (isOther(before, next)) {
      knowledge = knowledgeOf(next, options);
      serving = next;
      options.onSwap(knowledge);
    }
    serving = next;
    const untold = next.problems.filter((problem) => !told.has(formatProblem(problem)));
    // Half a file is what others see of one that is being written, so a fault is told when it is still there a look later.
    const lasting = untold.filter((problem) => stoodIn(before, problem));
    told = new Set(
      next.problems
        .map(formatProblem)
        .filter((line) => told.has(line) || lasting.some((one) => formatProblem(one) === line)),
    );
    if (lasting.length > 0) options.onFaults(lasting.map((problem) => faultOf(problem, next)));
    if (next.missing.length > 0 || lasting.length < untold.length) watching.wake();
  };
  let looking = Promise.resolve();
  const watching = watchFolder(folder, options.rhythm ?? USUAL_RHYTHM, () => {
    // One after the other, so that a slow look never overtakes a later one.
    looking = looking.then(look).catch(options.onFailure);
  });
  // What changed between the first look and the watching would else go unnoticed.
  watching.wake();
  return {
    source: { current: () => knowledge },
    problems,
    stop: () => {
      watching.stop();
      return looking;
    },
  };
}

function knowledgeOf({ guides: written }: Serving, { buildMatcher }: LiveFolderOptions): Knowledge {
  const guides = [...written.values()].map(({ guide }) => guide);
  return Object.freeze({ guides, matcher: buildMatcher(guides) });
}

function isOther({ guides: before }: Serving, { guides: next }: Serving): boolean {
  return before.size !== next.size || [...next].some(([file, written]) => before.get(file) !== written);
}

function stoodIn({ problems }: Serving, problem: Problem): boolean {
  return problems.some((one) => formatProblem(one) === formatProblem(problem));
}

function faultOf({ file, line, column, message }: Problem, { guides }: Serving): GuideFault {
  return { place: `${basename(file)}:${line}:${column}`, message, earlierServes: guides.has(file) };
}
