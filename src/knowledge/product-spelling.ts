/** The rule that a product is written as its guide says: readers trust a page that gets their product's name right. */
import type { Path } from './places.ts';
import type { Problem } from './problem.ts';
import { type WrittenGuide, warningAt } from './written-guide.ts';

/** Values that are no words for readers, or that quote what others wrote. */
const NO_PROSE = new Set([
  'id',
  'kind',
  'product',
  'signatures',
  'counter_signatures',
  'examples',
  'must_not_match',
  'formats',
  'when',
  'url',
  'source',
]);

/** Ways to write a name, by what is left of them without capitals, spaces and hyphens. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** A name of more words than this is a sentence. */
const MOST_WORDS = 4;

/** Takes sound guides; returns a warning for each place where one of their texts writes a product's name in another way. */
export function misspeltProducts(all: readonly WrittenGuide[]): readonly Problem[] {
  const names = namesIn(all);
  if (names.size === 0) return [];
  return all.flatMap((written) =>
    proseIn(written.guide, []).flatMap(({ path, text }) =>
      misspellings(text, names).map(({ found, right }) =>
        warningAt(
          written,
          path,
          `"${found}" is written "${right}" elsewhere; write the product's name in one way`,
        ),
      ),
    ),
  );
}

// Only proper names: an error message may begin with a capital or not.
function namesIn(all: readonly WrittenGuide[]): Names {
  const names = new Map<string, Set<string>>();
  for (const { guide } of all) {
    for (const name of guide.product === undefined ? [] : [guide.product.name, ...guide.product.words]) {
      if (!/^\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)*$/u.test(name)) continue;
      const key = bare(name);
      names.set(key, (names.get(key) ?? new Set()).add(name));
    }
  }
  return names;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[ -]/g, '');
}

interface Prose {
  readonly path: Path;
  readonly text: string;
}

function proseIn(value: unknown, path: Path): readonly Prose[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => proseIn(one, [...path, at]));
  return Object.entries(value).flatMap(([key, one]) =>
    NO_PROSE.has(key) ? [] : proseIn(one, [...path, key]),
  );
}

interface Misspelling {
  readonly found: string;
  readonly right: string;
}

function misspellings(text: string, names: Names): readonly Misspelling[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
  }));
  const found: Misspelling[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let last = Math.min(at + MOST_WORDS, words.length) - 1; last >= at; last -= 1) {
      const piece = text.slice(words[at]?.index, words[last]?.end);
      const known = /[^\p{L}\p{N} -]/u.test(piece) ? undefined : names.get(bare(piece));
      if (known === undefined) continue;
      const isName = !isPartOfAddress(text, words[at]?.index ?? 0, words[last]?.end ?? 0);
      const [right = ''] = known;
      if (isName && !known.has(piece)) found.push({ found: piece, right });
      at = last;
      break;
    }
  }
  return found;
}

/** `api.mintsoft.co.uk`, `mintsoft_client` and `@mintsoft` are names of other things. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  return /[._/@-]$/.test(text.slice(0, start)) || /^(?:[_/@-]|\.\w)/.test(text.slice(end));
}
