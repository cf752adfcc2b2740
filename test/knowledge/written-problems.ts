/** How tests of the knowledge room say where a problem must be: with a caret in the text. */
import { loadWrittenGuides } from '../../src/knowledge/load.ts';
import { parseGuide } from '../../src/knowledge/parse.ts';
import { formatProblem, type Problem } from '../../src/knowledge/problem.ts';
import type { WrittenGuide } from '../../src/knowledge/written-guide.ts';
import { aFolder, type Change } from '../support/guide.ts';

const CARET = '‸';

/** One broken guide: the change that breaks it, with a caret at the place to name, and the words to say there. */
export type BrokenGuide = readonly [behaviour: string, change: Change, message: string];

/** A text without its carets, and the places where they stood as `line:column`. */
export interface MarkedText {
  readonly text: string;
  readonly places: readonly string[];
}

/** Takes a text with a caret before each part that is wrong. */
export function marked(textWithCarets: string): MarkedText {
  const places: string[] = [];
  const parts = textWithCarets.split(CARET);
  let before = '';
  for (const part of parts.slice(0, -1)) {
    before += part;
    const lines = before.split('\n');
    places.push(`${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
  }
  return { text: parts.join(''), places };
}

/** Takes a text with carets; returns the problems that parsing it finds, and the places that they should name. */
export function parsed(textWithCarets: string): {
  readonly problems: readonly string[];
  readonly places: readonly string[];
} {
  const { text, places } = marked(textWithCarets);
  const result = parseGuide('guide.yml', text);
  return { problems: result.kind === 'problems' ? result.problems.map(formatProblem) : [], places };
}

/** Takes the text of a sound guide and returns it parsed. */
export function written(text: string, file = 'guide.yml'): WrittenGuide {
  const result = parseGuide(file, text);
  if (result.kind === 'guide') return result.written;
  throw new Error(result.problems.map(formatProblem).join('\n'));
}

/** Takes file texts and returns what loading them finds, with the folder's own path left out. */
export async function loaded(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly ids: readonly string[]; readonly problems: readonly string[] }> {
  const folder = await aFolder(files);
  const { written: guides, problems } = await loadWrittenGuides(folder);
  return {
    ids: guides.map(({ guide }) => guide.id),
    problems: problems.map((problem) => withoutFolder(problem, folder)),
  };
}

function withoutFolder(problem: Problem, folder: string): string {
  return formatProblem(problem).replaceAll(`${folder}/`, '').replaceAll(folder, '.');
}
