/** Plain BM25 over the signatures, each line of the text a query. */
import {
  type Peer,
  type PeerPhrase,
  peerLines,
  type Ranked,
  rankedKinds,
  rarityIn,
} from './peer-knowledge.ts';

// The usual constants (Robertson and Zaragoza 2009).
const K1 = 1.2;
const B = 0.75;

/** Takes the phrases and answers BM25 as a peer. */
export function bm25Peer(phrases: readonly PeerPhrase[]): Peer {
  const rarity = rarityIn(phrases);
  const postings = postingsOf(phrases);
  const average = phrases.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, phrases.length);
  const scoreLine = (line: string): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const word of new Set(line.split(' '))) {
      for (const at of postings.get(word) ?? []) {
        const length = phrases[at]?.words.length ?? average;
        const gain = ((rarity.get(word) ?? 0) * (K1 + 1)) / (1 + K1 * (1 - B + (B * length) / average));
        scores.set(at, (scores.get(at) ?? 0) + gain);
      }
    }
    return scores;
  };
  return { name: 'BM25', rank: (text) => rankedKinds(found(text, phrases, scoreLine)) };
}

function* found(
  text: string,
  phrases: readonly PeerPhrase[],
  scoreLine: (line: string) => ReadonlyMap<number, number>,
): Generator<Ranked> {
  for (const line of peerLines(text)) {
    for (const [at, score] of scoreLine(line)) {
      const phrase = phrases[at];
      if (phrase !== undefined) yield { kind: phrase.kind, score };
    }
  }
}

function postingsOf(phrases: readonly PeerPhrase[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [at, { words }] of phrases.entries()) {
    for (const word of new Set(words)) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [at]);
      else list.push(at);
    }
  }
  return postings;
}
