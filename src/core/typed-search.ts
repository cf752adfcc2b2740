/** How a few typed words find a kind of failure: fuse.js says which known word each one means, rare words in common decide. */
import Fuse from 'fuse.js';
import type { Guide } from './guide.ts';
import { readPhrase } from './phrase.ts';
import type { Scan } from './scan.ts';
import type { Signature } from './signature.ts';

/** Kind -> how much the words resemble it, between 0 and 1. */
export type TypedSearch = (words: readonly string[]) => ReadonlyMap<string, number>;

// A signature with hundreds of spellings is known well enough by some of them, taken at equal distances.
const MOST_SPELLINGS = 60;
// Shorter words have too many neighbours for a slip to be told from another word.
const SHORTEST_SLIP = 4;
// fuse.js calls a word close by the share of wrong letters; a difference in length of more than two is no slip.
const CLOSE = { threshold: 0.34, ignoreLocation: true } as const;
const MOST_LENGTH_DIFFERENCE = 2;
const MOST_MEANINGS = 4;

interface Page {
  readonly kind: string;
  readonly words: readonly string[];
}

/** Builds the search over the errors, kinds and signatures of all guides. */
export function buildTypedSearch(guides: readonly Guide[], scanText: (text: string) => Scan): TypedSearch {
  const read = (text: string) => scanText(text).words.map(({ word }) => word);
  const pages = guides.flatMap((guide) => pagesOf(guide, read));
  const byWord = pagesByWord(pages);
  const rarity = (word: string) => Math.log(1 + pages.length / (byWord.get(word)?.length ?? 1));
  const sizes = pages.map(({ words }) => words.reduce((sum, word) => sum + rarity(word), 0));
  const fuse = new Fuse([...byWord.keys()], CLOSE);
  return (typed) => {
    const isKnown = (word: string) => byWord.has(word);
    const meanings = [...new Set(typed)].map((word) =>
      isKnown(word) ? [word] : meaningsOf(word, isKnown, fuse),
    );
    return likeness(
      meanings.filter((words) => words.length > 0),
      { pages, byWord, rarity, sizes },
    );
  };
}

function pagesOf(guide: Guide, read: (text: string) => readonly string[]): readonly Page[] {
  return guide.causes.flatMap(({ kind, error, signatures }) => {
    const texts = [
      read(error),
      read(kind),
      ...signatures.flatMap((signature) => spellingsOf(signature, read)),
    ];
    return texts.map((words) => ({ kind, words: [...new Set(words)] }));
  });
}

function spellingsOf(
  signature: Signature,
  read: (text: string) => readonly string[],
): readonly (readonly string[])[] {
  if (typeof signature !== 'string' && 'status' in signature) return [[String(signature.status)]];
  if (typeof signature !== 'string' && 'code' in signature) return [read(signature.code)];
  if (typeof signature !== 'string' && 'literal' in signature) return [read(signature.literal)];
  const phrases =
    typeof signature === 'string'
      ? [signature]
      : 'phrase' in signature
        ? [signature.phrase]
        : 'lines' in signature
          ? signature.lines
          : [];
  return phrases.flatMap((phrase) => {
    const reading = readPhrase(phrase);
    if (reading.kind === 'wrong') return [];
    const every = Math.max(1, Math.floor(reading.sequences.length / MOST_SPELLINGS));
    const some = reading.sequences.filter((_, at) => at % every === 0);
    return some.map((sequence) => sequence.flatMap((element) => ('word' in element ? [element.word] : [])));
  });
}

function pagesByWord(pages: readonly Page[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [at, { words }] of pages.entries()) {
    for (const word of words) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [at]);
      else places.push(at);
    }
  }
  return byWord;
}

// What the word may stand for, the likeliest first: two letters in the wrong order count as two slips to fuse.js, so that is
// tried before.
function meaningsOf(word: string, isKnown: (word: string) => boolean, fuse: Fuse<string>): readonly string[] {
  if (word.length < SHORTEST_SLIP) return [];
  const close = fuse
    .search(word)
    .map(({ item }) => item)
    .filter((item) => Math.abs(item.length - word.length) <= MOST_LENGTH_DIFFERENCE);
  return [...new Set([...swapped(word).filter(isKnown), ...close])].slice(0, MOST_MEANINGS);
}

function swapped(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`,
  );
}

interface Library {
  readonly pages: readonly Page[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly rarity: (word: string) => number;
  readonly sizes: readonly number[];
}

// What is shared, against the size of both: a page that holds much else resembles less. Of what a word may stand for, a page
// counts the first that it holds.
function likeness(
  typed: readonly (readonly string[])[],
  { pages, byWord, rarity, sizes }: Library,
): ReadonlyMap<string, number> {
  const size = typed.reduce((sum, [likeliest = '']) => sum + rarity(likeliest), 0);
  const shared = new Map<number, number>();
  for (const meanings of typed) {
    const met = new Set<number>();
    for (const word of meanings) {
      for (const page of byWord.get(word) ?? []) {
        if (met.has(page)) continue;
        met.add(page);
        shared.set(page, (shared.get(page) ?? 0) + rarity(word));
      }
    }
  }
  const best = new Map<string, number>();
  for (const [page, common] of shared) {
    const kind = pages[page]?.kind ?? '';
    const alike = common / Math.sqrt(size * (sizes[page] ?? 1));
    if (alike > (best.get(kind) ?? 0)) best.set(kind, Math.min(1, alike));
  }
  return best;
}
