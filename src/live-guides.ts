/** The guides of the running program: their folder is followed, and what is wrong in it is logged and told. */
import type { Logger } from 'pino';
import { buildMatcher } from './core/matcher.ts';
import type { GuideFault, KnowledgeSource } from './flows/ports.ts';
import { openLiveFolder } from './knowledge/live-folder.ts';
import { formatProblem } from './knowledge/problem.ts';

/** The folder holds no guide that can serve. */
export class NoGuidesError extends Error {
  constructor(folder: string, problems: readonly string[]) {
    const found = problems.length === 0 ? ['the folder holds no guide files'] : problems;
    super(
      `there is no sound guide in ${folder}; set AUTHFIX_KNOWLEDGE_DIR to a folder of guides, or repair these:\n${found.map((one) => `  ${one}`).join('\n')}`,
    );
    this.name = 'NoGuidesError';
  }
}

type Tell = (faults: readonly GuideFault[]) => Promise<void>;

export interface ServedGuides {
  readonly source: KnowledgeSource;
  /** Hands over the faults that were found so far, and all from now on: guides are read before anybody can be told. */
  connect(tell: Tell): void;
  /** Has something done with the guides that serve now, and again after each change. */
  follow(use: () => Promise<void>): void;
  /** Resolves when nothing is looked at or told any more. */
  stop(): Promise<void>;
}

/** Opens the folder of guides and follows it. Throws a NoGuidesError when not one of them is sound. */
export async function serveGuides(folder: string, log: Logger): Promise<ServedGuides> {
  const line = faultLine((fault) =>
    log.error({ err: fault }, 'operators could not be told about a guide file'),
  );
  const uses = followers((fault) => log.error({ err: fault }, 'changed guides could not be offered'));
  const live = await openLiveFolder(folder, {
    buildMatcher,
    onSwap: ({ guides }) => {
      log.info({ guides: guides.length }, 'changed guides serve from now on');
      uses.again();
    },
    onFaults: (faults) => {
      for (const { place, message, earlierServes } of faults)
        log.warn({ problem: `${place}: ${message}`, earlierServes }, 'a guide file does not serve');
      line.report(faults);
    },
    onFailure: (fault) => log.error({ err: fault }, 'the guides could not be looked at'),
  });
  const stop = async () => {
    await live.stop();
    await line.idle();
    await uses.idle();
  };
  if (live.source.current().guides.length > 0)
    return { source: live.source, connect: line.connect, follow: uses.follow, stop };
  await stop();
  throw new NoGuidesError(folder, live.problems.map(formatProblem));
}

interface FaultLine {
  report(faults: readonly GuideFault[]): void;
  connect(tell: Tell): void;
  idle(): Promise<void>;
}

function faultLine(onFailure: (fault: unknown) => void): FaultLine {
  let waiting: readonly GuideFault[] = [];
  let tell: Tell | null = null;
  let telling = Promise.resolve();
  const flush = () => {
    if (tell === null || waiting.length === 0) return;
    const [faults, say] = [waiting, tell];
    waiting = [];
    telling = telling.then(() => say(faults)).catch(onFailure);
  };
  return {
    report: (faults) => {
      waiting = [...waiting, ...faults];
      flush();
    },
    connect: (next) => {
      tell = next;
      flush();
    },
    idle: () => telling,
  };
}

/** One use at a time; a change that comes during one is followed by another. */
function followers(onFailure: (fault: unknown) => void) {
  let used: (() => Promise<void>) | null = null;
  let using = Promise.resolve();
  const again = () => {
    const use = used;
    if (use !== null) using = using.then(use).catch(onFailure);
  };
  return {
    again,
    follow: (use: () => Promise<void>) => {
      used = use;
      again();
    },
    idle: () => using,
  };
}
