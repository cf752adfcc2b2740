/** The matcher and the libraries that are measured beside it, each asked for a whole paste. */
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildMatcher, type Matcher } from '../../src/core/matcher.ts';
import { readStoredText } from '../../src/core/redacted-text.ts';
import { buildAhoCorasick } from './aho-corasick.ts';
import { guidesOf } from './signatures.ts';

/** Something that was built over signatures and looks for them in a text. */
export type Query = (text: string) => unknown;

export interface Contestant {
  readonly name: string;
  /** What is made of the signatures before the clock runs. */
  readonly prepare: (signatures: readonly string[]) => () => Query;
}

export const OURS: Contestant = {
  name: 'authfix, whole pipeline',
  prepare: (signatures) => {
    const guides = guidesOf(signatures);
    return () => overheard(buildMatcher(guides));
  },
};

export const LIMIT: Contestant = {
  name: 'one Aho-Corasick pass',
  prepare: (signatures) => () => buildAhoCorasick(signatures).find,
};

export const PEERS: readonly Contestant[] = [
  {
    name: 'MiniSearch',
    prepare: (signatures) => () => {
      const index = new MiniSearch({ fields: ['text'] });
      index.addAll(signatures.map((text, id) => ({ id, text })));
      return (text) => index.search(text);
    },
  },
  {
    name: 'FlexSearch, line by line',
    prepare: (signatures) => () => {
      const index = new Index({ tokenize: 'strict' });
      for (const [id, text] of signatures.entries()) index.add(id, text);
      return (text) => text.split('\n').map((line) => index.search(line, { suggest: true }));
    },
  },
  {
    name: 'Fuse, plain',
    prepare: (signatures) => () => {
      const fuse = new Fuse([...signatures], { includeScore: true });
      return (text) => fuse.search(text);
    },
  },
  {
    name: 'Fuse, token search',
    prepare: (signatures) => () => {
      const fuse = new Fuse([...signatures], { useTokenSearch: true, threshold: 0.34, includeScore: true });
      return (text) => fuse.search(text);
    },
  },
];

/** Asks a matcher as if the text had been overheard. */
export function overheard(matcher: Matcher): (text: string) => ReturnType<Matcher['match']> {
  return (text) => matcher.match(readStoredText(text), { product: null, audience: 'overheard' });
}
