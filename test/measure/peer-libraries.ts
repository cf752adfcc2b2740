/** fuse.js, MiniSearch and FlexSearch in the matcher's place, each in the form that the measured facts found best. */
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import {
  type Peer,
  type PeerPhrase,
  peerLines,
  type Ranked,
  rankedKinds,
  rarityIn,
} from './peer-knowledge.ts';

/** How well one text meets the lines of a paste, by line number: 1 is best. */
type SearchLines = (query: string) => ReadonlyMap<number, number>;

/** Looks for each signature in the lines of the paste with fuse.js, which must find all of its words. */
export function fuseInLinesPeer(phrases: readonly PeerPhrase[]): Peer {
  const open = (lines: readonly string[]): SearchLines => {
    const fuse = new Fuse([...lines], {
      useTokenSearch: true,
      tokenMatch: 'all',
      threshold: 0.34,
      ignoreLocation: true,
      includeScore: true,
    });
    return (query) => new Map(fuse.search(query).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));
  };
  return inLines("Fuse, signature in lines, 'all'", phrases, open);
}

/** Looks for each signature in the lines of the paste with FlexSearch, which must find all of its words. */
export function flexSearchPeer(phrases: readonly PeerPhrase[]): Peer {
  const open = (lines: readonly string[]): SearchLines => {
    const index = new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
    for (const [at, line] of lines.entries()) index.add(at, line);
    return (query) => new Map(index.search(query, { limit: lines.length }).map((at) => [Number(at), 1]));
  };
  return inLines('FlexSearch, signature in lines', phrases, open);
}

/** Searches the signatures with MiniSearch for each line of the paste, as its default query does. */
export function miniSearchPeer(phrases: readonly PeerPhrase[]): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    searchOptions: { fuzzy: (word) => (word.length >= 6 ? 0.2 : false) },
  });
  index.addAll(phrases.map(({ text }, id) => ({ id, text })));
  return {
    name: 'MiniSearch',
    rank: (text) =>
      rankedKinds(
        peerLines(text).flatMap((line) =>
          index.search(line).flatMap(({ id, score }) => {
            const phrase = phrases[id];
            return phrase === undefined ? [] : [{ kind: phrase.kind, score }];
          }),
        ),
      ),
  };
}

/** Types the paste into fuse.js as it comes out of the box: the form that people try first. */
export function fuseDefaultPeer(phrases: readonly PeerPhrase[]): Peer {
  const fuse = new Fuse([...phrases], { keys: ['text'], includeScore: true });
  return {
    name: 'Fuse default, paste as query',
    rank: (text) =>
      rankedKinds(
        fuse
          .search(peerLines(text).join(' '))
          .map(({ item, score }) => ({ kind: item.kind, score: 1 - (score ?? 1) })),
      ),
  };
}

// A signature stands in a line only if each of its words does, so the words are looked for first: the answers are
// the same and 40,000 signatures become affordable.
function inLines(
  name: string,
  phrases: readonly PeerPhrase[],
  open: (lines: readonly string[]) => SearchLines,
): Peer {
  const rarity = rarityIn(phrases);
  const telling = phrases.map(({ words }) => words.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0));
  const vocabulary = [...rarity.keys()];
  return {
    name,
    rank: (text) => {
      const search = open(peerLines(text));
      const at = new Map(vocabulary.map((word) => [word, new Set(search(word).keys())]));
      const found: Ranked[] = [];
      for (const [index, { text: query, words, kind }] of phrases.entries()) {
        if (!shareLine(words, at)) continue;
        for (const fit of search(query).values()) found.push({ kind, score: fit * (telling[index] ?? 0) });
      }
      return rankedKinds(found);
    },
  };
}

function shareLine(words: readonly string[], at: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const [first = '', ...rest] = words;
  for (const line of at.get(first) ?? []) if (rest.every((word) => at.get(word)?.has(line))) return true;
  return false;
}
