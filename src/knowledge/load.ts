/** How a folder of files becomes the guides that serve. */
import type { Guide } from '../core/guide.ts';
import { parseGuide } from './parse.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { readGuideTexts } from './read.ts';
import { sortOutBroken } from './rules.ts';
import type { WrittenGuide } from './written-guide.ts';

/** Takes a folder and returns its sound guides by file name, and every problem of the others. Never throws for what a file says. */
export async function loadKnowledge(
  folder: string,
): Promise<{ readonly guides: readonly Guide[]; readonly problems: readonly Problem[] }> {
  const { written, problems } = await loadWrittenGuides(folder);
  return { guides: written.map(({ guide }) => guide), problems };
}

/** Does the same for those who also need to know where in its file each part of a guide stands. */
export async function loadWrittenGuides(
  folder: string,
): Promise<{ readonly written: readonly WrittenGuide[]; readonly problems: readonly Problem[] }> {
  const { texts, problems: unread } = await readGuideTexts(folder);
  const parsed: WrittenGuide[] = [];
  const problems = [...unread];
  for (const { file, text } of texts) {
    const result = parseGuide(file, text);
    if (result.kind === 'guide') parsed.push(result.written);
    else problems.push(...result.problems);
  }
  const { fit, problems: broken } = sortOutBroken(parsed);
  return { written: fit, problems: inReadingOrder([...problems, ...broken]) };
}
