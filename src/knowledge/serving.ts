/** Which guides serve after a look at their folder: a file that is broken now goes on with its last good version. */
import { parseGuide } from './parse.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import type { GuideText, GuideTexts } from './read.ts';
import { brokenRules, namesakeProblem } from './rules.ts';
import type { WrittenGuide } from './written-guide.ts';

/** One file as it was read last: the guide that it holds when it is sound, else what is wrong with it. */
interface FileLook {
  readonly text: string | null;
  readonly guide: WrittenGuide | null;
  readonly problems: readonly Problem[];
}

/** What serves after a look. Pass it on to the next one. */
export interface Serving {
  readonly looks: ReadonlyMap<string, FileLook>;
  /** By file. */
  readonly guides: ReadonlyMap<string, WrittenGuide>;
  /** By file, line and column. */
  readonly problems: readonly Problem[];
  /** Files that are gone since the look before: their guides serve until the next look, as an editor or git may be at work. */
  readonly missing: readonly string[];
}

/** What serves before the first look. */
export const NOTHING_SERVES: Serving = { looks: new Map(), guides: new Map(), problems: [], missing: [] };

/**
 * Takes what served and what the folder holds now; returns what serves from now on. A guide serves as its file says when
 * that is sound, else as it did before. Between two files with one id, the one that served it keeps it. The last guide is
 * never taken away: an emptied or unreadable folder changes nothing.
 */
export function nextServing(before: Serving, read: GuideTexts): Serving {
  const looks = new Map<string, FileLook>();
  for (const one of read.texts) looks.set(one.file, look(before, one));
  for (const problem of read.problems)
    looks.set(problem.file, { text: null, guide: null, problems: [problem] });
  const problems = [...looks.values()].flatMap((one) => one.problems);
  if (read.texts.length === 0 && before.guides.size > 0) return { ...before, problems, missing: [] };
  const missing = [...before.guides.keys()].filter((file) => !looks.has(file));
  const fading = missing.filter((file) => !before.missing.includes(file));
  const { guides, namesakes } = settle(before, looks, fading);
  return { looks, guides, problems: inReadingOrder([...problems, ...namesakes]), missing: fading };
}

function look(before: Serving, { file, text }: GuideText): FileLook {
  const earlier = before.looks.get(file);
  if (earlier?.text === text) return earlier;
  const parsed = parseGuide(file, text);
  if (parsed.kind === 'problems') return { text, guide: null, problems: parsed.problems };
  const problems = brokenRules(parsed.written);
  return { text, guide: problems.length === 0 ? parsed.written : null, problems };
}

interface Settled {
  readonly guides: ReadonlyMap<string, WrittenGuide>;
  readonly namesakes: readonly Problem[];
}

// Who keeps its id comes first, then the others by name; a file that is gone yields to one that took its guide over.
function settle(before: Serving, looks: ReadonlyMap<string, FileLook>, fading: readonly string[]): Settled {
  const byId = new Map<string, WrittenGuide>();
  const guides = new Map<string, WrittenGuide>();
  const namesakes: Problem[] = [];
  const present = [...looks.keys()].toSorted();
  const keeps = (file: string) => looks.get(file)?.guide?.guide.id === before.guides.get(file)?.guide.id;
  const serve = (file: string, written: WrittenGuide | null | undefined): boolean => {
    if (!written || byId.has(written.guide.id)) return false;
    byId.set(written.guide.id, written);
    guides.set(file, written);
    return true;
  };
  for (const file of [...present.filter(keeps), ...present.filter((one) => !keeps(one))]) {
    const now = looks.get(file)?.guide ?? null;
    if (serve(file, now)) continue;
    const owner = now === null ? undefined : byId.get(now.guide.id);
    if (now !== null && owner !== undefined) namesakes.push(namesakeProblem(now, owner));
    serve(file, before.guides.get(file));
  }
  for (const file of fading) serve(file, before.guides.get(file));
  return { guides: new Map([...guides].toSorted(([a], [b]) => (a < b ? -1 : 1))), namesakes };
}
