/** The guides that serve a command: the sound ones of the knowledge folder, with the problems of the others told on stderr. */
import { readConfig } from '../config.ts';
import type { Guide } from '../core/guide.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { type Terminal, UsageError } from './terminal.ts';

/** Loads the guides of the configured folder. Throws a UsageError when not one of them is sound. */
export async function loadServingGuides(terminal: Terminal): Promise<readonly Guide[]> {
  const folder = readConfig().knowledgeDir;
  const { guides, problems } = await loadKnowledge(folder);
  for (const problem of problems) terminal.err(formatProblem(problem));
  if (guides.length === 0) {
    throw new UsageError(
      `there is no sound guide in ${folder}: set AUTHFIX_KNOWLEDGE_DIR to a folder of guide files`,
    );
  }
  return guides;
}
