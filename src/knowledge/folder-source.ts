/** A knowledge source that serves the guides of one folder as they were when it was opened. */
import type { Guide } from '../core/guide.ts';
import type { Matcher } from '../core/matcher.ts';
import type { KnowledgeSource } from '../flows/ports.ts';
import { loadKnowledge } from './load.ts';
import type { Problem } from './problem.ts';

export interface OpenedFolder {
  readonly source: KnowledgeSource;
  /** Why files of the folder do not serve. */
  readonly problems: readonly Problem[];
}

/** Takes a folder and how to build a matcher from guides; returns the source of its sound guides, and the problems of the others. */
export async function openFolderSource(
  folder: string,
  buildMatcher: (guides: readonly Guide[]) => Matcher,
): Promise<OpenedFolder> {
  const { guides, problems } = await loadKnowledge(folder);
  const knowledge = Object.freeze({ guides, matcher: buildMatcher(guides) });
  return { source: { current: () => knowledge }, problems };
}
