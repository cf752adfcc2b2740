/** The guides of each workspace: those that serve everywhere, and beside them those of a folder that bears its id. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { buildMatcher } from './core/matcher.ts';
import type { GuideFault, Knowledge, KnowledgeSource } from './flows/ports.ts';
import { NoGuidesError, type ServedGuides, serveGuides } from './live-guides.ts';

export interface WorkspaceGuides {
  /** The guides of a workspace. A folder that is made later is found when the workspace is next opened, at the latest at the next start. */
  of(workspace: string): Promise<KnowledgeSource>;
  /** Follows the folder of a workspace no longer. */
  close(workspace: string): Promise<void>;
  stop(): Promise<void>;
}

export interface WorkspaceGuidesNeeds {
  readonly shared: KnowledgeSource;
  readonly folder: string;
  readonly log: Logger;
  /** Has those of a workspace that were left without an answer hear of a guide that serves now. */
  readonly offer: (workspace: string, knowledge: KnowledgeSource) => Promise<void>;
  /** Has the people of a workspace told what is wrong in its folder. */
  readonly tell: (workspace: string, faults: readonly GuideFault[]) => Promise<void>;
}

/** Builds them over the folder of all guides. */
export function workspaceGuides(needs: WorkspaceGuidesNeeds): WorkspaceGuides {
  const served = new Map<string, Promise<ServedGuides | null>>();
  const close = async (workspace: string) => {
    const found = served.get(workspace);
    served.delete(workspace);
    await (await found)?.stop();
  };
  return {
    of: async (workspace) => {
      const known = served.get(workspace) ?? serveOwn(needs, workspace);
      served.set(workspace, known);
      const own = await known;
      if (own !== null) return beside(needs.shared, own.source);
      served.delete(workspace);
      return needs.shared;
    },
    close,
    stop: async () => {
      await Promise.all([...served.keys()].map(close));
    },
  };
}

async function serveOwn(
  { folder, log, tell, offer, shared }: WorkspaceGuidesNeeds,
  workspace: string,
): Promise<ServedGuides | null> {
  const own = join(folder, workspace);
  // An id comes from Slack and is letters and digits; nothing else names a folder of ours.
  if (!/^[A-Z0-9]+$/.test(workspace) || !(await isFolder(own))) return null;
  try {
    const guides = await serveGuides(own, log);
    guides.connect((faults) => tell(workspace, faults));
    const both = beside(shared, guides.source);
    guides.follow(() => offer(workspace, both));
    return guides;
  } catch (fault) {
    if (!(fault instanceof NoGuidesError)) throw fault;
    log.warn({ workspace, reason: fault.message }, 'a workspace has only the guides that serve everywhere');
    return null;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** Takes two sources and returns both as one; a guide of `own` stands in for one with the same id. The matcher is built when either has changed. */
function beside(shared: KnowledgeSource, own: KnowledgeSource): KnowledgeSource {
  let from: readonly Knowledge[] = [];
  let both: Knowledge = own.current();
  return {
    current: () => {
      const now = [shared.current(), own.current()] as const;
      if (from[0] !== now[0] || from[1] !== now[1]) {
        const ids = new Set(now[1].guides.map(({ id }) => id));
        const guides = [...now[1].guides, ...now[0].guides.filter(({ id }) => !ids.has(id))];
        both = { guides, matcher: buildMatcher(guides) };
        from = now;
      }
      return both;
    },
  };
}
